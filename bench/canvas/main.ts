import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { all, few } from './contestants'
import { compared, type Measured } from './goals'
import { nodeRed } from './nodeRed'
import { record, recorded } from './record'
import { type Machine, reportOf } from './report'
import { served } from './served'
import { play, turnsOf } from './turns'

/**
 * Measures, tells, and writes down after every round, so that a run that is stopped keeps what it has. With `--small` or
 * `--check` it writes nothing and fails where a ratio got clearly worse; narrowed by `--only` or `--sizes` it only tells.
 */
const { values } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    /** Names, parted by semicolons. */
    only: { type: 'string' },
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    /** After so many nobody is measured a second time. */
    minutes: { type: 'string', default: '20' },
  },
})
const small = values.small || values.check
const writes = !small && values.only === undefined && values.sizes === undefined
const sizes = values.sizes?.split(',').map(Number) ?? (small ? [2000] : [50, 200, 2000, 5000])
const pace = small
  ? { frames: 10, longest: 800, opens: 3, keys: 12 }
  : { frames: 12, longest: 3000, opens: 5, keys: 23 }
const until = Date.now() + Number(values.minutes) * 60_000
const load = loadavg()[0] ?? 0

const stops: (() => Promise<void>)[] = []
try {
  await bench()
} finally {
  await Promise.all(stops.map(stop => stop()))
}

async function bench(): Promise<void> {
  const [app, stage] = [
    await page(values.check ? 'dist/app' : 'bench/canvas/dist/product'),
    await page('bench/canvas/dist/stage'),
  ]
  const everybody = small ? few(app, stage) : all(app, stage, await red())
  const contestants = everybody.filter(({ name }) => values.only?.split(';').includes(name) ?? true)
  const turns = turnsOf(contestants, sizes, Number(values.rounds ?? (small ? 1 : 3)))
  const measured = await play(turns, pace, until, (soFar, done) => {
    if (writes) record(soFar, machine(done, turns.length))
  })
  console.log(`\n${reportOf(measured, machine(turns.length, turns.length))}\n`)
  if (small) compare(measured)
}

async function page(folder: string): Promise<string> {
  const { address, stop } = await served(folder)
  stops.push(stop)
  return address
}

async function red() {
  const { contestant, stop } = await nodeRed()
  stops.push(stop)
  return contestant
}

function machine(done: number, all: number): Machine {
  const now = loadavg()[0] ?? 0
  return { node: process.versions.node, cpus: cpus().length, load: [load, now], rounds: [done, all] }
}

function compare(measured: Measured): void {
  const before = recorded()
  if (before === null) {
    console.log('The recorded ratios were measured in another way. Record them anew: npm run bench:canvas')
    return
  }
  const worse = compared(measured, before, sizes)
  console.log(
    worse.length === 0 ? 'No ratio got clearly worse.' : `Clearly worse than recorded:\n${worse.join('\n')}`,
  )
  process.exitCode = worse.length === 0 ? 0 : 1
}
