/** The names of exits far out, where cards are blocks on a map. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { card, flowText, message, openFlow, start } from './pages/flows'
import { Keys } from './pages/keys'

const options = ['Yes', 'Talk to a person', 'Not now'].map((label, i) => ({ key: `o${i}`, label }))
const sketch = JSON.parse(
  flowText({
    name: 'Far',
    cards: {
      start: start('pick'),
      pick: card('choice', { text: '?', options }, { o0: 'a', o1: 'b', o2: 'c', otherwise: null }, 'Which?'),
      a: message('A', null),
      b: message('B', null),
      c: message('C', null),
    },
  }),
)
const far = JSON.stringify({
  ...sketch,
  layout: {
    start: { x: 0, y: 0 },
    pick: { x: 340, y: 0 },
    a: { x: 1300, y: -400 },
    b: { x: 1300, y: 0 },
    c: { x: 1300, y: 400 },
  },
})
const labels = (page: Page) => page.locator('[data-far-labels] > span')

async function goFar(editor: Editor): Promise<void> {
  const out = editor.canvas.getByRole('button', { name: 'Zoom Out' })
  while ((await editor.canvas.locator('[data-level="far"]').count()) === 0) await out.click()
}

for (const look of [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const)
  test(`each can be read, none over another: ${Object.values(look).join(', ')}`, async ({ page }) => {
    const editor = new Editor(page)
    await page.emulateMedia(look)
    await openFlow(page, far)
    await editor.fit()
    await goFar(editor)
    await expect(labels(page)).toHaveText(['Yes', 'Talk to a person', 'Not now'])
    const boxes = await labels(page).evaluateAll(all =>
      all.map(one => {
        const { left, top, right, bottom } = one.getBoundingClientRect()
        const letters = Number.parseFloat(getComputedStyle(one).fontSize)
        return { left, top, right, bottom, letters, cut: one.scrollWidth > one.clientWidth }
      }),
    )
    for (const [i, a] of boxes.entries()) {
      expect(a.letters).toBeGreaterThanOrEqual(11)
      expect(a.cut).toBe(false)
      for (const b of boxes.slice(i + 1))
        expect(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom).toBe(true)
    }
  })

test('they go along while the view is pulled, untouched, and are chosen anew when it rests', async ({
  page,
}) => {
  const editor = new Editor(page)
  await openFlow(page, far)
  await editor.fit()
  await goFar(editor)
  await expect(labels(page)).toHaveCount(3)
  const before = await labels(page).first().boundingBox()
  await page.evaluate(() => {
    const sheet = document.querySelector('[data-far-labels]')
    if (!sheet) throw new Error('There are no labels')
    const seen = { changes: 0 }
    new MutationObserver(all => {
      seen.changes += all.length
    }).observe(sheet, { childList: true, subtree: true, characterData: true })
    Object.assign(window, { seen })
  })
  const changes = () => page.evaluate(() => (window as { seen?: { changes: number } }).seen?.changes)
  const from = await editor.onScreen({ x: 800, y: 900 })
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x - 60, from.y - 40, { steps: 30 })
  const during = await labels(page).first().boundingBox()
  expect(during?.x).toBeCloseTo((before?.x ?? 0) - 60, 0)
  expect(during?.y).toBeCloseTo((before?.y ?? 0) - 40, 0)
  expect(await changes()).toBe(0)
  await page.mouse.up()
  await test.step('out of view, none is left', async () => {
    await editor.drag(from, { x: from.x, y: from.y + 3000 })
    await expect(labels(page)).toHaveCount(0)
  })
})

test('farther than that, a card that is pointed at or selected tells its exits and where they lead', async ({
  page,
}) => {
  const editor = new Editor(page)
  await openFlow(page, JSON.stringify({ ...JSON.parse(far), layout: wide }))
  await editor.fit()
  await expect(editor.canvas.locator('[data-level="far"]')).toHaveCount(1)
  await expect(page.locator('[data-far-labels]')).toBeAttached()
  await expect(labels(page)).toHaveCount(0)
  const at = await editor.onScreen({ x: 340 + 132, y: 60 })
  await test.step('pointed at', async () => {
    await page.mouse.move(at.x, at.y)
    await expect(labels(page)).toHaveText(['Yes → Message', 'Talk to a person → Message', /^Not now/])
    await page.mouse.move(at.x, at.y + 200)
    await expect(labels(page)).toHaveCount(0)
  })
  await test.step('selected', async () => {
    await page.mouse.click(at.x, at.y)
    await page.mouse.move(at.x, at.y + 200)
    await expect(labels(page)).toHaveCount(3)
    await page.keyboard.press('Escape')
    await expect(labels(page)).toHaveCount(0)
  })
})

/** So wide that a block is a few pixels. */
const wide = {
  start: { x: 0, y: 0 },
  pick: { x: 340, y: 0 },
  a: { x: 700, y: 0 },
  b: { x: 700, y: 300 },
  c: { x: 12_000, y: 4000 },
}

test('the map and the minimap take on other colours with the page', async ({ page }) => {
  const editor = new Editor(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await openFlow(page, far)
  await editor.fit()
  await goFar(editor)
  const pictures = () =>
    page
      .locator('canvas.canvas-map, canvas[aria-label="Minimap"]')
      .evaluateAll(all => all.map(one => (one instanceof HTMLCanvasElement ? one.toDataURL() : '')))
  const painted = (picture: string) => picture.length > 500
  await expect.poll(async () => (await pictures()).filter(painted).length).toBe(2)
  const light = await pictures()
  await page.keyboard.press('Control+k')
  await new Keys(page).find('Command palette', 'dark colours')
  await expect.poll(async () => (await pictures()).filter(one => !light.includes(one)).length).toBe(2)
})
