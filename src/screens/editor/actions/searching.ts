/** Something that is found by words. */
export interface Found {
  readonly label: string
  /** Further words by which it is found. */
  readonly words: string
}

/**
 * What holds every word of the query, the best first: labels that begin with it, then labels with a word that does, then
 * the rest, each in the order they came.
 */
export function search<T extends Found>(entries: readonly T[], query: string): readonly T[] {
  const wanted = plain(query)
  if (wanted === '') return entries
  const parts = wanted.split(/\s+/)
  const scored = entries.flatMap(entry => {
    const label = plain(entry.label)
    const all = `${label} ${plain(entry.words)}`
    if (!parts.every(part => all.includes(part))) return []
    const rank = label.startsWith(wanted) ? 0 : ` ${label}`.includes(` ${parts[0]}`) ? 1 : 2
    return [{ entry, rank }]
  })
  return scored.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry)
}

/** Without case and accents: "café" is found by "Cafe". */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim()
