import { PRODUCT } from './product'
import type { Round } from './round'

/** Medians by contestant and size: `Baton/2000`. */
export type Measured = Readonly<Record<string, Round>>

interface Ratio {
  readonly name: string
  readonly label: string
  readonly value: number
  readonly goal: number
  /** Milliseconds rather than a ratio: told, and never compared. */
  readonly absolute?: boolean
}

const EVERY = 'React Flow, every card'

/** What is promised. A value that could not be measured is left out. */
export function ratiosOf(measured: Measured): readonly Ratio[] {
  const of = (who: string, size: number, what: keyof Round): number =>
    measured[`${who}/${size}`]?.[what] ?? Number.NaN
  const against = (size: number, what: keyof Round, goal: number, words: string): Ratio => ({
    name: `${what}_${size}`,
    label: `${words} at ${count(size)}, against React Flow given every card`,
    value: of(PRODUCT, size, what) / of(EVERY, size, what),
    goal,
  })
  const own = (what: keyof Round, goal: number, words: string): Ratio => ({
    name: `${what}_5000_50`,
    label: `${words} at 5,000, against our own at 50`,
    value: of(PRODUCT, 5000, what) / of(PRODUCT, 50, what),
    goal,
  })
  const frame = (size: number, what: keyof Round, words: string): Ratio => ({
    name: `${what}_${size}_ms`,
    label: `${words} at ${count(size)}, ms a frame`,
    value: of(PRODUCT, size, what),
    goal: 16.7,
    absolute: true,
  })
  return [
    against(2000, 'near', 0.08, 'Pan near'),
    against(2000, 'far', 0.08, 'Pan far'),
    own('near', 1.25, 'Pan near'),
    frame(5000, 'far', 'Pan far'),
    against(5000, 'load', 0.06, 'Open'),
    against(2000, 'load', 0.06, 'Open'),
    own('load', 1.6, 'Open'),
    against(5000, 'heap', 0.1, 'Heap'),
    against(2000, 'one', 0.15, 'Drag one'),
    against(2000, 'fifty', 0.35, 'Drag fifty'),
    frame(2000, 'fifty', 'Drag fifty'),
    against(2000, 'key', 0.15, 'Typing in a card'),
  ].filter(({ value }) => Number.isFinite(value))
}

/** Recorded ratios come from a quieter machine and longer runs: less than this is noise. */
const CLEARLY = 2

/** The ratios that are clearly worse than the ones recorded. */
export const compared = (
  now: readonly Ratio[],
  before: Readonly<Record<string, number>>,
): readonly string[] =>
  now
    .filter(({ absolute }) => !absolute)
    .flatMap(({ name, label, value }) => {
      const was = before[name]
      if (was === undefined) return []
      return value / was <= CLEARLY ? [] : [`${label}: ${short(value)}, and was ${short(was)}.`]
    })

export interface Machine {
  readonly node: string
  readonly cpus: number
  readonly load: readonly [number, number]
}

/** What was measured, as Markdown: it reads as well in a terminal. */
export function reportOf(measured: Measured, { node, cpus, load }: Machine): string {
  const sizes = [...new Set(Object.keys(measured).map(key => Number(key.split('/').at(-1))))]
  return [
    `Node ${node}, ${cpus} CPUs, load ${load.map(one => one.toFixed(1)).join(' → ')} (before → after).`,
    table(
      ['Goal', 'Wanted', 'Measured', ''],
      ratiosOf(measured).map(({ label, goal, value }) => [
        label,
        `≤ ${goal}`,
        short(value),
        value <= goal ? 'met' : '**missed**',
      ]),
    ),
    ...sizes.flatMap(size => [
      `${count(size)} cards; CPU of the main thread in ms, heap in MB:`,
      sizeTable(measured, size),
    ]),
  ].join('\n\n')
}

const COLUMNS: readonly [keyof Round, string][] = [
  ['load', 'open'],
  ['heap', 'heap'],
  ['near', 'pan near'],
  ['far', 'pan far'],
  ['one', 'drag one'],
  ['fifty', 'drag fifty'],
  ['key', 'a key typed'],
]

function sizeTable(measured: Measured, size: number): string {
  const rows = Object.entries(measured).filter(([key]) => key.endsWith(`/${size}`))
  return table(
    ['', ...COLUMNS.map(([, words]) => words)],
    rows.map(([key, round]) => [
      key.slice(0, key.lastIndexOf('/')),
      ...COLUMNS.map(([what]) => figure(round[what])),
    ]),
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, i) => Math.max(3, ...all.map(row => (row[i] ?? '').length)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

const figure = (value: number): string => (Number.isFinite(value) ? short(value) : '–')

/** Three figures. */
const short = (value: number): string =>
  value >= 1000 ? count(Math.round(value)) : String(Number(value.toPrecision(3)))

const count = (value: number): string => value.toLocaleString('en')
