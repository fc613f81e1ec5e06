/** What a finger or a shaking hand has to hit on the canvas, and words that have to be read, at each step of the zoom. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { card, end, flowText, openFlow, start } from './pages/flows'

const options = [
  { key: 'billing', label: 'Billing' },
  { key: 'delivery', label: 'Delivery' },
  { key: 'other', label: 'Something else' },
]
const ways = { billing: 'bye', delivery: 'bye', other: null, otherwise: null }
const flow = flowText({
  name: 'Targets',
  cards: {
    start: start('pick'),
    pick: card('choice', { text: 'What is it about?', options, store: '' }, ways, 'About'),
    bye: end('Goodbye'),
  },
})

/** Pixels (WCAG 2.2, success criterion 2.5.8). */
const TARGET = 24

test('dots, + and ends of connections are targets of 24 pixels, words of exits 11 pixels high, however far off', async ({
  page,
}) => {
  const editor = new Editor(page)
  await openFlow(page, flow)
  for (const button of ['Zoom In', 'Zoom In'])
    await editor.canvas.getByRole('button', { name: button }).click()
  await expect.poll(() => zoomNow(page)).toBeGreaterThan(1)
  const seen: number[] = []
  for (let zoom = await zoomNow(page); zoom >= 0.4; zoom = await zoomOut(editor, zoom)) {
    seen.push(zoom)
    const at = `at a zoom of ${zoom}`
    expect(await reach(page, '[data-card="pick"] .card-handle-in'), at).toEqual([TARGET, TARGET])
    const [wide, high] = await reach(page, '[data-card="pick"] li:nth-child(2) .card-handle-out')
    expect(wide, at).toBe(TARGET)
    // Farther off the rows of exits are lower than that.
    expect(high, at).toBe(zoom >= 0.75 ? TARGET : Math.min(TARGET, Math.floor(32 * zoom)))
    if (zoom >= 0.75)
      expect(await reach(page, '[data-card="pick"] li:nth-child(2) .add-after'), at).toEqual([TARGET, TARGET])
    // Farther off there is no more room between cards that stand close to each other.
    if (zoom >= 0.55) expect(await beside(page, 'start:next'), at).toBeGreaterThanOrEqual(TARGET)
    expect((await lettersOf(page, '[data-card="pick"] .card-exit')) * zoom, at).toBeGreaterThanOrEqual(11)
    expect((await lettersOf(page, '[data-card="pick"] .card-title')) * zoom, at).toBeGreaterThanOrEqual(11)
  }
  expect(seen.length).toBeGreaterThan(4)
})

const zoomNow = (page: Page): Promise<number> =>
  page.locator('.react-flow__viewport').evaluate(view => new DOMMatrix(getComputedStyle(view).transform).a)

async function zoomOut(editor: Editor, before: number): Promise<number> {
  await editor.canvas.getByRole('button', { name: 'Zoom Out' }).click()
  await expect.poll(() => zoomNow(editor.page)).toBeLessThan(before)
  return zoomNow(editor.page)
}

const lettersOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate(element => Number.parseFloat(getComputedStyle(element).fontSize))

/** How wide and how high what is hit by a press is around the middle of an element, as far as that matters. */
const reach = (page: Page, selector: string): Promise<number[]> =>
  page.locator(selector).evaluate((element, enough) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const [x, y] = [left + width / 2, top + height / 2]
    const hit = (dx: number, dy: number) =>
      document.elementFromPoint(x + dx, y + dy)?.closest('.react-flow__handle, .add-after') === element
    const along = (dx: number, dy: number): number => {
      let far = 0
      while (far < enough && hit(dx * (far + 0.5), dy * (far + 0.5))) far += 0.5
      return far
    }
    return [along(-1, 0) + along(1, 0), along(0, -1) + along(0, 1)].map(size =>
      Math.min(enough, Math.floor(size)),
    )
  }, TARGET)

/** How wide what can be taken hold of at the end of a connection is, along the line, outside the dot it leads to. */
const beside = (page: Page, link: string): Promise<number> =>
  page.locator(`[data-link="${link}"]`).evaluate((line: SVGPathElement) => {
    const { x, y } = line.getPointAtLength(line.getTotalLength())
    const tip = new DOMPoint(x, y).matrixTransform(line.getScreenCTM() ?? undefined)
    const held = (left: number) => document.elementFromPoint(left, tip.y)?.matches('.canvas-ends')
    let [wide, left] = [0, tip.x]
    while (left > tip.x - 100 && !held(left)) left -= 0.5
    for (; held(left); left -= 0.5) wide += 0.5
    return Math.round(wide)
  })
