import { parseTemplate } from '@/core/flow/template'
import type { Piece } from '@/core/flow/template-plain'
import { display } from '@/core/flow/value'
import type { Program, Words } from '../prepared'
import type { Session } from '../session'
import { wordOf } from '../words'
import type { Slot, Slots } from './slots'

/** The words of a template as the visitor sees them: trimmed. */
export function trimmedWords(program: Program, slots: Slots, text: string): Words {
  const always = fixedWords(text)
  if (always !== null) return () => always
  const pieces = parseTemplate(text).template?.pieces
  const words = program.template(text)
  if (!pieces) return session => words(session).trim()
  return joined(pieces.map(piece => partOf(program, slots, piece)))
}

/** The words of a template that reads nothing; `null` where it takes a conversation to tell. */
function fixedWords(text: string): string | null {
  const { template } = parseTemplate(text)
  if (!template) return text.trim()
  return template.reads.length === 0 && template.roots?.length === 0 ? template.render({}).trim() : null
}

/** A piece of a template: words, a variable, or a path to anything else. All are laid out alike. */
interface Part {
  readonly words: string
  /** The words are known to begin, or to end, with something else than a space. */
  readonly starts: boolean
  readonly ends: boolean
  readonly slot: Slot | null
  readonly read: Words | null
}

function partOf(program: Program, slots: Slots, piece: Piece): Part {
  if (typeof piece === 'string') {
    const [starts, ends] = [piece.trimStart() === piece, piece.trimEnd() === piece]
    return { words: piece, starts, ends, slot: null, read: null }
  }
  const unknown = { words: '', starts: false, ends: false }
  const [root = ''] = piece
  // What `handoff` is called belongs to the conversation, whatever variable has the same name.
  const slot = piece.length === 1 && root !== 'handoff' ? slots.get(root) : undefined
  return slot ? { ...unknown, slot, read: null } : { ...unknown, slot: null, read: wordOf(program, piece) }
}

/**
 * Trimming a text that has just been put together costs more than putting it together: it is done only where one of its
 * ends may call for it.
 */
function joined([first, ...others]: readonly Part[]): Words {
  if (!first) return () => ''
  const last = others.at(-1) ?? first
  return session => {
    let word = wordsOf(first, session)
    let text = word
    const isBare = first.starts || isBareAt(first, word, 0)
    for (const part of others) {
      word = wordsOf(part, session)
      text += word
    }
    return isBare && (last.ends || isBareAt(last, word, word.length - 1)) ? text : text.trim()
  }
}

function wordsOf({ words, slot, read }: Part, session: Session): string {
  if (slot) {
    const value = session.values[slot.place]
    return typeof value === 'string' ? value : display(value)
  }
  return read ? read(session) : words
}

/** Whether there is nothing to trim at this end: known of some variables, looked at otherwise. */
const isBareAt = ({ slot }: Part, word: string, end: number): boolean =>
  word.length > 0 && (slot?.trimmed || isInk(word.charCodeAt(end)))

/** What surely is no space; anything rarer is left to `trim`. */
const isInk = (code: number): boolean => code > 32 && code < 128
