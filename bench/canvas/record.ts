import { readFileSync, writeFileSync } from 'node:fs'
import { goalsOf, type Measured } from './goals'
import { type Machine, reportOf } from './report'

const resultsFile = 'bench/results-canvas.json'
const docsFile = 'docs/performance.md'

/** Goes up by one with the way in which is measured: figures from before can't be compared with those from after. */
const WAY = 4

interface Results {
  readonly way?: number
  readonly ratios: Readonly<Record<string, number>>
}

/** The ratios of the last full run; `null` where that measured in another way. */
export function recorded(): Results['ratios'] | null {
  const { way, ratios }: Results = JSON.parse(readFileSync(resultsFile, 'utf8'))
  return way === WAY ? ratios : null
}

/** Keeps the figures, and puts the tables into the document between its two marks. */
export function record(measured: Measured, machine: Machine): void {
  const comparable = goalsOf(measured).filter(({ told }) => !told)
  const ratios = Object.fromEntries(comparable.map(({ name, value }) => [name, value]))
  const results = JSON.stringify({ way: WAY, machine, ratios, medians: measured }, rounded, 2)
  writeFileSync(resultsFile, `${results}\n`)
  const docs = readFileSync(docsFile, 'utf8')
  const [begin, end] = ['<!-- bench:canvas:begin -->', '<!-- bench:canvas:end -->']
  const [from, to] = [docs.indexOf(begin), docs.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${docsFile} has lost its marks.`)
  const report = reportOf(measured, machine)
  writeFileSync(docsFile, `${docs.slice(0, from)}${begin}\n${report}\n${docs.slice(to)}`)
}

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value
