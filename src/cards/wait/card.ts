import * as z from 'zod/mini'
import { type Known, type Reference, referenceSchema } from '@/core/flow/document'
import { later } from '@/core/flow/time'
import type { After, CardType, Moment } from '@/core/runtime/card-type'
import type { HoursAnswer } from '@/core/runtime/hours'
import { hoursSeat } from '../fields/hoursSeat'

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
  seats: ({ until }) => (until === 'time' ? [] : [hoursSeat]),
  lint: () => [],

  run: settings => moment => {
    const { input, at, card, request } = moment
    switch (input?.type) {
      case 'hours.answered':
        return untilOpening(moment, input)
      case 'wait.over':
        ended(moment, 'time')
        return moment.leave('next')
      case 'visitor.said':
      case 'visitor.chose':
        if (settings.onReply !== 'leave') return moment.wait('timer')
        ended(moment, 'replied')
        return moment.leave('replied')
      default: {
        if (settings.until === 'time') return pause(moment, later(at, settings.seconds))
        const team = whoseOpening(settings)
        moment.tell({ at, type: 'hours.asked', card, request, team })
        return moment.wait('host')
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

function untilOpening(moment: Moment, answer: HoursAnswer): After {
  const { at, card } = moment
  const { state, whose, detail } = answer
  const opensAt = opensLater(answer)
  moment.tell({ at, type: 'hours.told', card, state, whose, detail })
  return opensAt === null ? moment.leave('next') : pause(moment, opensAt)
}

function pause(moment: Moment, until: string): After {
  const { at, card, request } = moment
  moment.tell({ at, type: 'wait.started', card, request, until })
  return moment.wait('timer')
}

function ended(moment: Moment, why: 'time' | 'replied'): void {
  const { at, card } = moment
  moment.tell({ at, type: 'wait.ended', card, why })
}
