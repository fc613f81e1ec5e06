/**
 * Text as it may stand in a file for other programs: no control characters, none that turn the direction of what
 * follows, no halves of letters. Lines end in `\n`.
 */
export const plain = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(UNSEEN, '')
    .replace(HALVES, '\ufffd')

/** The same on one line. */
export const oneLine = (text: string): string => plain(text).replace(/\s+/g, ' ').trim()

/** Control characters but line ends and tabs, marks that turn the direction, and what no XML may hold. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu

const HALVES = /\p{Cs}/gu
