import { FORBIDDEN } from './document'
import { error, type Problem } from './problem'

/** What a file may hold, checked before anything else so that a stranger's file can't hang or break the reader. */
export const LIMITS = { bytes: 10_000_000, depth: 64, cards: 10_000, text: 10_000 } as const

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

/** Forbidden names, over-long texts and what could not be written again, anywhere in a parsed value. */
export function checkContent(value: unknown, path = '', depth = 1): readonly Problem[] {
  if (typeof value === 'string') {
    if (value.length <= LIMITS.text) return []
    const size = `${value.length.toLocaleString('en')} characters`
    return [
      error(
        'text_too_long',
        `The text at "${path}" has ${size}; the limit is ${LIMITS.text.toLocaleString('en')}.`,
        'Shorten the text in the file, then open it again.',
      ),
    ]
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return [
      error(
        'number_too_large',
        `The number at "${path}" is too large to keep.`,
        'Write it as text in the file.',
      ),
    ]
  }
  if (typeof value !== 'object' || value === null) return []
  if (depth > LIMITS.depth) return [tooDeep()]
  if (Array.isArray(value))
    return value.flatMap((item, i) => checkContent(item, join(path, String(i)), depth + 1))
  return Object.entries(value).flatMap(([key, item]) => {
    if (!FORBIDDEN.has(key)) return checkContent(item, join(path, key), depth + 1)
    return [
      error(
        'name_forbidden',
        `The name "${key}" at "${join(path, key)}" is not allowed in a flow.`,
        'Rename it in the file, then open it again.',
      ),
    ]
  })
}

export const tooDeep = (): Problem =>
  error(
    'file_too_deep',
    `The file nests deeper than ${LIMITS.depth} levels.`,
    'Flatten it: no flow needs this.',
  )

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)
