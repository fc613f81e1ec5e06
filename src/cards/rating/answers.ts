import { isObject, type Json } from '@/core/flow/json'
import { fold } from '@/core/flow/text'
import type { Button } from '@/core/runtime/event'
import { levelOf, MARKS, type Mark, markFrom } from './scale'
import type { Rating } from './settings'

/** What an answer means, with events and without. */

/** The comment that was written; `null` where there is none. */
export const remarkOf = (said: string): string | null =>
  fold(said) === fold(SKIP.label) ? null : said.trim() || null

export const asksMore = ({ comment }: Rating, mark: Mark): boolean =>
  comment.text.trim() !== '' &&
  (comment.after === 'any' || (comment.after === 'low' && levelOf(mark) === 'low'))

export const exitFor = ({ exits }: Rating, mark: Mark): string =>
  exits === 'rated' ? 'rated' : levelOf(mark)

/** `option`: the button that was pressed; `null` where it was written. */
export const markOf = ({ scale, words }: Rating, said: string, option: string | null): Mark | undefined =>
  option === null ? markFrom(said, scale, words) : MARKS.find(mark => String(mark) === option)

export const triedBefore = (memory: Json): number => (typeof memory === 'number' ? memory : 0)

export const ratedBefore = (memory: Json): Mark | undefined =>
  isObject(memory) ? MARKS.find(mark => mark === memory.rated) : undefined

/** Without a comment the visitor presses this. */
export const SKIP: Button = { key: 'skip', label: 'Skip' }
