import { oneLine, plain } from '@/core/flow/export/plain'
import { emsOf } from '../canvas/lines'
import { broken } from '../canvas/title'
import { tag, xml } from './xml'

interface Place {
  readonly x: number
  /** Where the first line stands. */
  readonly y: number
  readonly width: number
  readonly most: number
}

const FONT = 13
const LINE = 20
/** Fonts differ, and nothing is measured: better a word less on a line. */
const GENEROUS = 1.03

/** Text in lines that fit, the last of them ending in dots where there is more. Empty text is nothing. */
export function drawLines(
  text: string,
  { x, y, width, most }: Place,
  look: Readonly<Record<string, string | number>>,
): string {
  const lines = linesIn(text, width / Number(look['font-size'] ?? FONT) / GENEROUS, most)
  return lines.map((line, i) => tag('text', { x, y: y + i * LINE, ...look }, xml(line))).join('')
}

function linesIn(text: string, room: number, most: number): readonly string[] {
  const lines: string[] = []
  for (const paragraph of plain(text).trim().split('\n')) {
    const words = oneLine(paragraph)
    if (lines.length < most) lines.push(...broken(words, room, most - lines.length))
    else if (words !== '' && !lines.at(-1)?.endsWith('…')) lines.push(`${lines.pop()} …`)
  }
  return lines.filter(line => emsOf(line) > 0)
}
