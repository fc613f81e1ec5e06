import * as z from 'zod/mini'
import { type Known, referenceSchema } from '@/core/flow/document'
import { error } from '@/core/flow/problem'
import { type CardType, type Effect, leave, type Moment } from '@/core/runtime/card-type'
import { isReturn } from '@/core/runtime/concerns'

const schema = z.looseObject({
  /** The flow that runs; `null` until one is chosen. */
  ref: z._default(z.nullable(referenceSchema), null),
})

export type RunFlow = Known<z.infer<typeof schema>>

/**
 * Runs another flow of the workspace as a part of this one, and goes on when that has ended. No hand-off: nobody is asked,
 * nothing is recorded, and the floor stays with a bot. Variables of conversation and contact are the same in both.
 */
export const runFlow: CardType<RunFlow> = {
  type: 'run_flow',
  label: 'Run flow',
  summary: 'Runs another flow and comes back',
  schema,
  brings: {},
  blank: () => ({ ref: null }),
  exits: () => [
    { name: 'next', label: 'Finished', open: 'idle' },
    { name: 'failed', label: 'Could not run', open: 'idle' },
  ],
  templates: () => [],
  variables: () => [],
  references: settings => {
    const { ref } = settings
    if (!ref) return []
    return [{ kind: 'bot', path: 'ref', ref, part: true, replace: other => ({ ...settings, ref: other }) }]
  },
  lint: ({ ref }) =>
    ref
      ? []
      : [
          error('flow_unset', 'The card does not say which flow to run.', 'Choose the flow.', {
            path: 'ref',
          }),
        ],

  run:
    ({ ref }) =>
    moment => {
      const { input } = moment
      if (!ref) return leave('failed')
      switch (input?.type) {
        case 'handoff.ended':
          return isReturn(input.reason)
            ? leave('next', floorTo(moment.flow, 'returned'))
            : { effects: [], next: { over: true } }
        case 'flow.missing':
          return leave('failed', floorTo(moment.flow, 'returned'), failed(moment, ref, input.why))
        default:
          return {
            effects: [floorTo(ref, 'called')],
            next: { call: { bot: ref, comeBack: true, keyword: '', note: '', passes: [], part: true } },
          }
      }
    },
}

type Ref = NonNullable<RunFlow['ref']>

const floorTo = (bot: Pick<Ref, 'id' | 'name'>, reason: string): Effect => ({
  do: 'hold',
  holder: { kind: 'bot', bot: { id: bot.id, name: bot.name } },
  reason,
})

const failed = ({ at, card }: Moment, { id, name }: Ref, why: 'missing' | 'empty' | 'circle'): Effect => ({
  do: 'tell',
  event: { at, type: 'flow.failed', card, bot: { id, name }, why },
})
