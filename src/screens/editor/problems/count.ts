import type { Groups } from './task'

export interface Count {
  readonly errors: number
  readonly warnings: number
}

/** How many there are of each severity. The bar asks at each edit: the same groups are counted once. */
export function countOf(groups: Groups): Count {
  const before = counted.get(groups)
  if (before) return before
  const all = Object.values(groups).flat()
  const errors = all.filter(({ severity }) => severity === 'error').length
  const count = { errors, warnings: all.length - errors }
  counted.set(groups, count)
  return count
}

const counted = new WeakMap<Groups, Count>()
