import { parseTemplate } from '@/core/flow/template'
import { type Piece, shown } from '@/core/flow/template-plain'
import { display } from '@/core/flow/value'
import type { Gap, Names, Wording, Words } from './prepared'
import { rootOf, scopeOf } from './scope'
import type { Session } from './session'
import { valueAt } from './values'

/** Text that is no template stands for itself. */
export function wordingOf(names: Names, text: string): Wording {
  const { template } = parseTemplate(text)
  if (!template) return { lead: text, gap: null, other: null }
  const { pieces, roots } = template
  if (!pieces)
    return { lead: '', gap: null, other: session => template.render(scopeOf(names, session, roots)) }
  let gap: Gap | null = null
  let after = ''
  for (const piece of pieces.toReversed()) {
    if (typeof piece === 'string') after = piece + after
    else {
      gap = gapFor(names, piece, after, gap)
      after = ''
    }
  }
  return { lead: after, gap, other: null }
}

function gapFor(names: Names, path: readonly string[], after: string, next: Gap | null): Gap {
  const [root = ''] = path
  const place = root === 'handoff' ? undefined : names.slot.get(root)
  const isVariable = place !== undefined && path.length === 1
  return { place: place ?? -1, read: isVariable ? null : wordOf(names, path), after, next }
}

/** The words with the values of this moment. */
export function filledIn({ lead, gap, other }: Wording, session: Session): string {
  if (other) return other(session)
  let text = lead
  for (let next = gap; next; next = next.next) {
    const word = next.read ? next.read(session) : display(valueAt(session.values, next.place))
    text += word + next.after
  }
  return text
}

export function wordOf(names: Names, piece: Piece): Words {
  if (typeof piece === 'string') return () => piece
  const root = rootOf(names, piece[0] ?? '')
  return session => shown(root(session), piece, 1)
}
