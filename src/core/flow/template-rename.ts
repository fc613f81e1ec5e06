import {
  type Filter,
  Output,
  type PropertyAccessToken,
  type RangeToken,
  type Token,
  TokenKind,
} from 'liquidjs'
import { liquid } from './template'

/**
 * A template that reads variables by other names: `rename` is told each path that is read, such as `handoff.teamName`,
 * and gives the name it begins with from now on. All else stays to the letter: words, filters, their quoted texts. A text
 * that is no template comes back as it is.
 */
export function renamedIn(text: string, rename: (path: string) => string): string {
  if (!text.includes('{{')) return text
  const cuts: Cut[] = []
  try {
    for (const part of liquid().parse(text)) {
      if (part instanceof Output) fromValue(part.value.initial.postfix, part.value.filters, rename, cuts)
    }
  } catch {
    return text
  }
  let renamed = text
  for (const { begin, end, name } of cuts.toSorted((a, b) => b.begin - a.begin))
    renamed = renamed.slice(0, begin) + name + renamed.slice(end)
  return renamed
}

/** A name that stands in a text, and what is to stand there. */
interface Cut {
  readonly begin: number
  readonly end: number
  readonly name: string
}

type Rename = (path: string) => string

function fromValue(
  tokens: readonly Token[],
  filters: readonly Pick<Filter, 'args'>[],
  rename: Rename,
  cuts: Cut[],
): void {
  for (const token of tokens) fromToken(token, rename, cuts)
  for (const { args } of filters) {
    for (const arg of args) fromToken(Array.isArray(arg) ? arg[1] : arg, rename, cuts)
  }
}

function fromToken(token: Token | undefined, rename: Rename, cuts: Cut[]): void {
  if (isAccess(token)) fromAccess(token, rename, cuts)
  else if (isRange(token)) fromValue([token.lhs, token.rhs], [], rename, cuts)
}

function fromAccess({ variable, props }: PropertyAccessToken, rename: Rename, cuts: Cut[]): void {
  fromToken(variable, rename, cuts)
  for (const prop of props) fromToken(prop, rename, cuts)
  const [root] = props
  if (variable || !root) return
  const names: string[] = []
  for (const prop of props) {
    if (!('content' in prop) || typeof prop.content !== 'string') break
    names.push(prop.content)
  }
  const [name] = names
  const other = rename(names.join('.'))
  if (name === undefined || other === name) return
  const quoted = root.kind === TokenKind.Quoted
  cuts.push({ begin: root.begin, end: root.end, name: quoted ? `"${other}"` : other })
}

const isAccess = (token: Token | undefined): token is PropertyAccessToken =>
  token?.kind === TokenKind.PropertyAccess
const isRange = (token: Token | undefined): token is RangeToken => token?.kind === TokenKind.Range
