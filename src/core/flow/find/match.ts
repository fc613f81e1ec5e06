/** Where words stand in a text: from which to which of its UTF-16 units. */
export interface Match {
  readonly from: number
  readonly to: number
}

/** The first place where a text has the words, whatever their case and accents; `null` where it has not. */
export function matchIn(text: string, words: string): Match | null {
  const wanted = bare(words.trim())
  if (wanted === '') return null
  const at = bare(text).indexOf(wanted)
  if (at < 0) return null
  if (PLAIN.test(text)) return { from: at, to: at + wanted.length }
  return placed(text, at, at + wanted.length)
}

/** A text as it is compared: small letters without accents, `İstanbul` and `istanbul` alike. */
export const bare = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : Array.from(text, bareLetter).join('')

const bareLetter = (letter: string): string =>
  letter
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')

/** Nothing but ASCII, where each letter stays one letter. */
const PLAIN = /^[ -~\n\r\t]*$/

/** Letters without accents are fewer or more than those with: counts back to the text as it is written. */
function placed(text: string, begin: number, end: number): Match {
  let bareAt = 0
  let at = 0
  let from = -1
  let to = text.length
  for (const letter of text) {
    const length = bareLetter(letter).length
    if (from < 0 && length > 0 && bareAt + length > begin) from = at
    if (bareAt + length >= end && length > 0) {
      to = at + letter.length
      break
    }
    bareAt += length
    at += letter.length
  }
  return { from: Math.max(0, from), to: withMarks(text, to) }
}

/** Accents that are written as letters of their own belong to the letter before them. */
function withMarks(text: string, end: number): number {
  let to = end
  for (const letter of text.slice(end)) {
    if (bareLetter(letter) !== '') break
    to += letter.length
  }
  return to
}
