import * as z from 'zod/mini'
import type { Known } from '@/core/flow/document'
import type { CardType } from '@/core/runtime/card-type'

const schema = z.looseObject({
  /** A last message; empty to say nothing. */
  text: z._default(z.string(), ''),
  /** Why it is closed, for the people of the workspace; empty for no word about it. */
  reason: z._default(z.string(), ''),
})

export type Close = Known<z.infer<typeof schema>>

/** Resolves the conversation: nothing more happens in it, and a visitor who writes again begins a new one. */
export const close: CardType<Close> = {
  type: 'close',
  label: 'Close conversation',
  summary: 'Resolves the conversation for good',
  schema,
  brings: {},
  blank: () => ({ text: '', reason: '' }),
  exits: () => [],
  templates: ({ text, reason }) => [
    { path: 'text', text },
    { path: 'reason', text: reason },
  ],
  variables: () => [],
  references: () => [],
  lint: () => [],
  run:
    ({ text, reason }) =>
    moment => {
      moment.say(text)
      return moment.close(moment.render(reason).trim())
    },
}
