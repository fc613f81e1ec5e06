import type { Browser, BrowserContext, Page } from 'playwright'
import type { Contestant, Point } from './contestant'
import { frame, type Meter, meterOf, perFrame, rest } from './measure'

/** What one contestant cost once: milliseconds of CPU on the main thread; NaN where it could not be asked. */
export interface Round {
  readonly load: number
  readonly heap: number
  readonly near: number
  readonly far: number
  readonly one: number
  readonly fifty: number
  readonly key: number
}

export const ASPECTS: readonly (keyof Round)[] = ['load', 'heap', 'near', 'far', 'one', 'fifty', 'key']

/** Everything once, each in a page of its own state: panning before anything is selected, dragging before typing. */
export async function roundOf(
  contestant: Contestant,
  count: number,
  context: BrowserContext,
  steps: number,
): Promise<Round> {
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  try {
    const meter = await meterOf(page)
    const before = await meter.cpu()
    await contestant.open(page, count)
    await rest(page, meter, 60_000)
    const load = (await meter.cpu()) - before
    const heap = await meter.heap()
    const asked = <T>(act: () => Promise<T>) => act().catch(told(contestant, count))
    await contestant.look(page, 'near')
    const near = await asked(() => panned(contestant, page, meter, steps, { x: -24, y: -10 }))
    await contestant.look(page, 'near')
    // Selecting it may open what belongs to it: that is no part of the drag.
    const one = await asked(async () => {
      const { x, y } = await contestant.grip(page)
      await page.mouse.click(x, y)
      return dragged(contestant, page, meter, steps)
    })
    await contestant.look(page, 'middle')
    const fifty = await asked(async () =>
      (await contestant.selectFifty(page, count)) ? dragged(contestant, page, meter, steps) : Number.NaN,
    )
    await contestant.look(page, 'far')
    await contestant.selectNone(page)
    await contestant.look(page, 'near')
    const key = await asked(() => typed(contestant, page, meter))
    await contestant.look(page, 'far')
    const far = await asked(() => panned(contestant, page, meter, steps, { x: -9, y: -4 }))
    return { load, heap, near, far, one, fifty, key }
  } finally {
    await page.close()
  }
}

/** A context in which all are alike; what is stored in it stays for the next page. */
export const freshContext = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 2000, height: 1250 }, reducedMotion: 'reduce' })

const told =
  ({ name }: Contestant, count: number) =>
  (failure: unknown): number => {
    console.error(
      `  ${name}, ${count} cards: ${failure instanceof Error ? failure.message.split('\n')[0] : failure}`,
    )
    return Number.NaN
  }

async function panned(
  contestant: Contestant,
  page: Page,
  meter: Meter,
  steps: number,
  by: Point,
): Promise<number> {
  await rest(page, meter)
  return pull(page, meter, await contestant.nothing(page), steps, () => by)
}

/** To and fro, so that it stays in view. */
async function dragged(contestant: Contestant, page: Page, meter: Meter, steps: number): Promise<number> {
  await rest(page, meter)
  const back = (step: number): Point => (step < steps / 2 ? { x: 7, y: 5 } : { x: -7, y: -5 })
  const cost = await pull(page, meter, await contestant.grip(page), steps, back)
  await rest(page, meter)
  return cost
}

async function pull(
  page: Page,
  meter: Meter,
  from: Point,
  steps: number,
  by: (step: number) => Point,
): Promise<number> {
  let { x, y } = from
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 6, y + 6)
  await frame(page)
  const cost = await perFrame(meter, steps, async () => {
    for (let step = 0; step < steps; step += 1) {
      const { x: dx, y: dy } = by(step)
      x += dx
      y += dy
      await page.mouse.move(x, y)
      await frame(page)
    }
  })
  await page.mouse.up()
  return cost
}

/** With all that an edit entails, until the page rests: linting and saving are in it. */
async function typed(contestant: Contestant, page: Page, meter: Meter): Promise<number> {
  await contestant.field(page)
  await rest(page, meter)
  return perFrame(meter, KEYS.length, async () => {
    for (const key of KEYS) {
      await page.keyboard.type(key)
      await frame(page)
    }
  })
}

const KEYS = [...'Good morning and thanks']
