import type { Problem } from '@/core/flow/problem'
import type { Groups } from './task'

export type Filter = 'all' | 'error' | 'warning'

/** One line of the list: a card, or the flow itself under the empty key, and below it what is wrong there. */
export type Item =
  | { readonly kind: 'group'; readonly id: string; readonly card: string; readonly count: number }
  | { readonly kind: 'problem'; readonly id: string; readonly problem: Problem }

/** What is listed: the flow's own problems first, then card by card in the order of the flow; groups that show nothing are left out. */
export function itemsOf(groups: Groups, cards: readonly string[], filter: Filter): readonly Item[] {
  return ['', ...cards].flatMap((card): readonly Item[] => {
    const group = Object.hasOwn(groups, card) ? groups[card] : undefined
    const shown = group?.filter(({ severity }) => filter === 'all' || severity === filter) ?? []
    if (shown.length === 0) return []
    return [{ kind: 'group', id: `${card}:`, card, count: shown.length }, ...named(card, shown)]
  })
}

/** A problem is the same one as before as long as it says the same of the same place. */
function named(card: string, problems: readonly Problem[]): readonly Item[] {
  const times = new Map<string, number>()
  return problems.map(problem => {
    const said = `${card}:${problem.code} ${problem.path ?? ''} ${problem.message}`
    const before = times.get(said) ?? 0
    times.set(said, before + 1)
    return { kind: 'problem', id: before === 0 ? said : `${said} ${before}`, problem }
  })
}

/** The problem that is `steps` problems away, the first or the last at most; `null` where there is none. */
export function stepTo(items: readonly Item[], at: number, steps: number): number | null {
  const way = Math.sign(steps)
  let last: number | null = null
  let left = Math.abs(steps)
  for (let i = at + way; left > 0 && items[i]; i += way) {
    if (items[i]?.kind !== 'problem') continue
    last = i
    left -= 1
  }
  return last
}

/** Where one is after the problem that stood at `at` has gone: at the one in its place, else at the one before. */
export const survivorAt = (items: readonly Item[], at: number): number | null =>
  stepTo(items, at - 1, 1) ?? stepTo(items, Math.min(at, items.length), -1)
