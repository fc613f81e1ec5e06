import type * as z from 'zod/mini'
import { NAME } from './document'

/**
 * What does not fit a schema, in words for people and without a full stop: “name” has 312 characters; at most 200 are
 * allowed. `whole`: what was read, in which the path of the issue is looked up.
 */
export function misfitOf(issue: Issue, whole: unknown): string {
  const place = quoted(issue.path.map(String).join('.'))
  const found = issue.path.reduce<unknown>(partOf, whole)
  if (issue.code === 'invalid_key') return `${place} can’t have that name: ${NAMES}`
  if (found === undefined) return `${place} is missing`
  return `${place} ${saidOf(issue, found)}`
}

type Issue = z.core.$ZodIssue

const quoted = (path: string): string => (path === '' ? 'The whole' : `“${path}”`)

const partOf = (whole: unknown, step: PropertyKey): unknown =>
  typeof whole === 'object' && whole !== null && Object.hasOwn(whole, step)
    ? (whole as Record<PropertyKey, unknown>)[step]
    : undefined

function saidOf(issue: Issue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is ${kindOf(found)}, where ${KINDS[issue.expected] ?? 'something else'} belongs`
    case 'too_big':
      return tooBig(issue, found)
    case 'too_small':
      return tooSmall(issue, found)
    case 'invalid_value':
      return `is ${shown(found)}, where ${listed(issue.values.map(shown))} belongs`
    case 'invalid_format':
      return malformed(issue, found)
    case 'unrecognized_keys':
      return `has what is not known here: ${issue.keys.map(key => `“${key}”`).join(', ')}`
    case 'custom':
      return issue.message === '' || issue.message === 'Invalid input' ? 'does not fit' : issue.message
    default:
      return 'is of no kind that is known here'
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: '`null`',
}

function kindOf(found: unknown): string {
  if (found === null) return '`null`'
  if (Array.isArray(found)) return 'a list'
  if (typeof found === 'number') return String(found)
  return { string: 'text', boolean: shown(found), object: 'an object' }[String(typeof found)] ?? 'no JSON'
}

function tooBig({ maximum, inclusive = true }: TooBig, found: unknown): string {
  const most = Number(maximum).toLocaleString('en')
  if (typeof found === 'string')
    return `has ${counted(found.length, 'character')}; at most ${most} are allowed`
  if (Array.isArray(found)) return `has ${counted(found.length, 'entry')}; at most ${most} are allowed`
  return `is ${shown(found)}; it must be ${inclusive ? 'at most' : 'less than'} ${most}`
}

function tooSmall({ minimum, inclusive = true }: TooSmall, found: unknown): string {
  const least = Number(minimum).toLocaleString('en')
  if (found === '' || (Array.isArray(found) && found.length === 0)) return 'is empty'
  if (typeof found === 'string') return `has ${counted(found.length, 'character')}; it needs ${least}`
  if (Array.isArray(found)) return `has ${counted(found.length, 'entry')}; it needs ${least}`
  return `is ${shown(found)}; it must be ${inclusive ? 'at least' : 'more than'} ${least}`
}

type TooBig = Extract<Issue, { code: 'too_big' }>
type TooSmall = Extract<Issue, { code: 'too_small' }>

const counted = (count: number, what: 'character' | 'entry'): string => {
  const many = what === 'entry' ? 'entries' : 'characters'
  return `${count.toLocaleString('en')} ${count === 1 ? what : many}`
}

function malformed(issue: Extract<Issue, { code: 'invalid_format' }>, found: unknown): string {
  if (issue.pattern === String(NAME)) return `is ${shown(found)}, which can’t be a name: ${NAMES}`
  if (issue.format === 'email') return `is ${shown(found)}, which is no e-mail address`
  return `is ${shown(found)}, which is not how it is written`
}

const NAMES = 'lower-case letters, digits and “_” only, a letter first, at most 64 of them'

const listed = (values: readonly string[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`

/** A value as it can stand in a sentence. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`
  if (typeof value === 'number') return value.toLocaleString('en', { maximumFractionDigits: 10 })
  if (typeof value === 'boolean' || value === null) return `\`${value}\``
  return Array.isArray(value) ? 'a list' : 'an object'
}
