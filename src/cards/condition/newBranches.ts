import { keyFrom } from '@/core/flow/keys'
import { type Branch, OTHERWISE, type Test } from './card'

/** As many as the format allows. */
export const MOST_BRANCHES = 20
export const MOST_TESTS = 20

export const emptyTest = (): Test => ({ left: '', operator: 'is', right: '' })

/** The branches with new ones behind them. A key is made once, from the name as it was added; it stays when the name changes. */
export function withBranches(branches: readonly Branch[], names: readonly string[]): readonly Branch[] {
  const all = [...branches]
  for (const label of names.slice(0, MOST_BRANCHES - branches.length)) {
    const taken = (key: string) => key === OTHERWISE || all.some(branch => branch.key === key)
    all.push({ key: keyFrom(label, taken, 'branch'), label, match: 'all', tests: [emptyTest()] })
  }
  return all
}
