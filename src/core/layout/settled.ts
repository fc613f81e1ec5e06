/** Where something would like to be, and how much. */
export interface Wish {
  readonly at: number
  readonly weight: number
}

/**
 * The never falling sequence nearest to the wishes, by the weighted sum of distances (isotonic median regression: pools
 * adjacent violators). A pool lies at a wish of one of its members, so that at least one link there is straight.
 */
export function settled(wishes: readonly Wish[]): readonly number[] {
  const pools: Pool[] = []
  for (const { at, weight } of wishes) {
    let pool: Pool = { at, weight, members: [{ at, weight }], size: 1 }
    for (let before = pools.at(-1); before && before.at > pool.at; before = pools.at(-1)) {
      pools.pop()
      pool = joined(before, pool)
    }
    pools.push(pool)
  }
  return pools.flatMap(({ at, size }) => Array.from({ length: size }, () => at))
}

interface Pool {
  readonly at: number
  readonly weight: number
  /** In order of `at`. */
  readonly members: readonly Wish[]
  readonly size: number
}

function joined(before: Pool, after: Pool): Pool {
  const members = [...before.members, ...after.members].sort((a, b) => a.at - b.at)
  const weight = before.weight + after.weight
  return { at: median(members, weight), weight, members, size: before.size + after.size }
}

/** Of two in the middle the lower one on the screen: what is first stays straight, the rest makes room below. */
function median(members: Pool['members'], weight: number): number {
  let [sum, middle] = [0, 0]
  for (const { at, weight: own } of members) {
    middle = at
    sum += own
    if (2 * sum > weight) break
  }
  return middle
}
