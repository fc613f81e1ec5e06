import { parseTemplate } from '@/core/flow/template'
import { type Piece, shown } from '@/core/flow/template-plain'
import type { Names, Words } from './prepared'
import { rootOf, scopeOf } from './scope'

/** Text that is no template stands for itself. */
export function wordsOf(names: Names, text: string): Words {
  const { template } = parseTemplate(text)
  if (!template) return () => text
  const { pieces, roots } = template
  return pieces
    ? joined(pieces.map(piece => wordOf(names, piece)))
    : session => template.render(scopeOf(names, session, roots))
}

export function wordOf(names: Names, piece: Piece): Words {
  if (typeof piece === 'string') return () => piece
  const root = rootOf(names, piece[0] ?? '')
  return session => shown(root(session), piece, 1)
}

function joined(words: readonly Words[]): Words {
  const [first, ...others] = words
  if (!first) return () => ''
  if (others.length === 0) return first
  return session => {
    let text = first(session)
    for (const word of others) text += word(session)
    return text
  }
}
