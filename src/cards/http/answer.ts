import { isObject, type Json, own } from '@/core/flow/json'
import type { Http } from './settings'

/** What came back, as far as the card cares. `status` is `null` where nothing did. */
export interface Answer {
  readonly exit: 'ok' | 'error'
  readonly status: number | null
  /** Values by the variables that take them. */
  readonly values: readonly (readonly [variable: string, value: Json])[]
}

/** The recorded answer that stands in for the real one. An address that is none would not have got any. */
export function recordedAnswer({ rehearse, ok, error, response }: Http, url: string): Answer {
  if (!isAddress(url) || rehearse === 'none') return { exit: 'error', status: null, values: [] }
  const { status, body } = rehearse === 'ok' ? ok : error
  const read = bodyOf(body)
  const values = response
    .filter(({ variable }) => variable !== '')
    .map(({ path, variable }) => [variable, valueIn(read, path)] as const)
    // An error says something else: what it does not mention stays as it was.
    .filter(([, value]) => rehearse === 'ok' || value !== null)
  return { exit: rehearse, status, values }
}

/** The address as it would be asked for: spaces that values brought along are written as `%20`. */
export const addressOf = (text: string): string =>
  text
    .trim()
    .replace(/^(https?:\/\/[^\s/?#]+)([\s\S]*)$/i, (_, host, rest) => host + rest.replace(/\s/g, '%20'))

export const isAddress = (url: string): boolean => /^https?:\/\/[^\s/]+\S*$/i.test(url)

/** The body as JSON; as plain text where it is none. */
export function bodyOf(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The value at a path such as `items.0.price`; `null` where there is nothing. */
export function valueIn(body: Json, path: string): Json {
  if (path.trim() === '') return null
  let value: Json = body
  for (const name of path.split('.').filter(Boolean)) {
    if (Array.isArray(value)) value = (value as readonly Json[])[Number(name)] ?? null
    else if (isObject(value)) value = (own(value, name) as Json | undefined) ?? null
    else return null
  }
  return value
}

/** Every path in a body that leads to a value of its own, in order; at most so many. */
export function pathsIn(body: Json, most = 100): readonly string[] {
  const paths: string[] = []
  collect(body, '')
  return paths

  function collect(value: Json, path: string): void {
    if (paths.length >= most) return
    const parts = typeof value === 'object' && value !== null ? Object.entries(value) : []
    if (parts.length === 0) {
      if (path !== '') paths.push(path)
      return
    }
    for (const [name, part] of parts) collect(part as Json, path === '' ? name : `${path}.${name}`)
  }
}
