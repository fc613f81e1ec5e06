/** Parts of the editor that come late, as on a slow line: what is there can be pressed, and nothing moves or goes blank meanwhile. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { flowText, hello, message, openFlow, start } from './pages/flows'

/** Keeps a part of the app from arriving until it is let through. */
async function heldBack(page: Page, part: string): Promise<() => void> {
  let letThrough = (): void => undefined
  const through = new Promise<void>(done => {
    letThrough = done
  })
  await page.route(new RegExp(`/assets/${part}-[^/]*\\.js$`), async route => {
    await through
    await route.continue()
  })
  return letThrough
}

const exporting = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: 'Export', exact: true })
const publish = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Publish/ })

test('a press on Export counts although Publish comes while the button is down', async ({ page }) => {
  const letThrough = await heldBack(page, 'after')
  await openFlow(page, hello)
  await exporting(page).hover()
  const before = await exporting(page).boundingBox()
  await page.mouse.down()
  letThrough()
  await expect(publish(page)).toBeVisible()
  expect(await exporting(page).boundingBox()).toEqual(before)
  await page.mouse.up()
  await expect(page.getByRole('menuitem', { name: /^Export flow file/ })).toBeVisible()
})

test('a press on Export before its menu is there opens it once it is, and the button keeps the focus until then', async ({
  page,
}) => {
  const letThrough = await heldBack(page, 'OpenExportMenu')
  await openFlow(page, hello)
  await exporting(page).click()
  await expect(publish(page)).toBeVisible()
  await expect(exporting(page)).toBeFocused()
  letThrough()
  await expect(page.getByRole('menuitem', { name: /^Export flow file/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(exporting(page)).toBeFocused()
})

test('what is typed for the command palette before it is there stands in it, and means nothing to the canvas', async ({
  page,
}) => {
  const letThrough = await heldBack(page, 'CommandPalette')
  const editor = new Editor(page)
  await openFlow(page, hello)
  await editor.node('greeting').focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('outl')
  await expect(page.getByRole('tree')).toBeHidden()
  letThrough()
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('outl')
  await page.keyboard.type('ine')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tree', { name: 'Outline of the flow' })).toBeVisible()
})

test('actions that could not be fetched are asked for again at the next press', async ({
  page,
  troubles,
}) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  await page.route(/\/assets\/registry-[^/]*\.js$/, route => route.abort())
  await page.reload()
  await editor.node('greeting').focus()
  await page.keyboard.press('End')
  await expect.poll(() => troubles.join()).toMatch(/registry-/)
  await page.unrouteAll()
  await page.keyboard.press('End')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  troubles.length = 0
})

test('a key pressed before what was chosen is done goes on from there', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, flowText({ name: 'Two', cards: { start: start(null), one: message('One', null) } }))
  await editor.node('start').focus()
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog')).toHaveAccessibleName(/^Connect “Start” to/)
  await page.keyboard.type('mess')
  await expect(page.getByRole('option')).toHaveCount(1)
  await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('ArrowRight')])
  await expect(editor.edge('start', 'next')).toHaveAttribute('data-to', 'one')
  await expect(editor.node('one')).toBeFocused()
})

/** Cards in a row, so many that only those near the view are drawn. */
const many = flowText({
  name: 'Many',
  cards: Object.fromEntries(
    Array.from({ length: 200 }, (_, i) => [`c${i}`, i === 0 ? start('c1') : message(`Step ${i}`, null)]),
  ),
})

for (const [name, text] of Object.entries({ 'a small flow': hello, 'a large flow': many }))
  test(`${name} far out shows its cards until the map is there, and is never blank`, async ({ page }) => {
    const letThrough = await heldBack(page, 'after')
    const editor = new Editor(page)
    await openFlow(page, text)
    const view = editor.canvas.locator('.react-flow__viewport')
    const zoom = () => view.evaluate(one => new DOMMatrix(getComputedStyle(one).transform).a)
    await page.evaluate(watchForBlanks)
    while ((await zoom()) >= 0.3) await editor.canvas.getByRole('button', { name: 'Zoom Out' }).click()
    await expect(editor.cards.first()).toBeInViewport()
    expect(await editor.cards.count()).toBeLessThan(100)
    letThrough()
    await expect(editor.canvas.locator('[data-level="far"]')).toHaveCount(1)
    await expect.poll(() => page.evaluate(() => (window as Sampled).seen?.map)).toBe(true)
    expect(await page.evaluate(() => (window as Sampled).seen?.blank)).toBe(0)
  })

type Sampled = { seen?: { blank: number; map: boolean } }

/** Looks after each frame whether there is a card or the map to be seen. */
function watchForBlanks(): void {
  const seen = { blank: 0, map: false }
  Object.assign(window, { seen })
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    const map = document.querySelector<HTMLCanvasElement>('canvas.canvas-map')
    const card = document.querySelector('[data-card]')
    const drawn = map !== null && map.width > 0
    seen.map = drawn
    if (!drawn && (card === null || getComputedStyle(card).opacity === '0')) seen.blank += 1
    requestAnimationFrame(() => port2.postMessage(null))
  }
  port2.postMessage(null)
}
