import * as z from 'zod/mini'
import type { Known } from '@/core/flow/document'
import { warning } from '@/core/flow/problem'
import type { CardType, Play } from '@/core/runtime/card-type'

const schema = z.looseObject({ text: z.string() })

export type Message = Known<z.infer<typeof schema>>

/** Says something and goes on. */
export const message: CardType<Message> = {
  type: 'message',
  label: 'Message',
  summary: 'Says something, with variables in the text',
  schema,
  brings: {},
  blank: () => ({ text: '' }),
  exits: () => [{ name: 'next', label: 'Next', open: 'idle' }],
  templates: ({ text }) => [{ path: 'text', text }],
  variables: () => [],
  references: () => [],
  lint: ({ text }) =>
    text.trim() === ''
      ? [
          warning(
            'text_empty',
            'The message is empty, so nothing is sent.',
            'Write what the bot should say.',
            { path: 'text' },
          ),
        ]
      : [],
  run: ({ text }) => ({ play: say, text }),
}

const say: Play = (moment, { text }) => {
  moment.say(text ?? '')
  return moment.leave('next')
}
