import { fold } from '@/core/flow/text'
import type { Button } from '@/core/runtime/event'

/** One to five, as the visitor sees it and as they may write it. */

export const SCALES = ['stars', 'smileys', 'numbers'] as const
export type Scale = (typeof SCALES)[number]

/** From worst to best. */
export const MARKS = [1, 2, 3, 4, 5] as const
export type Mark = (typeof MARKS)[number]

export const SIGNS: Readonly<Record<Scale, readonly string[]>> = {
  stars: ['★', '★★', '★★★', '★★★★', '★★★★★'],
  smileys: ['😠', '😞', '😐', '😊', '😍'],
  numbers: ['1', '2', '3', '4', '5'],
}

/** What the buttons say: the sign, and the word beside it where there is one. */
const labelsOf = (scale: Scale, words: readonly string[]): readonly string[] =>
  SIGNS[scale].map((sign, i) => [sign, words[i]?.trim()].filter(Boolean).join(' '))

export const buttonsFor = (scale: Scale, words: readonly string[]): readonly Button[] =>
  labelsOf(scale, words).map((label, i) => ({ key: String(i + 1), label }))

/** The mark that somebody wrote: `4`, `4/5`, `4 of 5`, `4 stars`, ★★★★, a smiley, or the word on a button. */
export function markFrom(text: string, scale: Scale, words: readonly string[]): Mark | undefined {
  const said = fold(text)
  if (said === '') return undefined
  const signs = SIGNS[scale]
  const labels = labelsOf(scale, words)
  const place = MARKS.findIndex((_, i) =>
    [signs[i], labels[i], words[i]].some(word => word !== undefined && fold(word) === said),
  )
  if (place >= 0) return MARKS[place]
  const [, count] = /^([1-5])(?:\s*(?:\/|of|out of)\s*5)?\s*(?:stars?|points?)?$/.exec(said) ?? []
  if (count !== undefined) return MARKS[Number(count) - 1]
  return /^(?:★|⭐){1,5}$/u.test(said) ? MARKS[[...said].length - 1] : undefined
}

/** The three ways a mark can go. */
export const LEVELS = ['low', 'neutral', 'high'] as const
export type Level = (typeof LEVELS)[number]

export const levelOf = (mark: Mark): Level => (mark <= 2 ? 'low' : mark === 3 ? 'neutral' : 'high')
