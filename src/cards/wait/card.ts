import * as z from 'zod/mini'
import { type Known, type Reference, referenceSchema } from '@/core/flow/document'
import { later } from '@/core/flow/time'
import { type CardType, type Effect, leave, type Moment, type Turn } from '@/core/runtime/card-type'
import type { HoursAnswer } from '@/core/runtime/hours'

const schema = z.looseObject({
  until: z._default(z.enum(['time', 'opening']), 'time'),
  /** How long, in seconds; at most seven days. */
  seconds: z._default(z.int().check(z.minimum(1), z.maximum(604_800)), 300),
  /** Until opening: the team whose hours count beside the workspace's, or `null`. */
  team: z._default(z.nullable(referenceSchema), null),
  /** What happens when the visitor writes meanwhile: they go their own way at once, or the bot waits on. */
  onReply: z._default(z.enum(['leave', 'stay']), 'leave'),
})

export type Wait = Known<z.infer<typeof schema>>

/** Pauses: for some time, or until business hours begin. The bot keeps the floor. */
export const wait: CardType<Wait> = {
  type: 'wait',
  label: 'Wait',
  summary: 'Pauses for a while, or until you open',
  schema,
  brings: {},
  blank: () => ({ until: 'time', seconds: 300, team: null, onReply: 'leave' }),
  exits: ({ onReply }) => [
    { name: 'next', label: 'Time is up', open: 'idle' },
    ...(onReply === 'leave' ? [{ name: 'replied', label: 'Replied', open: 'idle' as const }] : []),
  ],
  templates: () => [],
  variables: () => [],
  references: settings => {
    const { until, team } = settings
    if (until === 'time' || !team) return []
    return [{ kind: 'team', path: 'team', ref: team, replace: ref => ({ ...settings, team: ref }) }]
  },
  lint: () => [],

  run: settings => moment => {
    const { input, at, card, request } = moment
    switch (input?.type) {
      case 'hours.answered':
        return untilOpening(moment, input)
      case 'wait.over':
        return leave('next', ended(moment, 'time'))
      case 'visitor.said':
      case 'visitor.chose':
        return settings.onReply === 'leave'
          ? leave('replied', ended(moment, 'replied'))
          : { effects: [], next: { wait: 'timer' } }
      default: {
        if (settings.until === 'time') return pause(moment, later(at, settings.seconds))
        const team = whoseOpening(settings)
        const asked: Effect = { do: 'tell', event: { at, type: 'hours.asked', card, request, team } }
        return { effects: [asked], next: { wait: 'host' } }
      }
    }
  },
}

/** The team whose hours count beside the workspace's. */
export const whoseOpening = ({ team }: Wait): Reference | null => team && { id: team.id, name: team.name }

/**
 * When to go on; `null` for at once: where it is open, and where hours never open, since a wait without end would lose
 * the conversation.
 */
export const opensLater = ({ state, opensAt }: Pick<HoursAnswer, 'state' | 'opensAt'>): string | null =>
  state === 'open' ? null : opensAt

function untilOpening(moment: Moment, answer: HoursAnswer): Turn {
  const { at, card } = moment
  const { state, whose, detail } = answer
  const opensAt = opensLater(answer)
  const told: Effect = { do: 'tell', event: { at, type: 'hours.told', card, state, whose, detail } }
  if (opensAt === null) return leave('next', told)
  const { effects, next } = pause(moment, opensAt)
  return { effects: [told, ...effects], next }
}

const pause = ({ at, card, request }: Moment, until: string): Turn => ({
  effects: [{ do: 'tell', event: { at, type: 'wait.started', card, request, until } }],
  next: { wait: 'timer' },
})

const ended = ({ at, card }: Moment, why: 'time' | 'replied'): Effect => ({
  do: 'tell',
  event: { at, type: 'wait.ended', card, why },
})
