import { FORBIDDEN } from './document'
import { error, type Problem } from './problem'

/** What a file may hold, checked before anything else so that a stranger's file can't hang or break the reader. */
export const LIMITS = {
  bytes: 10_000_000,
  depth: 64,
  cards: 10_000,
  frames: 1_000,
  notes: 1_000,
  text: 10_000,
  /** Problems worth telling of one file. */
  problems: 20,
} as const

/** Deepest nesting of brackets in JSON text, counted without parsing: `stringify` and IndexedDB fail on deep values. */
export function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charCodeAt(i)
    if (inString) {
      if (char === 92) i += 1
      else if (char === 34) inString = false
    } else if (char === 34) inString = true
    else if (char === 123 || char === 91) deepest = Math.max(deepest, ++depth)
    else if (char === 125 || char === 93) depth -= 1
  }
  return deepest
}

/** Bytes of the text in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3
  }
  return bytes
}

/**
 * Forbidden names, over-long texts and what could not be written again, anywhere in a parsed value: the first few.
 * `longest`: how long a text may be.
 */
export function checkContent(value: unknown, longest: number = LIMITS.text): readonly Problem[] {
  const found: Problem[] = []
  const path: (string | number)[] = []
  look(value)
  return found

  function look(part: unknown): void {
    if (typeof part === 'string' && part.length > longest) found.push(tooLong(path.join('.'), part.length))
    if (typeof part === 'number' && !Number.isFinite(part)) found.push(tooLarge(path.join('.')))
    if (typeof part !== 'object' || part === null) return
    if (path.length >= LIMITS.depth) found.push(tooDeep())
    else if (Array.isArray(part)) part.forEach(lookAt)
    else for (const key of Object.keys(part)) lookAt((part as Record<string, unknown>)[key], key)
  }

  function lookAt(part: unknown, at: string | number): void {
    if (found.length >= LIMITS.problems) return
    path.push(at)
    if (typeof at === 'string' && FORBIDDEN.has(at)) found.push(forbidden(path.join('.'), at))
    else look(part)
    path.pop()
  }
}

/** Whether a value has none of these problems: what `checkContent` tells, without saying where. */
export function fits(value: unknown, depth: number = LIMITS.depth): boolean {
  if (typeof value === 'string') return value.length <= LIMITS.text
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth <= 0) return false
  if (Array.isArray(value)) return value.every(part => fits(part, depth - 1))
  for (const key in value) {
    if (isForbidden(key) || !fits((value as Record<string, unknown>)[key], depth - 1)) return false
  }
  return true
}

const isForbidden = (name: string): boolean =>
  name === '__proto__' || name === 'constructor' || name === 'prototype'

export const tooDeep = (): Problem =>
  error(
    'file_too_deep',
    `The file nests deeper than ${LIMITS.depth} levels.`,
    'Flatten it: no flow needs this.',
  )

const tooLong = (path: string, length: number): Problem =>
  error(
    'text_too_long',
    `The text at “${path}” has ${inEnglish(length)} characters; the limit is ${inEnglish(LIMITS.text)}.`,
    'Shorten the text in the file, then open it again.',
    { path },
  )

const tooLarge = (path: string): Problem =>
  error('number_too_large', `The number at “${path}” is too large to keep.`, 'Write it as text in the file.')

const forbidden = (path: string, key: string): Problem =>
  error(
    'name_forbidden',
    `The name “${key}” at “${path}” is not allowed in a flow.`,
    'Rename it in the file, then open it again.',
  )

export const inEnglish = (count: number): string => count.toLocaleString('en')
