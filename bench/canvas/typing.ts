import type { Page } from 'playwright'
import { frame, type Meter, median, quantile, rest } from './measure'

/**
 * What a key costs that is typed into a card's text: milliseconds of CPU, with all it entails until the page rests; and
 * milliseconds of the clock from the key until the frame after it is handed over to be shown: the median, and the 95th
 * percentile. Keys come as fast as they do from somebody who types fast.
 */
export async function typed(
  page: Page,
  meter: Meter,
  count: number,
): Promise<{ key: number; half: number; most: number }> {
  const keys = KEYS.slice(0, count)
  await rest(page, meter)
  await page.evaluate(listen)
  const before = await meter.cpu()
  for (const key of keys) {
    const next = Date.now() + BETWEEN
    await page.keyboard.type(key)
    await frame(page)
    await page.waitForTimeout(Math.max(0, next - Date.now()))
  }
  await rest(page, meter)
  const cpu = (await meter.cpu()) - before
  const waits = await page.evaluate(() => keyWaits)
  if (waits.length !== keys.length)
    throw new Error(`${waits.length} of ${keys.length} keys arrived on the page.`)
  return { key: cpu / keys.length, half: median(waits), most: quantile(waits, 0.95) }
}

const KEYS = [...'Good morning and thanks']
/** Milliseconds from key to key. */
const BETWEEN = 100

declare const keyWaits: number[]

/** Runs in the page. A message sent from within a frame arrives when the frame has been handed over. */
function listen(): void {
  const waits: number[] = []
  Object.assign(window, { keyWaits: waits })
  const shown = ({ timeStamp }: Event): void => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => waits.push(performance.now() - timeStamp)
    requestAnimationFrame(() => port2.postMessage(null))
  }
  window.addEventListener('keydown', shown, { capture: true })
}
