import { isObject, type Json, own } from '@/core/flow/json'

/** Where something is not as it should be, with the lines on both sides. */
export interface Difference {
  readonly what: string
  readonly expected: readonly string[]
  readonly actual: readonly string[]
}

/** The lines that differ, from the first that does to the last; none or one difference. A line that should end in `…` may go on. */
export function linesDiffer(
  what: string,
  expected: readonly string[],
  actual: readonly string[],
): readonly Difference[] {
  const fits = (i: number, j: number): boolean => {
    const [wanted, found] = [expected[i], actual[j]]
    return wanted !== undefined && found !== undefined && textFits(wanted, found)
  }
  let head = 0
  while (fits(head, head)) head += 1
  if (head === expected.length && head === actual.length) return []
  let tail = 0
  const room = Math.min(expected.length, actual.length) - head
  while (tail < room && fits(expected.length - 1 - tail, actual.length - 1 - tail)) tail += 1
  const where = expected.length > 1 ? `${what} from line ${head + 1}` : what
  return [
    {
      what: where,
      expected: expected.slice(head, expected.length - tail),
      actual: actual.slice(head, actual.length - tail),
    },
  ]
}

/** Each place where a value is not what is expected. Objects may have more fields, lists may not have more items. */
export function partsDiffer(what: string, expected: Json, actual: Json | undefined): readonly Difference[] {
  if (isList(expected) && isList(actual) && expected.length === actual.length) {
    return expected.flatMap((item, i) => partsDiffer(`${what}.${i}`, item, actual[i]))
  }
  if (isObject(expected) && isObject(actual)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      partsDiffer(`${what}.${key}`, value as Json, own(actual, key) as Json | undefined),
    )
  }
  const fits =
    typeof expected === 'string' && typeof actual === 'string'
      ? textFits(expected, actual)
      : Object.is(expected, actual)
  return fits ? [] : [{ what, expected: [JSON.stringify(expected)], actual: [shown(actual)] }]
}

/** The same, or as far as `…` where it ends in that. */
const textFits = (expected: string, actual: string): boolean =>
  expected === actual || (expected.endsWith('…') && actual.startsWith(expected.slice(0, -1)))

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

const shown = (value: Json | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value))
