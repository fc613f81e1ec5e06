import { parseTemplate } from '@/core/flow/template'
import type { Piece } from '@/core/flow/template-plain'
import { display } from '@/core/flow/value'
import type { Program, Words } from '../prepared'
import type { Session } from '../session'
import { valueAt } from '../values'
import { isInkAt, wordOf } from '../words'
import type { Slot, Slots } from './slots'

/** The words of a template as the visitor sees them: trimmed. */
export function trimmedWords(program: Program, slots: Slots, text: string): Words {
  const always = fixedWords(text)
  if (always !== null) return () => always
  const pieces = parseTemplate(text).template?.pieces
  const words = program.template(text)
  return pieces ? joined(program, slots, pieces) : session => words(session).trim()
}

/** The words of a template that reads nothing; `null` where it takes a conversation to tell. */
export function fixedWords(text: string): string | null {
  const { template } = parseTemplate(text)
  if (!template) return text.trim()
  return template.reads.length === 0 && template.roots?.length === 0 ? template.render({}).trim() : null
}

/** A value in a template, with the words that follow it: one of the three. */
interface Gap {
  readonly slot: Slot | null
  /** A field of the hand-off's record. In a load run nobody hands over to this bot, so there is nothing else in `handoff`. */
  readonly field: string | null
  readonly read: Words | null
  after: string
}

/**
 * Trimming a text that has just been put together costs more than putting it together: it is done only where one of its
 * ends may call for it.
 */
function joined(program: Program, slots: Slots, pieces: readonly Piece[]): Words {
  const { lead, first, others } = gapsIn(program, slots, pieces)
  if (!first) return () => lead.trim()
  const last = others.at(-1) ?? first
  // The ends are words of the template, known beforehand, or else values.
  const [startsWithValue, endsWithValue] = [lead === '', last.after === '']
  const isBareAround = lead.trimStart() === lead && last.after.trimEnd() === last.after
  return session => {
    const opening = wordsIn(first, session)
    let closing = opening
    let text = lead + opening + first.after
    for (const gap of others) {
      closing = wordsIn(gap, session)
      text += closing + gap.after
    }
    const isBare =
      isBareAround &&
      (!startsWithValue || isBareAt(first, opening, 0)) &&
      (!endsWithValue || isBareAt(last, closing, closing.length - 1))
    return isBare ? text : text.trim()
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
    return { slot: null, field, read: null, after: '' }
  // `handoff` is the conversation's own, whatever variable has the same name.
  const slot = path.length === 1 && root !== 'handoff' ? slots.get(root) : undefined
  return slot
    ? { slot, field: null, read: null, after: '' }
    : { slot: null, field: null, read: wordOf(program, path), after: '' }
}

function wordsIn({ slot, field, read }: Gap, session: Session): string {
  if (read) return read(session)
  const value = slot ? valueAt(session.values, slot.place) : field === null ? null : session.handoff[field]
  return typeof value === 'string' ? value : display(value)
}

/** Whether a value has nothing to trim at this end: known of some variables, looked at otherwise. */
const isBareAt = ({ slot }: Gap, word: string, end: number): boolean =>
  word.length > 0 && (slot?.trimmed || isInkAt(word, end))
