import { parseTemplate } from '@/core/flow/template'
import type { Piece } from '@/core/flow/template-plain'
import type { Names, Program, Words } from '../prepared'
import { wordOf } from '../words'

/** The words of a template as the visitor sees them: trimmed. */
export function trimmedWords(program: Program, text: string): Words {
  const always = fixedWords(text)
  if (always !== null) return () => always
  const pieces = parseTemplate(text).template?.pieces
  const words = program.template(text)
  if (!pieces) return session => words(session).trim()
  return joined(program, pieces)
}

/** The words of a template that reads nothing; `null` where it takes a conversation to tell. */
function fixedWords(text: string): string | null {
  const { template } = parseTemplate(text)
  if (!template) return text.trim()
  return template.reads.length === 0 && template.roots?.length === 0 ? template.render({}).trim() : null
}

/**
 * Trimming a text that has just been put together costs more than putting it together: it is done only where one of its
 * ends may call for it.
 */
function joined(names: Names, pieces: readonly Piece[]): Words {
  const words = pieces.map(piece => wordOf(names, piece))
  const [a, b, c, ...others] = words
  const startsBare = bareness(pieces[0], word => word.trimStart() === word)
  const endsBare = bareness(pieces.at(-1), word => word.trimEnd() === word)
  if (a && b && c && others.length === 0) {
    return session => {
      const first = a(session)
      const last = c(session)
      const text = first + b(session) + last
      return startsBare(first, 0) && endsBare(last, last.length - 1) ? text : text.trim()
    }
  }
  return session => {
    let text = ''
    let first = ''
    let last = ''
    for (let i = 0; i < words.length; i += 1) {
      last = words[i]?.(session) ?? ''
      if (i === 0) first = last
      text += last
    }
    return startsBare(first, 0) && endsBare(last, last.length - 1) ? text : text.trim()
  }
}

/** Whether a piece has nothing to trim at the end in question: known beforehand of words, looked at where it is a value. */
function bareness(
  piece: Piece | undefined,
  isTrimmed: (word: string) => boolean,
): (word: string, end: number) => boolean {
  if (typeof piece !== 'string') return (word, end) => isInk(word.charCodeAt(end))
  const always = piece !== '' && isTrimmed(piece)
  return () => always
}

/** What surely is no space; anything rarer is left to `trim`. NaN, for no words at all, is none. */
const isInk = (code: number): boolean => code > 32 && code < 128
