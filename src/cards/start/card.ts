import * as z from 'zod/mini'
import type { Known } from '@/core/flow/document'
import { error } from '@/core/flow/problem'
import type { CardType } from '@/core/runtime/card-type'

const schema = z.looseObject({
  trigger: z.union([
    z.looseObject({ on: z.literal('conversation') }),
    /** The flow starts only when a message contains one of these words. */
    z.looseObject({ on: z.literal('keyword'), words: z.array(z.string()).check(z.maxLength(50)) }),
  ]),
})

export type Start = Known<z.infer<typeof schema>>

/** Where a run begins: as soon as there is a conversation, or at a word the visitor writes. */
export const start: CardType<Start> = {
  type: 'start',
  label: 'Start',
  summary: 'Where every conversation begins',
  schema,
  brings: {},
  blank: () => ({ trigger: { on: 'conversation' } }),
  exits: () => [{ name: 'next', label: 'Next', open: 'idle' }],
  templates: () => [],
  variables: () => [],
  references: () => [],
  lint: ({ trigger }) =>
    trigger.on === 'keyword' && trigger.words.every(word => word.trim() === '')
      ? [
          error(
            'keyword_missing',
            'The flow starts at a keyword, but none is given.',
            'Type at least one word.',
            {
              path: 'trigger.words',
            },
          ),
        ]
      : [],

  run:
    ({ trigger }) =>
    moment =>
      moment.called || isWanted(trigger, moment.said) ? moment.leave('next') : moment.rest('no_trigger'),
}

export const isWanted = (trigger: Start['trigger'], said: string | null): boolean =>
  trigger.on === 'conversation' || mentions(said ?? '', trigger.words)

/** Whole words or phrases, without regard to case. */
function mentions(text: string, words: readonly string[]): boolean {
  const plain = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  return words.some(word => {
    const wanted = word
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    return wanted !== '' && plain.includes(` ${wanted} `)
  })
}
