import { fold } from '@/core/flow/text'

/** A list with more tags, and those of them that it had already, whatever their case. */
export interface Tagged {
  readonly tags: readonly string[]
  readonly known: readonly string[]
  /** For these there was no room. */
  readonly over: readonly string[]
}

/** The tags in a text: commas and lines part them. */
export const tagsIn = (text: string): readonly string[] =>
  text
    .split(/[,\r\n]/u)
    .map(tag => tag.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)

/** Adds tags to a list of at most so many. */
export function withTags(tags: readonly string[], more: readonly string[], most: number): Tagged {
  const all = [...tags]
  const known: string[] = []
  const over: string[] = []
  for (const tag of more) {
    const there = all.find(one => fold(one) === fold(tag))
    if (there !== undefined) known.push(there)
    else if (all.length >= most) over.push(tag)
    else all.push(tag)
  }
  return { tags: all, known, over }
}
