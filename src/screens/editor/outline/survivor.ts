import type { Item } from './tree'

/**
 * Where one is after the item at `at` has gone: at the next that stayed in its place, else at the nearest before it.
 * `null` where nothing is left.
 */
export function survivor(
  before: readonly Item[],
  at: number,
  after: ReadonlyMap<string, Item>,
): string | null {
  const stayed = ({ id, parent }: Item): boolean => after.get(id)?.parent === parent && after.has(id)
  const next = before.slice(at + 1).find(stayed)
  const last = next ?? before.slice(0, at).findLast(({ id }) => after.has(id))
  return last?.id ?? after.keys().next().value ?? null
}
