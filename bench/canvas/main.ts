import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { chromiumOptions } from '../../scripts/chromium.mjs'
import type { Contestant } from './contestant'
import { median } from './measure'
import { importFlows, product } from './product'
import { compared, type Measured, ratiosOf, reportOf } from './report'
import { ASPECTS, freshContext, type Round, roundOf } from './round'
import { served } from './served'
import { staged } from './staged'

/** Measures, tells, and writes down. With `--small` it writes nothing and fails where a ratio got clearly worse. */
const { values } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    /** Names, parted by semicolons. */
    only: { type: 'string' },
    sizes: { type: 'string' },
    rounds: { type: 'string' },
  },
})
const { small } = values
const sizes = values.sizes?.split(',').map(Number) ?? (small ? [50, 2000] : [50, 200, 2000, 5000])
const rounds = Number(values.rounds ?? (small ? 2 : 3))
const steps = small ? 16 : 30
const resultsFile = 'bench/results-canvas.json'
const docsFile = 'docs/performance.md'

const [app, stage] = await Promise.all([
  served('bench/canvas/dist/product'),
  served('bench/canvas/dist/stage'),
])
const on = staged(stage.address)
const flow = { pane: '.react-flow__pane', handle: '.bench-card header' }
const all: readonly Contestant[] = [
  product(app.address),
  on({ name: 'React Flow, every card', peer: 'react-flow', most: small ? 2000 : 5000, ...flow }),
  ...(small
    ? []
    : [
        on({ name: 'React Flow, visible cards', peer: 'react-flow-visible', most: 5000, ...flow }),
        on({ name: 'plain DOM', peer: 'dom', most: 5000, pane: '#stage', handle: '.bench-card header' }),
        on({
          name: 'Vue Flow',
          peer: 'vue-flow',
          most: 2000,
          pane: '.vue-flow__pane',
          handle: '.bench-card header',
        }),
        on({ name: 'LiteGraph', peer: 'litegraph', most: 5000 }),
        on({
          name: 'Drawflow',
          peer: 'drawflow',
          most: 200,
          pane: '#stage, .drawflow',
          handle: '.bench-card header',
          dragsMany: false,
        }),
      ]),
]
const contestants = all.filter(
  ({ name }) => values.only === undefined || values.only.split(';').includes(name),
)

const load = loadavg()[0] ?? 0
const measured = await measure()
const machine = { node: process.versions.node, cpus: cpus().length, load: [load, loadavg()[0] ?? 0] as const }
const report = reportOf(measured, machine)
console.log(`\n${report}\n`)
if (small) compare()
else if (values.only === undefined) record()
await Promise.all([app.stop(), stage.stop()])

async function measure(): Promise<Measured> {
  const found = new Map<string, Round[]>()
  const browser = await chromium.launch(chromiumOptions())
  try {
    const context = await freshContext(browser)
    await importFlows(await context.newPage(), app.address, sizes)
    for (let round = 0; round < rounds; round += 1) {
      // In turns and in alternating order, so that a busy moment meets everybody.
      const order = round % 2 === 0 ? contestants : contestants.toReversed()
      for (const size of sizes) {
        for (const contestant of order.filter(({ most }) => size <= most)) {
          console.error(`… round ${round + 1}: ${contestant.name}, ${size} cards`)
          const one = await roundOf(contestant, size, context, steps).catch(failed(contestant, size))
          const key = `${contestant.name}/${size}`
          if (one) found.set(key, [...(found.get(key) ?? []), one])
        }
      }
    }
  } finally {
    await browser.close()
  }
  return Object.fromEntries([...found].map(([key, rounds]) => [key, medians(rounds)]))
}

function failed({ name }: Contestant, size: number): (failure: unknown) => null {
  return failure => {
    console.error(`  ${name} did not get through ${size} cards: ${String(failure).split('\n')[0]}`)
    return null
  }
}

function medians(rounds: readonly Round[]): Round {
  const of = (aspect: keyof Round): number => median(rounds.map(round => round[aspect]))
  const [load, heap, near, far, one, fifty, key] = ASPECTS.map(of)
  const nan = Number.NaN
  return {
    load: load ?? nan,
    heap: heap ?? nan,
    near: near ?? nan,
    far: far ?? nan,
    one: one ?? nan,
    fifty: fifty ?? nan,
    key: key ?? nan,
  }
}

function compare(): void {
  const { ratios }: { ratios: Readonly<Record<string, number>> } = JSON.parse(
    readFileSync(resultsFile, 'utf8'),
  )
  const worse = compared(ratiosOf(measured), ratios)
  console.log(
    worse.length === 0 ? 'No ratio got clearly worse.' : `Clearly worse than recorded:\n${worse.join('\n')}`,
  )
  process.exitCode = worse.length === 0 ? 0 : 1
}

/** Keeps the figures, and puts the tables into the document between its two marks. */
function record(): void {
  const ratios = Object.fromEntries(ratiosOf(measured).map(({ name, value }) => [name, rounded(value)]))
  const figures = JSON.parse(
    JSON.stringify(measured, (_, value) => (typeof value === 'number' ? rounded(value) : value)),
  )
  writeFileSync(resultsFile, `${JSON.stringify({ machine, ratios, medians: figures }, null, 2)}\n`)
  const docs = readFileSync(docsFile, 'utf8')
  const [begin, end] = ['<!-- bench:canvas:begin -->', '<!-- bench:canvas:end -->']
  const [from, to] = [docs.indexOf(begin), docs.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${docsFile} has lost its marks.`)
  writeFileSync(docsFile, `${docs.slice(0, from)}${begin}\n${report}\n${docs.slice(to)}`)
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
