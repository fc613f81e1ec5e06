import type { Variable } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { isBuiltIn, rootOf } from '@/core/flow/paths'
import { LITERALS } from '@/core/flow/template-plain'

/** A template as it is drawn behind the field it is typed in: words, and chips. Put together, they are the text itself. */
export type Marked = { readonly words: string } | { readonly chip: readonly ChipPart[] }

/** A piece of `{{…}}`. */
export interface ChipPart {
  readonly text: string
  /** It names a variable that the flow does not have. */
  readonly unknown: boolean
}

/** Marks the variables of a text, and among them those that there are not. A text that is half typed has marks too. */
export function marksOf(text: string, variables: Readonly<Record<string, Variable>>): readonly Marked[] {
  const isKnown = (path: string): boolean =>
    isBuiltIn(path) || own(variables, rootOf(path)) !== undefined || LITERALS.has(path)
  return text
    .split(/(\{\{[\s\S]*?\}\})/)
    .map((part, i): Marked => (i % 2 === 0 ? { words: part } : { chip: partsOf(part, isKnown) }))
    .filter(piece => 'chip' in piece || piece.words !== '')
}

function partsOf(output: string, isKnown: (path: string) => boolean): readonly ChipPart[] {
  const parts: ChipPart[] = []
  let from = 0
  for (const { 0: token, index } of output.matchAll(TOKEN)) {
    if (!isRead(output, token, index) || isKnown(token)) continue
    parts.push({ text: output.slice(from, index), unknown: false }, { text: token, unknown: true })
    from = index + token.length
  }
  return [...parts, { text: output.slice(from), unknown: false }]
}

const TOKEN = /"[^"]*"|'[^']*'|[\w.-]+/g

/** Quoted words, numbers, the names of filters and of what they are told are no variables. */
const isRead = (output: string, token: string, at: number): boolean =>
  /^[A-Za-z_]/.test(token) &&
  !/\|\s*$/.test(output.slice(0, at)) &&
  !/^\s*:/.test(output.slice(at + token.length))
