import type { Page } from 'playwright'
import type { Contestant, Point } from './contestant'
import { frame, type Meter, median, rest } from './measure'

/** How much of everything is enough. */
export interface Pace {
  /** A stretch of it: so many frames, or as many as fit into so many milliseconds, and never fewer than two. */
  readonly frames: number
  readonly longest: number
  /** The page is opened so often, unless that takes long. */
  readonly opens: number
  readonly keys: number
}

/** The median of so many stretches is what counts: something that happens once is not taken for what a frame costs. */
const STRETCHES = 3
const FEWEST = 2

/** Milliseconds of CPU for each frame of moving the view. */
export async function panned(
  contestant: Contestant,
  page: Page,
  meter: Meter,
  pace: Pace,
  by: Point,
): Promise<number> {
  await rest(page, meter)
  return pull(page, meter, await contestant.nothing(page), pace, () => by, contestant.panWith)
}

/** Milliseconds of CPU for each frame of dragging what is selected, to and fro, so that it stays in view. */
export async function dragged(contestant: Contestant, page: Page, meter: Meter, pace: Pace): Promise<number> {
  await rest(page, meter)
  const back = (step: number): Point => (step < pace.frames / 2 ? { x: 7, y: 5 } : { x: -7, y: -5 })
  const cost = await pull(page, meter, await contestant.grip(page), pace, back)
  await rest(page, meter)
  return cost
}

/** What it leaves behind to do when the button is let go is not counted. */
async function pull(
  page: Page,
  meter: Meter,
  from: Point,
  { frames, longest }: Pace,
  by: (step: number) => Point,
  button: 'left' | 'middle' = 'left',
): Promise<number> {
  let { x, y } = from
  await page.mouse.move(x, y)
  await page.mouse.down({ button })
  await page.mouse.move(x + 6, y + 6)
  await frame(page)
  const costs: number[] = []
  for (let stretch = 0; stretch < STRETCHES; stretch += 1) {
    const [before, until] = [await meter.cpu(), Date.now() + longest]
    let step = 0
    for (; step < frames && (step < FEWEST || Date.now() < until); step += 1) {
      const { x: dx, y: dy } = by(step)
      x += dx
      y += dy
      await page.mouse.move(x, y)
      await frame(page)
    }
    costs.push(((await meter.cpu()) - before) / step)
  }
  await page.mouse.up({ button })
  return median(costs)
}
