import * as z from 'zod/mini'
import type { Known } from '@/core/flow/document'
import type { CardType, Play } from '@/core/runtime/card-type'

const schema = z.looseObject({
  /** A closing message; empty to say nothing. */
  text: z._default(z.string(), ''),
})

export type End = Known<z.infer<typeof schema>>

/** Ends the run. The next message of the visitor starts the flow again. */
export const end: CardType<End> = {
  type: 'end',
  label: 'End',
  summary: 'Ends the run',
  schema,
  brings: {},
  blank: () => ({ text: '' }),
  exits: () => [],
  templates: ({ text }) => [{ path: 'text', text }],
  variables: () => [],
  references: () => [],
  lint: () => [],
  run: ({ text }) => ({ play: say, text }),
}

const say: Play = (moment, { text }) => {
  moment.say(text ?? '')
  return moment.rest('end')
}
