import type { CDPSession, Page } from 'playwright'

/** What a page has cost so far: milliseconds of its main thread's CPU. */
export interface Meter {
  cpu(): Promise<number>
  /** Megabytes in use after the garbage is gone. */
  heap(): Promise<number>
}

export async function meterOf(page: Page): Promise<Meter> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
  await session.send('Performance.enable')
  const read = async (name: string): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(metric => metric.name === name)?.value ?? Number.NaN
  }
  return {
    cpu: async () => 1000 * (await read('TaskDuration')),
    heap: async () => {
      await session.send('HeapProfiler.collectGarbage')
      return (await read('JSHeapUsedSize')) / 1e6
    },
  }
}

/** Until the page has next to nothing left to do; some never come to rest. */
export async function rest(page: Page, meter: Meter, longest = 6000): Promise<void> {
  const until = Date.now() + longest
  let before = await meter.cpu()
  while (Date.now() < until) {
    await page.waitForTimeout(250)
    const now = await meter.cpu()
    if (now - before < 4) return
    before = now
  }
}

/** Milliseconds of CPU that something costs, per frame; the rest of work it leaves behind is not counted. */
export async function perFrame(meter: Meter, frames: number, act: () => Promise<void>): Promise<number> {
  const before = await meter.cpu()
  await act()
  return ((await meter.cpu()) - before) / frames
}

export const frame = (page: Page): Promise<number> =>
  page.evaluate(() => new Promise<number>(done => requestAnimationFrame(done)))

export const median = (values: readonly number[]): number => {
  const sorted = values.filter(value => !Number.isNaN(value)).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
