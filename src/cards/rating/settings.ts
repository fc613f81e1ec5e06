import * as z from 'zod/mini'
import type { Known } from '@/core/flow/document'
import { SCALES } from './scale'

export const schema = z.looseObject({
  text: z.string(),
  scale: z._default(z.enum(SCALES), 'smileys'),
  /** Beside the signs, from worst to best; an empty word leaves the sign alone. */
  words: z._default(z.array(z.string()).check(z.length(5)), ['', '', '', '', '']),
  /** Variable that takes the mark, 1 to 5; empty for none. */
  store: z._default(z.string(), ''),
  /** What the bot says to an answer that is no mark; empty to repeat the question. */
  retry: z._default(z.string(), ''),
  /** Answers accepted before going on without a mark. */
  attempts: z._default(z.int().check(z.minimum(1), z.maximum(10)), 2),
  /** One way on for every mark, or one each for 1–2, 3 and 4–5. */
  exits: z._default(z.enum(['rated', 'levels']), 'rated'),
  comment: z._default(
    z.looseObject({
      /** After which marks the visitor is asked for more. */
      after: z._default(z.enum(['never', 'low', 'any']), 'never'),
      text: z._default(z.string(), ''),
      store: z._default(z.string(), ''),
    }),
    { after: 'never', text: '', store: '' },
  ),
})

export type Rating = Known<z.infer<typeof schema>>
