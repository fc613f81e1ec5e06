import type { Json } from '@/core/flow/json'
import type { Usual } from '@/core/runtime/packing-fields'
import type { Program } from '@/core/runtime/prepared'
import type { Session } from '@/core/runtime/session'
import { mappedBy, type Outputs, requested } from './outputs'
import { NOTED } from './record'
import { type Assign, OUTPUT_NAMES } from './settings'

/** What goes without saying of a hand-off that was just made: a session is stored without it. */
export const usual: Usual = {
  fields: OUTPUT_NAMES,
  memory: NOTED,

  record(session, program, at) {
    const { conversation, holder, contact } = session
    const { flow } = program
    const card = cardOf(session, program)
    if (!card || holder.kind === 'bot') return null
    const { settings } = card
    const { agent, team } = holder
    const asked = { at, conversation, flow, card: card.key, holder: { kind: 'bot', bot: flow } } as const
    const record: Outputs = {
      ...requested(settings, asked),
      outcome: 'queued',
      teamId: team?.id ?? null,
      teamName: team?.name ?? null,
      strategy: team && settings.strategy,
      rawTarget: rawOf(settings, contact),
      changed: true,
    }
    if (holder.kind === 'queue') return record
    return {
      ...record,
      outcome: 'assigned',
      assigneeId: agent?.id ?? null,
      assigneeName: agent?.name ?? null,
      assigneeEmail: agent?.email ?? null,
      assignedAt: at,
      attempts: 1,
    }
  },

  stored(session, program) {
    const { handoff } = session
    const store = cardOf(session, program)?.settings.store
    if (!store || handoff.conversationId === undefined) return {}
    const each = mappedBy(store).map(([name, variable]) => [variable, handoff[name] ?? null] as const)
    return Object.fromEntries<Json>(store.record ? [[store.record, handoff], ...each] : each)
  },
}

function cardOf({ card }: Session, { cards }: Program): { key: string; settings: Assign } | null {
  const step = cards[card]
  return step?.type?.type === 'assign' ? { key: step.key, settings: step.settings as Assign } : null
}

function rawOf({ to }: Assign, contact: Session['contact']): Json {
  if (to.type === 'contact_owner') return contact?.owner ?? null
  return to.pick === 'static' ? (to.ref?.id ?? null) : null
}
