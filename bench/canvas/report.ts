import type { Figure, Part, Round } from './figures'
import { count, goalsOf, type Measured, nameIn, short, sizesOf, WORDS } from './goals'

export interface Machine {
  readonly node: string
  readonly cpus: number
  /** Load average of the last minute, before and after. */
  readonly load: readonly [number, number]
  /** Rounds done, of so many. */
  readonly rounds: readonly [number, number]
}

/** What was measured, as Markdown: it reads as well in a terminal. */
export function reportOf(measured: Measured, { node, cpus, load, rounds }: Machine): string {
  const [done, all] = rounds
  const stopped = done < all ? ` Not all of it: ${done} of ${all} rounds.` : ''
  return [
    `Node ${node}, ${cpus} CPUs, load ${load.map(one => one.toFixed(1)).join(' → ')} (before → after).${stopped}`,
    table(
      ['Goal', 'Wanted', 'Measured', ''],
      goalsOf(measured).map(({ label, goal, value }) => [
        label,
        `≤ ${goal}`,
        short(value),
        value <= goal ? 'met' : '**missed**',
      ]),
    ),
    ...sizesOf(measured).flatMap(size => [
      `${count(size)} cards; CPU of the main thread in ms, heap in MB; of the clock, in ms, the largest paint, and key to frame (median, 95th percentile):`,
      sizeTable(measured, size),
    ]),
  ].join('\n\n')
}

const COLUMNS: readonly Part[] = ['load', 'paint', 'heap', 'near', 'far', 'one', 'fifty', 'key']

function sizeTable(measured: Measured, size: number): string {
  const rows = Object.entries(measured).filter(([key]) => key.endsWith(`/${size}`))
  return table(
    ['', ...COLUMNS.map(part => WORDS[part]), WORDS.half],
    rows.map(([key, round]) => [nameIn(key), ...COLUMNS.map(part => words(round[part])), keyWords(round)]),
  )
}

const words = (figure: Figure): string =>
  figure === 'late' ? 'not within a minute' : figure === null ? '–' : short(figure)

const keyWords = ({ half, most }: Round): string =>
  typeof half === 'number' ? `${words(half)}, ${words(most)}` : words(half)

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, i) => Math.max(3, ...all.map(row => (row[i] ?? '').length)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
