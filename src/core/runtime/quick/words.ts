import { parseTemplate } from '@/core/flow/template'
import type { Piece } from '@/core/flow/template-plain'
import { display } from '@/core/flow/value'
import type { Program, Words } from '../prepared'
import type { Session } from '../session'
import { valueAt } from '../values'
import { isInkAt, wordOf } from '../words'
import type { Parts } from './card'
import type { Slots } from './slots'

/** The words of a template that reads nothing; `null` where it takes a conversation to tell. */
export function fixedWords(text: string): string | null {
  const { template } = parseTemplate(text)
  if (!template) return text.trim()
  return template.reads.length === 0 && template.roots?.length === 0 ? template.render({}).trim() : null
}

/** The text begins with a value, ends with one, has spaces of its own around it. */
const STARTS = 1
const ENDS = 2
const SPACED = 4

/** What a card says, as the visitor sees it: trimmed. */
export function spoken(own: Parts, session: Session): string {
  const { gap, ends } = own
  if (gap < 0) return own.other ? own.other(session) : own.lead
  const value = valueAt(session.values, gap)
  const word = typeof value === 'string' ? value : display(value)
  const text = own.lead + word + own.after
  return ends === 0 || isBare(ends, own.trimmed, gap, word, gap, word) ? text : text.trim()
}

/** The words of a template for a card that says something beside, trimmed as well. */
export function trimmedWords(program: Program, slots: Slots, text: string): Words {
  const parts = partsOf(program, slots, text)
  const { other, lead, gap } = parts
  if (other) return other
  return gap < 0 ? () => lead : session => spoken(parts, session)
}

export function partsOf(program: Program, slots: Slots, text: string): Parts {
  const { trimmed } = slots
  const always = fixedWords(text)
  if (always !== null) return { lead: always, gap: -1, after: '', ends: 0, other: null, trimmed }
  const pieces = parseTemplate(text).template?.pieces
  const words = program.template(text)
  const whole = { lead: '', gap: -1, after: '', ends: 0, trimmed }
  if (!pieces) return { ...whole, other: session => words(session).trim() }
  const { lead, first, others } = gapsIn(program, slots, pieces)
  if (!first) return { ...whole, lead: lead.trim(), other: null }
  const ends = endsOf(lead, others.at(-1) ?? first)
  if (others.length > 0 || first.place < 0)
    return { ...whole, other: joined({ lead, first, others, ends, trimmed }) }
  return { lead, gap: first.place, after: first.after, ends, other: null, trimmed }
}

/** A value in a template, with the words that follow it. */
interface Gap {
  /** Place of the variable, or -1. */
  readonly place: number
  /** A field of the hand-off's record. In a load run nobody hands over to this bot, so there is nothing else in `handoff`. */
  readonly field: string | null
  /** For anything else. */
  readonly read: Words | null
  after: string
}

/** The ends are words of the template, known beforehand, or else values. */
const endsOf = (lead: string, last: Gap): number =>
  (lead === '' ? STARTS : 0) +
  (last.after === '' ? ENDS : 0) +
  (lead.trimStart() === lead && last.after.trimEnd() === last.after ? 0 : SPACED)

interface Joined extends Pick<Parts, 'lead' | 'ends' | 'trimmed'> {
  readonly first: Gap
  readonly others: readonly Gap[]
}

function joined({ lead, first, others, ends, trimmed }: Joined): Words {
  const last = others.at(-1) ?? first
  return session => {
    const opening = wordsIn(first, session)
    let closing = opening
    let text = lead + opening + first.after
    for (const gap of others) {
      closing = wordsIn(gap, session)
      text += closing + gap.after
    }
    const bare = isBare(ends, trimmed, first.place, opening, last.place, closing)
    return bare ? text : text.trim()
  }
}

function gapsIn(program: Program, slots: Slots, pieces: readonly Piece[]) {
  let lead = ''
  const gaps: Gap[] = []
  for (const piece of pieces) {
    const before = gaps.at(-1)
    if (typeof piece !== 'string') gaps.push(gapFor(program, slots, piece))
    else if (before) before.after += piece
    else lead += piece
  }
  const [first, ...others] = gaps
  return { lead, first, others }
}

function gapFor(program: Program, slots: Slots, path: readonly string[]): Gap {
  const [root = '', field = ''] = path
  if (root === 'handoff' && path.length === 2 && !(field in Object.prototype))
    return { place: -1, field, read: null, after: '' }
  // `handoff` is the conversation's own, whatever variable has the same name.
  const slot = path.length === 1 && root !== 'handoff' ? slots.named.get(root) : undefined
  return slot
    ? { place: slot.place, field: null, read: null, after: '' }
    : { place: -1, field: null, read: wordOf(program, path), after: '' }
}

function wordsIn({ place, field, read }: Gap, session: Session): string {
  if (read) return read(session)
  const value = field === null ? valueAt(session.values, place) : session.handoff[field]
  return typeof value === 'string' ? value : display(value)
}

/** Whether there surely is nothing to trim, with these values at the ends. */
const isBare = (
  ends: number,
  trimmed: Uint8Array,
  first: number,
  opening: string,
  last: number,
  closing: string,
): boolean =>
  (ends & SPACED) === 0 &&
  ((ends & STARTS) === 0 || isBareAt(trimmed, first, opening, 0)) &&
  ((ends & ENDS) === 0 || isBareAt(trimmed, last, closing, closing.length - 1))

const isBareAt = (trimmed: Uint8Array, place: number, word: string, end: number): boolean =>
  word.length > 0 && ((place >= 0 && trimmed[place] === 1) || isInkAt(word, end))
