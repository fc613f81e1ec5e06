import * as z from 'zod/mini'
import { type Known, type Reference, referenceSchema } from '@/core/flow/document'
import { error } from '@/core/flow/problem'
import type { CardType } from '@/core/runtime/card-type'
import { hoursSeat } from '../fields/hoursSeat'

const schema = z.looseObject({
  of: z._default(z.enum(['workspace', 'team']), 'workspace'),
  /** The team whose hours count beside the workspace's. */
  team: z._default(z.nullable(referenceSchema), null),
  /** Variable that takes the next opening as the clock on the wall shows it, `2026-03-02 09:00`; empty for none. */
  store: z._default(z.string(), ''),
})

export type HoursCard = Known<z.infer<typeof schema>>

/** Goes different ways while the workspace (or a team) is open, closed, or closed for a holiday. */
export const hours: CardType<HoursCard> = {
  type: 'hours',
  label: 'Business hours',
  summary: 'Goes different ways when open, closed or on holiday',
  schema,
  brings: {},
  blank: () => ({ of: 'workspace', team: null, store: '' }),
  exits: () => [
    { name: 'open', label: 'Open', open: 'idle' },
    { name: 'closed', label: 'Closed', open: 'idle' },
    { name: 'holiday', label: 'Holiday', open: 'idle' },
  ],
  templates: () => [],
  variables: ({ store }) =>
    // Only hours that never open again leave it empty, and those are a mistake of the workspace.
    store === '' ? [] : [{ path: 'store', access: 'write', name: store, holds: 'text' }],
  references: settings => {
    const { of, team } = settings
    if (of === 'workspace' || !team) return []
    return [{ kind: 'team', path: 'team', ref: team, replace: ref => ({ ...settings, team: ref }) }]
  },
  seats: ({ of }) => (of === 'workspace' ? [] : [hoursSeat]),
  lint: ({ of, team }) =>
    of === 'team' && !team
      ? [
          error('team_unset', 'The card does not say whose hours count.', 'Choose the team.', {
            path: 'team',
            fixes: [
              {
                label: 'Ask for the workspace’s hours',
                steps: [{ do: 'put', path: 'of', value: 'workspace' }],
              },
            ],
          }),
        ]
      : [],

  run: settings => moment => {
    const { input, at, card, request } = moment
    if (input?.type !== 'hours.answered') {
      moment.tell({ type: 'hours.asked', at, card, request, team: whoseHours(settings) })
      return moment.wait('host')
    }
    const { state, whose, detail, opens } = input
    moment.tell({ at, type: 'hours.told', card, state, whose, detail })
    if (settings.store !== '') moment.set(settings.store, opens || null)
    return moment.leave(state)
  },
}

/** The team whose hours count beside the workspace's. */
export const whoseHours = ({ of, team }: HoursCard): Reference | null =>
  of === 'team' && team ? { id: team.id, name: team.name } : null
