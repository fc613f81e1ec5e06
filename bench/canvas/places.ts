import type { Page } from 'playwright'
import type { Point } from './contestant'

/** A place near the middle of the window where there is nothing but what the selector names. */
export async function emptyPlace(page: Page, selector: string): Promise<Point> {
  const found = await page.evaluate(pane => {
    const [middle, centre] = [innerWidth / 2 - 72, innerHeight / 2]
    for (let away = 0; away < 400; away += 8) {
      for (let turn = 0; turn < 16; turn += 1) {
        const x = middle + away * Math.cos((turn * Math.PI) / 8)
        const y = centre + away * Math.sin((turn * Math.PI) / 8)
        if (document.elementFromPoint(x, y)?.matches(pane)) return { x, y }
      }
    }
    return null
  }, selector)
  if (!found) throw new Error(`There is no empty place: ${selector}`)
  return found
}

/** The middle of whatever matches and is nearest to the middle of its frame. */
export async function middleOf(page: Page, selector: string, frame: string): Promise<Point> {
  const found = await page.evaluate(
    ([what, where]) => {
      const box = document.querySelector(where ?? '')?.getBoundingClientRect()
      if (!box) return null
      const [middle, centre] = [box.x + box.width / 2, box.y + box.height / 2]
      const points = [...document.querySelectorAll(what ?? '')].map(element => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      })
      const away = (point: { x: number; y: number }) => Math.hypot(point.x - middle, point.y - centre)
      return points.toSorted((a, b) => away(a) - away(b))[0] ?? null
    },
    [selector, frame],
  )
  if (!found) throw new Error(`Nothing is in view: ${selector}`)
  return found
}
