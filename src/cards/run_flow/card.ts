import * as z from 'zod/mini'
import { type Known, referenceSchema } from '@/core/flow/document'
import { error } from '@/core/flow/problem'
import type { CardType, Moment } from '@/core/runtime/card-type'
import { isReturn } from '@/core/runtime/concerns'

const schema = z.looseObject({
  /** The flow that runs; `null` until one is chosen. */
  ref: z._default(z.nullable(referenceSchema), null),
})

export type RunFlow = Known<z.infer<typeof schema>>

/**
 * Runs another flow of the workspace as a part of this one, and goes on when that has ended. No hand-off: nobody is asked,
 * there is no record, and the floor stays with a bot: the ledger says with which. Variables of conversation and contact are the same in both.
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
      if (!ref) return moment.leave('failed')
      switch (input?.type) {
        case 'handoff.ended':
          if (!isReturn(input.reason)) return moment.over()
          floorTo(moment, moment.flow, 'returned')
          return moment.leave('next')
        case 'flow.missing':
          floorTo(moment, moment.flow, 'returned')
          failed(moment, ref, input.why)
          return moment.leave('failed')
        default:
          floorTo(moment, ref, 'called')
          return moment.call({ bot: ref, comeBack: true, keyword: '', note: '', passes: [], part: true })
      }
    },
}

type Ref = NonNullable<RunFlow['ref']>

const floorTo = (moment: Moment, { id, name }: Pick<Ref, 'id' | 'name'>, reason: string): void =>
  moment.hold({ kind: 'bot', bot: { id, name } }, reason)

function failed(moment: Moment, { id, name }: Ref, why: 'missing' | 'empty' | 'circle'): void {
  const { at, card } = moment
  moment.tell({ at, type: 'flow.failed', card, bot: { id, name }, why })
}
