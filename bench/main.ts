import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { type Goal, goalsOf, type Measured, worseBy } from './goals'
import type { Effort } from './measure'
import { serve } from './ownProcess'
import { COMPILED_SIZES, compiling } from './parts/compiling'
import { conversations, playing } from './parts/conversations'
import { editing } from './parts/editing'
import { memory } from './parts/memory'
import { costBySize, walking } from './parts/size'
import { servedAsWorker, whatIf } from './parts/whatIf'
import { editingWords, type Machine, memoryWords, reportOf, short, whatIfWords } from './report'

/**
 * Measures, tells, and writes down. With `--small` it writes nothing and fails where a ratio got clearly worse; `--check` is
 * shorter still, and measures only what needs no other engine.
 */

const resultsFile = new URL('../results.json', import.meta.url)
const docsFile = new URL('../../docs/performance.md', import.meta.url)

const FULL = {
  rounds: 31,
  sample: 60,
  warmUp: 2500,
  compilings: { 1000: 25, 10000: 9 },
  held: 100_000,
  day: 100_000,
}
const SMALL = {
  rounds: 7,
  sample: 30,
  warmUp: 1000,
  compilings: { 1000: 15, 10000: 3 },
  held: 20_000,
  day: 20_000,
}
const CHECK = { rounds: 7, sample: 20, warmUp: 500, compilings: { 1000: 0, 10000: 5 }, held: 10_000, day: 0 }

/** Recorded ratios come from a quieter machine and longer runs: less than this is noise. */
const CLEARLY = 2

const { values } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    play: { type: 'string' },
    count: { type: 'string', default: '300000' },
    job: { type: 'string' },
    part: { type: 'string' },
  },
})

// Not awaited here: what is imported later imports from this file, and would wait for it.
void run()

async function run(): Promise<void> {
  // A worker of the benchmark has done its part then.
  if (servedAsWorker()) return
  const { job, play, count, small, check, part } = values
  if (job !== undefined) serve(await workOf(job))
  else if (play !== undefined) await (await playing(play))(Number(count))
  else if (part !== undefined) console.log(await partOf(part))
  else if (check) await bench(CHECK, 'compare', false)
  else await bench(small ? SMALL : FULL, small ? 'compare' : 'record', true)
}

/** What a process of the benchmark's own is there for: `play:xstate`, `cards:1000`. */
async function workOf(job: string): Promise<(count: number) => void | Promise<void>> {
  const [what, which = ''] = job.split(':')
  if (what === 'cards' || what === 'quick_cards') return walking(Number(which), what === 'cards')
  return playing(which)
}

/** One part alone, of the full size: told, and not written down. */
async function partOf(part: string): Promise<string> {
  if (part === 'memory') return memoryWords(await memory(FULL.held, true))
  if (part === 'what-if') return whatIfWords(await whatIf(FULL.day))
  if (part === 'editing') return editingWords(await editing(5))
  throw new Error(`There is no part "${part}". There are: memory, what-if, editing.`)
}

/** `peers`: whether other people’s engines play too, and all goals are looked at. */
async function bench(effort: Effort & Volume, then: 'compare' | 'record', peers: boolean): Promise<void> {
  const before = loadavg()[0] ?? 0
  const measured = await measure(effort, peers)
  const machine: Machine = {
    node: process.versions.node,
    cpus: cpus().length,
    load: [before, loadavg()[0] ?? 0],
  }
  const goals = goalsOf(measured).filter(({ name }) => peers || !NOT_CHECKED.test(name))
  const report = reportOf(measured, goals, machine)
  console.log(`\n${report}\n`)
  if (then === 'compare') compare(goals)
  else record(measured, machine, report)
}

/** Goals that another engine has a part in, and one of two milliseconds, which a busy machine easily doubles. */
const NOT_CHECKED = /_(xstate|node_red)$|^compile_1000$/

/** Memory comes last: objects that are held for long teach the engine to place their like differently. */
async function measure(
  { compilings, held, day, ...effort }: Effort & Volume,
  peers: boolean,
): Promise<Measured> {
  told('conversations')
  const played = await conversations(effort, peers)
  told('cost by size')
  const perCard = await costBySize(effort)
  told('compiling')
  const compiled: Record<string, Measured['compiling'][string]> = {}
  for (const size of COMPILED_SIZES)
    if (compilings[size] > 0) compiled[size] = await compiling(size, compilings[size])
  told('what if')
  const supposed = day > 0 ? await whatIf(day) : null
  told('memory')
  return {
    conversations: played,
    perCard,
    compiling: compiled,
    whatIf: supposed,
    memory: await memory(held, peers),
  }
}

interface Volume {
  /** Rounds of compiling, by the size of the flow; none leaves it out. */
  readonly compilings: Readonly<Record<(typeof COMPILED_SIZES)[number], number>>
  /** Paused conversations held at once. */
  readonly held: number
  /** Conversations of one day; 0 to leave it out. */
  readonly day: number
}

function told(part: string): void {
  console.error(`… ${part}`)
}

/** Keeps the figures, and puts the tables into the document between its two marks. */
function record(measured: Measured, machine: Machine, report: string): void {
  const ratios = Object.fromEntries(goalsOf(measured).map(({ name, value }) => [name, rounded(value)]))
  const medians = JSON.parse(
    JSON.stringify(measured, (_, value) => (typeof value === 'number' ? rounded(value) : value)),
  )
  writeFileSync(resultsFile, `${JSON.stringify({ machine, ratios, medians }, null, 2)}\n`)
  const docs = readFileSync(docsFile, 'utf8')
  const [start, end] = ['<!-- bench:begin -->', '<!-- bench:end -->'].map(mark => docs.indexOf(mark))
  if (start === undefined || end === undefined || start < 0 || end < start)
    throw new Error('docs/performance.md has lost its marks.')
  writeFileSync(docsFile, `${docs.slice(0, start)}<!-- bench:begin -->\n${report}\n${docs.slice(end)}`)
}

/** Fails where a ratio is clearly worse than the one recorded. */
function compare(goals: readonly Goal[]): void {
  const { ratios }: { ratios: Readonly<Record<string, number>> } = JSON.parse(
    readFileSync(resultsFile, 'utf8'),
  )
  const worse = goals.flatMap(goal => {
    if (goal.ofTheClock) return []
    const was = ratios[goal.name]
    if (was === undefined) return [`${goal.label}: never recorded. Run "npm run bench".`]
    const by = worseBy(goal, was)
    return by <= CLEARLY ? [] : [`${goal.label}: ${short(goal.value)}, and was ${short(was)}.`]
  })
  console.log(
    worse.length === 0 ? 'No ratio got clearly worse.' : `Clearly worse than recorded:\n${worse.join('\n')}`,
  )
  process.exitCode = worse.length === 0 ? 0 : 1
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
