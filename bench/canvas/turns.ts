import type { Contestant } from './contestant'
import { type Figure, type Part, type Round, roundWith } from './figures'
import type { Measured } from './goals'
import { median } from './measure'
import { EVERY, PRODUCT } from './names'
import type { Pace } from './pull'
import { roundOf } from './round'

interface Turn {
  readonly contestant: Contestant
  readonly size: number
  readonly round: number
}

/** Who is measured how often: the two that goals compare thrice; the others twice where that is quick. */
const roundsOf = (contestant: Contestant, size: number): number =>
  isCompared(contestant) ? 3 : size <= 200 ? 2 : 1

const isCompared = ({ name }: Contestant): boolean => name === PRODUCT || name === EVERY

/**
 * In turns and in alternating order, so that a busy moment meets everybody; first all rounds of the two that goals compare, so
 * that a run that is stopped tells of those. `most` rounds at most.
 */
export function turnsOf(
  contestants: readonly Contestant[],
  sizes: readonly number[],
  most: number,
): readonly Turn[] {
  const groups = [contestants.filter(isCompared), contestants.filter(contestant => !isCompared(contestant))]
  return groups.flatMap(group =>
    Array.from({ length: most }).flatMap((_, round) =>
      sizes.flatMap(size =>
        (round % 2 === 0 ? group : group.toReversed())
          .filter(contestant => round < roundsOf(contestant, size))
          .map(contestant => ({ contestant, size, round })),
      ),
    ),
  )
}

/**
 * Plays them. Whoever did not open a size within the limit is not asked again, nor for a larger one. After `until` nobody
 * is asked twice.
 */
export async function play(
  turns: readonly Turn[],
  pace: Pace,
  until: number,
  tell: (measured: Measured, done: number) => void,
): Promise<Measured> {
  const found = new Map<string, Round[]>()
  const stuck = new Map<string, number>()
  for (const [i, { contestant, size, round }] of turns.entries()) {
    const key = `${contestant.name}/${size}`
    const skipped = round > 0 && Date.now() > until
    if (!skipped && size < (stuck.get(contestant.name) ?? Number.POSITIVE_INFINITY)) {
      console.error(`… ${i + 1} of ${turns.length}: ${contestant.name}, ${size} cards`)
      const one = await roundOf(contestant, size, pace)
      if (one.load === 'late') stuck.set(contestant.name, size)
      found.set(key, [...(found.get(key) ?? []), one])
    } else if (!found.has(key)) found.set(key, [NOT_OPENED])
    tell(mediansOf(found), i + 1)
  }
  return mediansOf(found)
}

const NOT_OPENED = roundWith(part => (part === 'load' ? 'late' : null))

function mediansOf(found: ReadonlyMap<string, readonly Round[]>): Measured {
  return Object.fromEntries([...found].map(([key, rounds]) => [key, medianOf(rounds)]))
}

/** Too late is longer than anything. */
function medianOf(rounds: readonly Round[]): Round {
  const figure = (part: Part): Figure => {
    const values = rounds.flatMap(round => {
      const value = round[part]
      return value === null ? [] : [value === 'late' ? Number.POSITIVE_INFINITY : value]
    })
    const middle = median(values)
    return Number.isNaN(middle) ? null : Number.isFinite(middle) ? middle : 'late'
  }
  return roundWith(figure)
}
