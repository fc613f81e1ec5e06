import * as z from 'zod/mini'
import type { Known } from '@/core/flow/document'
import { warning } from '@/core/flow/problem'
import type { CardType } from '@/core/runtime/card-type'

const schema = z.looseObject({
  /** A template; a note that comes out empty is not left. */
  text: z.string(),
})

export type Note = Known<z.infer<typeof schema>>

/** Leaves words for the people of the workspace, which the visitor never sees, whoever has the floor. */
export const note: CardType<Note> = {
  type: 'note',
  label: 'Note for the team',
  summary: 'Leaves an internal note the visitor never sees',
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
            'The note is empty, so none is left.',
            'Write what the team should know, or delete the card.',
            {
              path: 'text',
              fixes: [{ label: 'Note who writes', steps: [{ do: 'put', path: 'text', value: WHO }] }],
            },
          ),
        ]
      : [],

  run:
    ({ text }) =>
    moment => {
      const { at, card } = moment
      const words = moment.render(text).trim()
      if (words !== '') moment.tell({ at, type: 'note.left', card, text: words, to: 'team' })
      return moment.leave('next')
    },

  // Load runs keep no events, and a note is nothing else.
}

const WHO = '{{contact.name | default: "A visitor"}} came by “{{flow.name}}”.'
