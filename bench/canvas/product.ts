import type { Page } from 'playwright'
import type { Contestant, Point } from './contestant'
import { PRODUCT } from './names'
import { emptyPlace, middleOf } from './places'
import { fileOf } from './scene'

/** The product as it is built, driven through its own interface and nothing else. */
export const product = (address: string): Contestant => ({
  name: PRODUCT,
  async prepare(page, count) {
    await importFlow(page, address, count)
    await this.open(page, count)
    // Whoever opens flows every day has seen them: they would be the largest thing painted.
    await page.getByRole('button', { name: 'No more hints' }).click({ timeout: 60_000 })
  },
  async open(page, count) {
    await page.goto(`${address}/#/flow/bench-${count}`)
    await page.locator('[data-card]').first().waitFor()
  },
  async look(page, from) {
    await page.getByRole('button', { name: 'Fit everything into view' }).click()
    await page.waitForTimeout(200)
    if (from !== 'far') await zoomTo(page, from === 'near' ? 1 : 0.5)
  },
  nothing: page => emptyPlace(page, '.react-flow__pane'),
  grip: page => middleOf(page, '[data-card] h3', '[data-canvas]'),
  async selectFifty(page) {
    const canvas = await page.locator('[data-canvas]').boundingBox()
    if (!canvas) return false
    await page.keyboard.down('Shift')
    await page.mouse.move(canvas.x + 0.1 * canvas.width, canvas.y + 0.1 * canvas.height)
    await page.mouse.down()
    await page.mouse.move(canvas.x + 0.9 * canvas.width, canvas.y + 0.9 * canvas.height, { steps: 4 })
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await page.getByRole('heading', { name: /\d+ cards selected/ }).waitFor()
    return true
  },
  async selectNone(page) {
    const canvas = await page.locator('[data-canvas]').boundingBox()
    if (canvas) await page.mouse.click(canvas.x + 8, canvas.y + 8)
  },
  async field(page) {
    const { x, y } = await this.grip(page)
    await page.mouse.click(x, y)
    const panel = page.getByRole('complementary', { name: 'Card and rehearsal' })
    await panel.getByRole('textbox', { name: /^Question/ }).click({ timeout: 20_000 })
    return true
  },
})

/** Puts the flow into the browser's storage as anybody would: by *Import*. */
async function importFlow(page: Page, address: string, count: number): Promise<void> {
  await page.goto(`${address}/#/`)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('main').getByRole('button', { name: 'Import' }).click(),
  ])
  const buffer = Buffer.from(fileOf(count))
  await chooser.setFiles([{ name: 'flow.json', mimeType: 'application/json', buffer }])
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Import/ })
    .click({ timeout: 60_000 })
  await page.getByRole('link', { name: `Bench ${count}`, exact: true }).waitFor({ timeout: 60_000 })
}

/** By the wheel, with the pointer over the middle of what there is. */
async function zoomTo(page: Page, zoom: number): Promise<void> {
  const now = await page
    .locator('.react-flow__viewport')
    .evaluate(view => new DOMMatrix(getComputedStyle(view).transform).a)
  const canvas = await page.locator('[data-canvas]').boundingBox()
  if (!canvas) throw new Error('no canvas')
  const at: Point = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 }
  await page.mouse.move(at.x, at.y)
  await page.mouse.wheel(0, -Math.log2(zoom / now) / PER_PIXEL)
  await page.waitForTimeout(200)
}

/** Powers of two that one pixel of the wheel zooms by. */
const PER_PIXEL = 0.002
