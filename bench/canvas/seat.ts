import { type BrowserContext, chromium } from 'playwright'
import { chromiumOptions } from '../../scripts/chromium.mjs'

export interface Seat {
  readonly context: BrowserContext
  /** At once, and whatever its pages are busy with. */
  leave(): Promise<void>
}

/** A browser for one contestant, alike for all of them. */
export async function takeSeat(): Promise<Seat> {
  const server = await chromium.launchServer(chromiumOptions())
  const browser = await chromium.connect(server.wsEndpoint())
  const context = await browser.newContext({
    viewport: { width: 2000, height: 1250 },
    reducedMotion: 'reduce',
  })
  return { context, leave: () => server.kill() }
}
