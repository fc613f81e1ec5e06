import type { Json } from './json'
import { display } from './value'

/** Most templates are words and plain paths: those need no template engine, and read the same without one. */
export type Piece = string | readonly string[]

/** Words and paths of a text that has nothing but those; `null` where it takes Liquid to read it. */
export function piecesOf(text: string): readonly Piece[] | null {
  if (text.length > LONGEST) return null
  const pieces: Piece[] = []
  let from = 0
  for (let open = text.indexOf('{{'); open >= 0; open = text.indexOf('{{', from)) {
    OUTPUT.lastIndex = open
    const path = OUTPUT.exec(text)?.[1]?.split('.')
    if (!path || LITERALS.has(path[0] ?? '') || path.some(name => COUNTS.has(name))) return null
    if (open > from) pieces.push(text.slice(from, open))
    pieces.push(path)
    from = OUTPUT.lastIndex
  }
  if (from < text.length) pieces.push(text.slice(from))
  return pieces.some(piece => typeof piece === 'string' && piece.includes('{%')) ? null : pieces
}

const LONGEST = 50_000
const OUTPUT = /\{\{[ \t\r\n]*([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)[ \t\r\n]*\}\}/y
/** What Liquid reads as something else than a name. */
export const LITERALS = new Set('true false nil null empty blank not and or contains'.split(' '))
/** What Liquid also knows of lists and texts that have no such property. */
const COUNTS = new Set(['size', 'first', 'last'])

/** What a value has at the end of a path, from the given place of it on, as people read it. */
export function shown(value: unknown, path: readonly string[], from: number): string {
  let found = value
  for (let i = from; i < path.length; i += 1) {
    if (found === null || found === undefined) return ''
    const name = path[i] ?? ''
    found = Object.hasOwn(found, name) ? (found as Record<string, unknown>)[name] : undefined
  }
  return display(found as Json | undefined)
}
