import type { Page } from 'playwright'
import type { Contestant } from './contestant'
import { type Figure, type Part, type Round, roundWith } from './figures'
import { Late, LIMIT, within } from './limit'
import { largestPaint, type Meter, median, meterOf, rest } from './measure'
import { dragged, type Pace, panned } from './pull'
import { takeSeat } from './seat'
import { typed } from './typing'

type Figures = Partial<Record<Part, number>>

/** Everything once, in a browser of its own: panning before anything is selected, dragging before typing. */
export async function roundOf(contestant: Contestant, count: number, pace: Pace): Promise<Round> {
  const round: Record<Part, Figure> = { ...roundWith(() => null) }
  const seat = await takeSeat()
  try {
    const first = await seat.context.newPage()
    await contestant.prepare(first, count)
    await first.close()
    await measure(contestant, count, await seat.context.newPage(), pace, round)
  } finally {
    await seat.leave()
  }
  return round
}

async function measure(
  contestant: Contestant,
  count: number,
  page: Page,
  pace: Pace,
  round: Record<Part, Figure>,
): Promise<void> {
  page.setDefaultTimeout(LIMIT)
  const broken: Error[] = []
  page.on('pageerror', error => broken.push(error))
  const meter = await meterOf(page)
  for (const [parts, act] of partsOf(contestant, count, page, meter, pace)) {
    try {
      Object.assign(round, await within(act))
    } catch (failure) {
      console.error(`  ${contestant.name}, ${count} cards, ${parts.join(', ')}: ${firstLine(failure)}`)
      const errors = broken.splice(0)
      for (const error of errors) console.error(`    the page: ${firstLine(error)}`)
      const late = failure instanceof Late || isTimeout(failure)
      // A page that broke is not slow.
      if (late && errors.length === 0) for (const part of parts) round[part] = 'late'
      // The page may still be at it: what comes after would be measured wrongly. Without a scene there is nothing to ask.
      if (late || parts.includes('load')) return
    }
  }
}

function partsOf(
  contestant: Contestant,
  count: number,
  page: Page,
  meter: Meter,
  pace: Pace,
): readonly (readonly [readonly Part[], () => Promise<Figures>])[] {
  const opened = async (): Promise<Figures> => {
    const [costs, paints]: [number[], number[]] = [[], []]
    for (
      const until = Date.now() + LIMIT / 4;
      costs.length === 0 || (costs.length < pace.opens && Date.now() < until);
    ) {
      await page.goto('about:blank')
      const before = await meter.cpu()
      await contestant.open(page, count)
      await rest(page, meter, LIMIT)
      costs.push((await meter.cpu()) - before)
      paints.push(...(await largestPaint(page)))
    }
    const paint = paints.length === 0 ? {} : { paint: median(paints) }
    return { load: median(costs), ...paint, heap: await meter.heap() }
  }
  const near = async (): Promise<Figures> => {
    await contestant.look(page, 'near')
    return { near: await panned(contestant, page, meter, pace, { x: -24, y: -10 }) }
  }
  const one = async (): Promise<Figures> => {
    await contestant.look(page, 'near')
    // Selecting it may open what belongs to it: that is no part of the drag.
    const { x, y } = await contestant.grip(page)
    await page.mouse.click(x, y)
    return { one: await dragged(contestant, page, meter, pace) }
  }
  const fifty = async (): Promise<Figures> => {
    await contestant.look(page, 'middle')
    if (!(await contestant.selectFifty(page, count))) return {}
    return { fifty: await dragged(contestant, page, meter, pace) }
  }
  const key = async (): Promise<Figures> => {
    await contestant.look(page, 'far')
    await contestant.selectNone(page)
    await contestant.look(page, 'near')
    return (await contestant.field(page)) ? typed(page, meter, pace.keys) : {}
  }
  const far = async (): Promise<Figures> => {
    await contestant.look(page, 'far')
    return { far: await panned(contestant, page, meter, pace, { x: -9, y: -4 }) }
  }
  return [
    [['load', 'paint', 'heap'], opened],
    [['near'], near],
    [['one'], one],
    [['fifty'], fifty],
    [['key', 'half', 'most'], key],
    [['far'], far],
  ]
}

const isTimeout = (failure: unknown): boolean => failure instanceof Error && failure.name === 'TimeoutError'

const firstLine = (failure: unknown): string =>
  (failure instanceof Error ? failure.message : String(failure)).split('\n')[0] ?? ''
