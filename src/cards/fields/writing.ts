import type { ReadableGroup } from './readable'

/** A variable that is being typed: what of the text is to be replaced by the one that is chosen. */
export interface Writing {
  readonly from: number
  readonly to: number
  /** What of its name stands before the caret. */
  readonly query: string
  /** Whether the braces are closed already. */
  readonly closed: boolean
}

/** The variable that is being typed at the caret; `null` where none is. */
export function writingAt(text: string, caret: number): Writing | null {
  const before = /\{\{-?[ \t]*([\w.]*)$/.exec(text.slice(0, caret))
  if (!before) return null
  const [, query = ''] = before
  // A name that stands behind the caret belongs to it only where the braces close after it.
  const rest = /^[\w.]*(?=[ \t]*(\||-?\}\}))/.exec(text.slice(caret))
  return { from: before.index, to: caret + (rest?.[0].length ?? 0), query, closed: rest !== null }
}

/** What is put in place of what was typed, and where the caret then stands: behind the braces, or before a filter. */
export function written(
  text: string,
  { from, to, closed }: Writing,
  path: string,
): { insert: string; caret: number } {
  const insert = closed ? `{{${path}` : `{{${path}}}`
  const braces = closed ? (/^[ \t]*-?\}\}/.exec(text.slice(to))?.[0].length ?? 0) : 0
  return { insert, caret: from + insert.length + braces }
}

/** What can be meant by the beginning of a name, in groups, the likeliest first. */
export function offersFor(groups: readonly ReadableGroup[], query: string): readonly ReadableGroup[] {
  const typed = query.toLowerCase()
  const ranked = groups.flatMap(({ label, readables }) => {
    const found = readables
      .map(readable => ({ readable, rank: rankOf(readable.path, typed) }))
      .filter(({ rank }) => rank < NOT_MEANT)
      .toSorted((a, b) => a.rank - b.rank)
    return found.length === 0
      ? []
      : [{ best: found[0]?.rank ?? NOT_MEANT, label, readables: found.map(({ readable }) => readable) }]
  })
  return ranked.toSorted((a, b) => a.best - b.best).map(({ label, readables }) => ({ label, readables }))
}

const NOT_MEANT = 3

function rankOf(path: string, typed: string): number {
  const small = path.toLowerCase()
  if (small.startsWith(typed)) return 0
  if (path.split(/[._]|(?=[A-Z])/).some(part => part.toLowerCase().startsWith(typed))) return 1
  return small.includes(typed) ? 2 : NOT_MEANT
}
