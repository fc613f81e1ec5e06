import type { VariableUse } from '@/core/flow/card-shape'
import { type Problem, warning } from '@/core/flow/problem'
import type { After, CardType, Moment } from '@/core/runtime/card-type'
import { asksMore, exitFor, markOf, ratedBefore, remarkOf, SKIP, triedBefore } from './answers'
import { buttonsFor, type Mark } from './scale'
import { type Rating, schema } from './settings'

/** Asks how satisfied the visitor is (CSAT), from 1 to 5, and where wanted for a comment. */
export const rating: CardType<Rating> = {
  type: 'rating',
  label: 'Rating',
  summary: 'Asks for 1 to 5: stars, smileys or numbers (CSAT)',
  schema,
  brings: { rating: { type: 'number', scope: 'conversation' } },
  blank: () => ({
    ...schema.parse({ text: 'How satisfied are you with this conversation?' }),
    words: ['Terrible', 'Bad', 'OK', 'Good', 'Great'],
    store: 'rating',
  }),
  exits: ({ exits }) => [
    ...(exits === 'rated'
      ? [{ name: 'rated', label: 'Rated', open: 'idle' as const }]
      : [
          { name: 'low', label: 'Low (1–2)', open: 'idle' as const },
          { name: 'neutral', label: 'Neutral (3)', open: 'idle' as const },
          { name: 'high', label: 'High (4–5)', open: 'idle' as const },
        ]),
    { name: 'noAnswer', label: 'No rating', open: 'idle' },
  ],
  templates: ({ text, retry, comment, store }) => [
    { path: 'text', text },
    { path: 'retry', text: retry },
    ...(comment.after === 'never' ? [] : [{ path: 'comment.text', text: comment.text, sees: [store] }]),
  ],
  variables,
  references: () => [],
  lint,

  run(settings) {
    const { text, retry, scale, words } = settings
    const buttons = buttonsFor(scale, words)
    return moment => {
      const { input, memory } = moment
      if (input?.type !== 'visitor.said' && input?.type !== 'visitor.chose') {
        moment.say(text, buttons)
        return moment.wait('visitor')
      }
      const rated = ratedBefore(memory)
      if (rated !== undefined) return remark(settings, moment, rated, input.text)
      const mark = markOf(settings, input.text, input.type === 'visitor.chose' ? input.option : null)
      if (mark !== undefined) return rate(settings, moment, mark)
      const tried = triedBefore(memory) + 1
      if (tried >= settings.attempts) return moment.leave('noAnswer')
      moment.say(retry || text, buttons)
      moment.remember(tried)
      return moment.wait('visitor')
    }
  },
}

/** The mark is kept at once: whoever never writes a comment has rated all the same. */
function rate(settings: Rating, moment: Moment, mark: Mark): After {
  const { store, comment } = settings
  if (store !== '') moment.set(store, mark)
  if (!asksMore(settings, mark)) return moment.leave(exitFor(settings, mark))
  moment.say(comment.text, [SKIP])
  moment.remember({ rated: mark })
  return moment.wait('visitor')
}

function remark(settings: Rating, moment: Moment, mark: Mark, said: string): After {
  const words = remarkOf(said)
  const { store } = settings.comment
  if (store !== '' && words !== null) moment.set(store, words)
  return moment.leave(exitFor(settings, mark))
}

function variables({ store, exits, comment }: Rating): readonly VariableUse[] {
  const rated = exits === 'rated' ? ['rated'] : ['low', 'neutral', 'high']
  const mark: readonly VariableUse[] =
    store === ''
      ? []
      : [{ path: 'store', access: 'write', name: store, holds: 'number', exits: rated, example: 5 }]
  // Nobody has to write one, so that it may be empty behind every exit.
  const words: readonly VariableUse[] =
    comment.after === 'never' || comment.store === ''
      ? []
      : [{ path: 'comment.store', access: 'write', name: comment.store, holds: 'text', exits: [] }]
  return [...mark, ...words]
}

function lint({ text, store, comment, exits }: Rating): readonly Problem[] {
  const problems: Problem[] = []
  if (text.trim() === '')
    problems.push(
      warning('text_empty', 'The question is empty.', 'Write what the visitor is to rate.', {
        path: 'text',
        fixes: [
          {
            label: 'Ask about this conversation',
            steps: [{ do: 'put', path: 'text', value: 'How satisfied are you with this conversation?' }],
          },
        ],
      }),
    )
  if (store === '' && exits === 'rated')
    problems.push(
      warning('rating_lost', 'The rating is kept nowhere, and every mark goes the same way.', KEEP, {
        path: 'store',
        fixes: [
          {
            label: 'Keep it in “rating”',
            steps: [
              { do: 'declare', variable: 'rating', as: { type: 'number', scope: 'conversation' } },
              { do: 'put', path: 'store', value: 'rating' },
            ],
          },
          { label: 'A way out for each level', steps: [{ do: 'put', path: 'exits', value: 'levels' }] },
        ],
      }),
    )
  if (comment.after !== 'never' && comment.text.trim() === '')
    problems.push(
      warning(
        'comment_empty',
        'No comment is asked for: its question is empty.',
        'Write what the bot asks.',
        {
          path: 'comment.text',
        },
      ),
    )
  return problems
}

const KEEP = 'Choose a variable that keeps it, or let the levels go different ways.'
