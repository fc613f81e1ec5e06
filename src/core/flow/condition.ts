import * as z from 'zod/mini'
import type { Json } from './json'
import { msOf } from './time'
import { coerce, display, numberFrom } from './value'

/** Typed comparisons joined by all or any: what a branch tests. No expressions, hence nothing to escape from. */

export const OPERATORS = {
  is: { label: 'is', operand: true },
  is_not: { label: 'is not', operand: true },
  contains: { label: 'contains', operand: true },
  not_contains: { label: 'does not contain', operand: true },
  starts_with: { label: 'starts with', operand: true },
  ends_with: { label: 'ends with', operand: true },
  less: { label: 'is less than', operand: true },
  at_most: { label: 'is at most', operand: true },
  more: { label: 'is more than', operand: true },
  at_least: { label: 'is at least', operand: true },
  before: { label: 'is before', operand: true },
  after: { label: 'is after', operand: true },
  is_true: { label: 'is yes', operand: false },
  is_false: { label: 'is no', operand: false },
  is_empty: { label: 'is empty', operand: false },
  is_set: { label: 'has a value', operand: false },
} as const

export type Operator = keyof typeof OPERATORS

export const operatorSchema = z.enum(Object.keys(OPERATORS) as [Operator, ...Operator[]])

/**
 * One comparison. Text compares trimmed and without regard to case; numbers as numbers, in any notation people write;
 * a comparison with a value that can't be read as asked is false.
 */
export const holds = (left: Json | undefined, operator: Operator, right: string): boolean =>
  passes(left, operator, right, fold(right))

/** The same of a right-hand side that never changes. */
export function comparison(operator: Operator, right: string): (left: Json | undefined) => boolean {
  const wanted = fold(right)
  if (operator === 'is') return left => equal(left, fold(display(left)), wanted)
  return left => passes(left, operator, right, wanted)
}

/** `wanted`: the right-hand side as texts are compared. */
function passes(left: Json | undefined, operator: Operator, right: string, wanted: string): boolean {
  const text = fold(display(left))
  switch (operator) {
    case 'is':
      return equal(left, text, wanted)
    case 'is_not':
      return !equal(left, text, wanted)
    case 'contains':
      return wanted !== '' && text.includes(wanted)
    case 'not_contains':
      return wanted === '' || !text.includes(wanted)
    case 'starts_with':
      return wanted !== '' && text.startsWith(wanted)
    case 'ends_with':
      return wanted !== '' && text.endsWith(wanted)
    case 'less':
      return compare(left, right, numberOf, difference => difference < 0)
    case 'at_most':
      return compare(left, right, numberOf, difference => difference <= 0)
    case 'more':
      return compare(left, right, numberOf, difference => difference > 0)
    case 'at_least':
      return compare(left, right, numberOf, difference => difference >= 0)
    case 'before':
      return compare(left, right, instantOf, difference => difference < 0)
    case 'after':
      return compare(left, right, instantOf, difference => difference > 0)
    case 'is_true':
      return left === true || text === 'true' || text === 'yes'
    case 'is_false':
      return left === false || text === 'false' || text === 'no'
    case 'is_empty':
      return text === ''
    case 'is_set':
      return text !== ''
  }
}

const fold = (text: string): string => text.trim().toLowerCase()

const equal = (left: Json | undefined, text: string, wanted: string): boolean =>
  typeof left === 'number' ? numberFrom(wanted) === left : text === wanted

function compare(
  left: Json | undefined,
  right: string,
  read: (value: Json | undefined) => number,
  test: (difference: number) => boolean,
): boolean {
  const difference = read(left) - read(right)
  return !Number.isNaN(difference) && test(difference)
}

const numberOf = (value: Json | undefined): number =>
  typeof value === 'number'
    ? value
    : typeof value === 'string'
      ? (numberFrom(value.trim()) ?? Number.NaN)
      : Number.NaN

/** Only forms that mean the same instant on every machine. */
function instantOf(value: Json | undefined): number {
  const date = coerce(value ?? null, 'date')
  return typeof date === 'string' ? msOf(date) : Number.NaN
}
