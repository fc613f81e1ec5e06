import type { CDPSession, Page } from 'playwright'

/** What a page has cost so far: milliseconds of its main thread's CPU. */
export interface Meter {
  cpu(): Promise<number>
  /** Megabytes in use after the garbage is gone. */
  heap(): Promise<number>
}

export async function meterOf(page: Page): Promise<Meter> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const read = async (name: string): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(metric => metric.name === name)?.value ?? Number.NaN
  }
  return {
    // Not TaskDuration, which goes by the clock, whatever the time domain says: a busy machine would be in it.
    cpu: async () => 1000 * (await read('ThreadTime')),
    heap: async () => {
      await session.send('HeapProfiler.collectGarbage')
      return (await read('JSHeapUsedSize')) / 1e6
    },
  }
}

/**
 * The largest contentful paint: milliseconds of the clock since the page was asked for; nothing where the browser knows none,
 * since a drawing on a canvas is none.
 */
export const largestPaint = (page: Page): Promise<number[]> =>
  page.evaluate(
    () =>
      new Promise<number[]>(done => {
        const type = 'largest-contentful-paint'
        const seen = new PerformanceObserver(list =>
          done(
            list
              .getEntries()
              .slice(-1)
              .map(one => one.startTime),
          ),
        )
        seen.observe({ type, buffered: true })
        setTimeout(() => done([]), 250)
      }),
  )

/** Until the page has next to nothing left to do, or no more than a loop of its own that never ends. */
export async function rest(page: Page, meter: Meter, longest = 6000): Promise<void> {
  const until = Date.now() + longest
  let before = await meter.cpu()
  for (let calm = 0; calm < CALM && Date.now() < until; ) {
    await page.waitForTimeout(250)
    const now = await meter.cpu()
    if (now - before < 4) return
    calm = now - before < 25 ? calm + 1 : 0
    before = now
  }
}

/** So many quarters of a second in a row with less than a tenth of the CPU are a loop. */
const CALM = 4

export const frame = (page: Page): Promise<number> =>
  page.evaluate(() => new Promise<number>(done => requestAnimationFrame(done)))

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The value that so large a part of all is not above. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
