import { parseTemplate } from '@/core/flow/template'
import { type Piece, shown } from '@/core/flow/template-plain'
import { display } from '@/core/flow/value'
import type { Gap, Names, Phrase, Wording, Words } from './prepared'
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
  return { slot: place ?? -1, read: isVariable ? null : wordOf(names, path), after, moreGaps: next }
}

/** The words with the values of this moment. */
export function filledIn({ lead, gap, other }: Wording, session: Session): string {
  if (other) return other(session)
  let text = lead
  for (let next = gap; next; next = next.moreGaps) {
    text += wordIn(next, session) + next.after
  }
  return text
}

/**
 * The same, trimmed. To trim a text that has just been put together costs more than to put it together: it is done only
 * where one of its ends may call for it.
 */
export function trimmedIn({ lead, gap, other, bare }: Phrase, session: Session): string {
  if (other) return other(session).trim()
  let text = lead
  let isBare = bare
  for (let next = gap; next; next = next.moreGaps) {
    const word = wordIn(next, session)
    text += word + next.after
    if (next === gap && lead === '' && !isBareAt(word, 0)) isBare = false
    if (next.moreGaps === null && next.after === '' && !isBareAt(word, word.length - 1)) isBare = false
  }
  return isBare ? text : text.trim()
}

/** Whether the words of the template itself, at its ends, need no trimming. */
export function isBareAround({ lead, gap }: Wording): boolean {
  let last = lead
  for (let next = gap; next; next = next.moreGaps) last = next.after
  return lead.trimStart() === lead && last.trimEnd() === last
}

const wordIn = ({ read, slot }: Gap, session: Session): string =>
  read ? read(session) : display(valueAt(session.values, slot))

/** A text that has just been put together is copied whole when one of its letters is looked at: mostly it is the one known to be trimmed. */
const isBareAt = (word: string, place: number): boolean => Object.is(word, trimmed) || isInkAt(word, place)

/** The trimmed text that a variable was given last: mostly it is said next. `null` at first, and never empty. */
let trimmed: string | null = null

/** A text without spaces at its ends, which may stand in another one soon. */
export function keepTrimmed(text: string): void {
  if (text !== '') trimmed = text
}

/** What surely is no space; anything rarer is left to `trim`. */
export function isInkAt(text: string, place: number): boolean {
  const code = text.charCodeAt(place)
  return code > 32 && code < 128
}

export function wordOf(names: Names, piece: Piece): Words {
  if (typeof piece === 'string') return () => piece
  const root = rootOf(names, piece[0] ?? '')
  return session => shown(root(session), piece, 1)
}
