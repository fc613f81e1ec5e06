import { piecesOf } from '@/cards/fields/pieces'

/**
 * How many lines a text takes, worked out rather than measured: a card's height has to be known for thousands of cards
 * that are never drawn. Widths are a little generous, so that a line may stay empty but none is missing.
 */
export function linesOf(text: string, width: number, most: number): number {
  let lines = 0
  for (const paragraph of text.slice(0, MOST).split('\n')) {
    lines += wrapped(paragraph, width, most - lines)
    if (lines >= most) return most
  }
  return lines
}

/** The same for a template, whose variables are shown as chips. */
export function templateLines(template: string, width: number, most: number): number {
  if (template.trim() === '') return 0
  const text = piecesOf(template.slice(0, MOST))
    .map(piece => ('variable' in piece ? ` ${piece.variable} ` : piece.text))
    .join('')
  return linesOf(text, width, most)
}

/** Width of a text in ems of its font. */
export function emsOf(text: string): number {
  let ems = 0
  for (let i = 0; i < text.length; i += 1) ems += em(text.charCodeAt(i))
  return ems
}

/** Whether a text takes one line in any font. What surely fits need not be cut off, and each cut costs time in every frame. */
export const surelyFits = (text: string, width: number): boolean =>
  text.length < width / 4 && emsOf(text) * FONT * BROAD <= width

/** More characters than four lines can take. */
const MOST = 400
/** Pixels of an em on a card. */
const FONT = 13
/** Fonts differ: better a line too many. */
const GENEROUS = 1.03
/** The broadest of them, in bold. */
const BROAD = 1.3

function wrapped(paragraph: string, width: number, most: number): number {
  const room = width / FONT / GENEROUS
  let lines = 1
  let used = 0
  let wide = 0
  // Letter by letter, without cutting the words out: this is done for every card of a flow that is opened.
  for (let i = 0; i <= paragraph.length; i += 1) {
    const code = i < paragraph.length ? paragraph.charCodeAt(i) : BLANK
    if (code !== BLANK) {
      wide += em(code)
      continue
    }
    const gap = used === 0 ? 0 : SPACE
    if (used + gap + wide <= room) used += gap + wide
    else {
      // A word longer than a line, or a script without spaces, is broken anywhere.
      if (used > 0 && wide <= room) lines += 1
      const left = wide <= room ? 0 : wide - Math.max(0, room - used - gap)
      lines += wide <= room ? 0 : Math.ceil(left / room)
      used = wide <= room ? wide : left % room
      if (lines >= most) return most
    }
    wide = 0
  }
  return lines
}

const BLANK = 32
const SPACE = 0.28

function em(code: number): number {
  if (code >= 0x2e80) return code >= 0xd800 && code <= 0xdfff ? 0.65 : 1
  if (code >= 128) return 0.58
  return ASCII[code] ?? SPACE
}

/** Widths of the sans-serif fonts in use, between their narrowest and their widest. */
const ASCII = Float64Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (code < 33) return SPACE
  if ("iljI.,:;'|!`".includes(char)) return 0.26
  if ('tfr()[]{}"-/\\*'.includes(char)) return 0.36
  if ('mwMW@%'.includes(char)) return 0.86
  if (char >= 'A' && char <= 'Z') return 0.67
  return 0.55
})
