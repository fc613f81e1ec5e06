/** A flow of five thousand cards: only those near the view are in the page, and nothing is lost by it. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { flowText, message, openFlow, start } from './pages/flows'

const COUNT = 5000
const ROW = 70
const keyOf = (i: number): string => (i === 0 ? 'start' : `card_${i}`)
const placeOf = (i: number) => ({ x: (i % ROW) * 340, y: Math.floor(i / ROW) * 260 })

/** In rows of seventy; each leads to the next, the last exit is open. */
function large(): string {
  const keys = Array.from({ length: COUNT }, (_, i) => keyOf(i))
  const cards = Object.fromEntries(
    keys.map((key, i) => [key, i === 0 ? start('card_1') : message(`Step ${i}`, keys[i + 1] ?? null)]),
  )
  const flow = JSON.parse(flowText({ name: 'Large', cards }))
  return JSON.stringify({ ...flow, layout: Object.fromEntries(keys.map((key, i) => [key, placeOf(i)])) })
}

// Importing it, and linting it at every change, takes its time on a busy machine.
test.setTimeout(120_000)

test.beforeEach(({ page }) => openFlow(page, large()))

/** Presses a button of the canvas until the view is far enough off, or near enough. */
async function zoom(
  page: Page,
  button: 'Zoom In' | 'Zoom Out',
  done: (zoom: number) => boolean,
): Promise<void> {
  const editor = new Editor(page)
  const now = () =>
    editor.canvas
      .locator('.react-flow__viewport')
      .evaluate(view => new DOMMatrix(getComputedStyle(view).transform).a)
  for (let presses = 0; presses < 12 && !done(await now()); presses += 1) {
    const before = await now()
    await editor.canvas.getByRole('button', { name: button }).click()
    await expect.poll(now).not.toBe(before)
  }
  expect(done(await now())).toBe(true)
}

/** Moves the view as a wheel does with the space bar held: nothing is pressed, so that the focus stays. */
async function panBy(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  const editor = new Editor(page)
  const at = await editor.onScreen({ x: 0, y: 0 })
  const canvas = await editor.canvas.boundingBox()
  if (!canvas) throw new Error('no canvas')
  await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2)
  await page.keyboard.down('Space')
  await page.mouse.wheel(-x, -y)
  await page.keyboard.up('Space')
  await expect.poll(async () => (await editor.onScreen({ x: 0, y: 0 })).y).toBeLessThan(at.y)
}

/** Where on the screen a card's upper left corner is, a little inside. */
const onBlock = (editor: Editor, i: number) => {
  const { x, y } = placeOf(i)
  return editor.onScreen({ x: x + 130, y: y + 60 })
}

test('the cards near the view are there, others come when the view does', async ({ page }) => {
  const editor = new Editor(page)
  await expect(editor.card('start')).toBeVisible()
  expect(await editor.cards.count()).toBeLessThan(100)
  await expect(editor.card('card_635')).toBeHidden()
  for (let times = 0; times < 4; times += 1) await panBy(page, { x: -600, y: -760 })
  await expect(editor.card('card_635')).toBeVisible()
  await expect(editor.edge('card_635', 'next')).toBeVisible()
  await expect(editor.card('start')).toBeHidden()
  expect(await editor.cards.count()).toBeLessThan(100)
})

test('a card that has the focus stays, however far the view goes', async ({ page }) => {
  const editor = new Editor(page)
  await editor.node('card_1').focus()
  for (let times = 0; times < 4; times += 1) await panBy(page, { x: -600, y: -760 })
  await expect(editor.card('card_2')).toBeHidden()
  await expect(editor.node('card_1')).toBeFocused()
})

test('what is told at the bottom leaves the buttons that zoom free', async ({ page }) => {
  const editor = new Editor(page)
  const toast = page.getByRole('region', { name: 'Notifications' }).getByRole('paragraph')
  const fit = editor.canvas.getByRole('button', { name: 'Fit everything into view' })
  await editor.node('card_1').focus()
  await page.keyboard.press('Delete')
  await expect(toast).toBeVisible()
  await toast.hover()
  const [told, button] = [await toast.boundingBox(), await fit.boundingBox()]
  expect(told && button && told.y + told.height).toBeLessThan(button?.y ?? 0)
})

test('far out all of it is a map: a click selects, a box selects, a drag moves, Delete deletes', async ({
  page,
}) => {
  const editor = new Editor(page)
  await editor.canvas.getByRole('button', { name: 'Fit everything into view' }).click()
  await expect(editor.cards).toHaveCount(0)
  await zoom(page, 'Zoom In', now => now > 0.1)
  const middle = 35 * ROW + 35
  await test.step('a click', async () => {
    const at = await onBlock(editor, middle)
    await page.mouse.click(at.x, at.y)
    await expect(editor.field('Title · Message')).toBeVisible()
    await expect(editor.field('Message')).toHaveValue(`Step ${middle}`)
    await expect(editor.node(keyOf(middle))).toBeFocused()
  })
  await test.step('a key moves it', async () => {
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(async () => (await editor.place(keyOf(middle))).y).toBe(placeOf(middle).y + 20)
    await editor.undo()
  })
  await test.step('a box', async () => {
    const [from, to] = [await onBlock(editor, middle), await onBlock(editor, middle + 2 * ROW + 2)]
    await page.keyboard.down('Shift')
    await editor.drag({ x: from.x - 12, y: from.y - 8 }, to)
    await page.keyboard.up('Shift')
    await expect(editor.panel.getByRole('heading', { name: '9 cards selected' })).toBeVisible()
  })
  await test.step('a drag moves all of the selection, as one step', async () => {
    const before = await editor.place(keyOf(middle + ROW))
    const from = await onBlock(editor, middle + 1)
    await editor.drag(from, { x: from.x + 40, y: from.y + 30 })
    await expect.poll(async () => (await editor.place(keyOf(middle + ROW))).x).toBeGreaterThan(before.x)
    await editor.undo()
    await expect.poll(() => editor.place(keyOf(middle + ROW))).toEqual(before)
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  })
  await test.step('Delete', async () => {
    await page.keyboard.press('Delete')
    await expect(editor.canvas).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  })
  await test.step('a double click leads to a card', async () => {
    const at = await onBlock(editor, middle + 5)
    await page.mouse.dblclick(at.x, at.y)
    await expect(editor.card(keyOf(middle + 5))).toBeInViewport()
    await expect(editor.card(keyOf(middle + 5))).toContainText(`Step ${middle + 5}`)
  })
})

test('a connection is pulled to a card that was out of view', async ({ page }) => {
  const editor = new Editor(page)
  const canvas = await editor.canvas.boundingBox()
  const from = await editor.exit('card_1', 'next').boundingBox()
  if (!canvas || !from) throw new Error('not in view')
  await expect(editor.card('card_631')).toBeHidden()
  await page.mouse.move(from.x + 6, from.y + 6)
  await page.mouse.down()
  // At the edge the view goes on by itself until the card has come.
  await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + canvas.height - 5, { steps: 8 })
  const target = editor.card('card_631').getByRole('heading')
  const placeOf631 = async () => (await target.boundingBox()) ?? { x: 0, y: Number.POSITIVE_INFINITY }
  // Cards are drawn a little before they come into view: it has to be well above the edge, which would pull on.
  await expect
    .poll(async () => (await placeOf631()).y, { intervals: [50], timeout: 30_000 })
    .toBeLessThan(canvas.y + canvas.height - 100)
  await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2, { steps: 4 })
  // The view comes to rest as soon as the pointer has left the edge.
  let last = ''
  await expect
    .poll(async () => {
      const before = last
      last = JSON.stringify(await placeOf631())
      return last === before
    })
    .toBe(true)
  const still = await placeOf631()
  await page.mouse.move(still.x + 30, still.y + 10, { steps: 4 })
  await page.mouse.up()
  await expect(editor.edge('card_1', 'next')).toHaveAttribute('data-to', 'card_631')
})

test('find, arrows and the minimap lead anywhere', async ({ page }) => {
  const editor = new Editor(page)
  const bar = page.getByRole('search', { name: 'Find on canvas' })
  const here = async (i: number): Promise<void> => {
    await expect(editor.node(keyOf(i))).toBeFocused()
    await expect(editor.card(keyOf(i))).toBeInViewport({ ratio: 0.9 })
  }
  await test.step('find: one card of all, then hit after hit, round the end', async () => {
    await page.keyboard.press('Control+f')
    await bar.getByRole('textbox', { name: 'Find' }).fill('Step 4321')
    await expect(bar).toContainText('1 of 1')
    await expect(editor.card(keyOf(4321))).toBeInViewport({ ratio: 0.9 })
    // 49, 490 to 499, 4900 to 4999
    await bar.getByRole('textbox', { name: 'Find' }).fill('Step 49')
    await expect(bar).toContainText('1 of 111')
    await expect(editor.card(keyOf(49))).toBeInViewport({ ratio: 0.9 })
    await page.keyboard.press('Shift+F3')
    await expect(bar).toContainText('111 of 111')
    await expect(editor.card(keyOf(4999))).toBeInViewport({ ratio: 0.9 })
    await page.keyboard.press('F3')
    await page.keyboard.press('F3')
    await expect(bar).toContainText('2 of 111')
    await expect(editor.card(keyOf(490))).toBeInViewport({ ratio: 0.9 })
    await page.keyboard.press('Escape')
    await here(490)
  })
  await test.step('arrows: along the connections, also to the other end of the canvas', async () => {
    // The first of a row; the connection before it comes from the end of the row above.
    await page.keyboard.press('ArrowLeft')
    await here(489)
    await page.keyboard.press('ArrowRight')
    await here(490)
    await page.keyboard.press('ArrowRight')
    await here(491)
    await page.keyboard.press('ArrowDown')
    await here(491 + ROW)
    await page.keyboard.press('ArrowUp')
    await here(491)
    await page.keyboard.press('Home')
    await here(0)
  })
  await test.step('the minimap: a press leads to the middle, a drag to the corner', async () => {
    const map = await page.getByRole('img', { name: 'Minimap' }).boundingBox()
    if (!map) throw new Error('There is no minimap.')
    const middle = { x: map.x + map.width / 2, y: map.y + map.height / 2 }
    await page.mouse.click(middle.x, middle.y)
    await expect(editor.card(keyOf(35 * ROW + 34))).toBeInViewport()
    await expect(editor.card('card_1')).toBeHidden()
    // The flow is higher than the map is wide for it: there is room at both sides.
    await editor.drag(middle, { x: map.x + 22, y: map.y + 7 })
    await expect(editor.card('card_1')).toBeInViewport()
  })
})

test('a problem leads to a card thousands of cards away', async ({ page }) => {
  const editor = new Editor(page)
  await expect(editor.problems).toContainText(/problem/)
  await editor.problems.click()
  await editor.problemPanel.getByRole('list').getByRole('button').first().click()
  await expect(editor.card(keyOf(COUNT - 1))).toBeInViewport()
})

test('while one is dragged a card snaps to its neighbours, and a line shows it', async ({ page }) => {
  const editor = new Editor(page)
  const heading = editor.card('card_71').getByRole('heading')
  const from = await heading.boundingBox()
  if (!from) throw new Error('not in view')
  const moved = editor.canvas.locator('[data-moved] .canvas-line > path')
  const straight = (await editor.canvas.locator('[data-link^="card_71:"]').first().getAttribute('d')) ?? ''
  await expect(moved).toHaveCount(0)
  await page.mouse.move(from.x + 20, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + 23, from.y + 60, { steps: 6 })
  await expect(editor.canvas.locator('.canvas-guide')).not.toHaveCount(0)
  await test.step('the card and what it leads to follow the pointer', async () => {
    expect((await heading.boundingBox())?.y).toBeGreaterThan(from.y + 30)
    await expect(moved).not.toHaveCount(0)
    expect(
      (await moved.evaluateAll(paths => paths.map(path => path.getAttribute('d')))).join(),
    ).not.toContain(straight)
  })
  const held = await heading.boundingBox()
  await page.mouse.up()
  await expect(editor.canvas.locator('.canvas-guide')).toHaveCount(0)
  expect(await heading.boundingBox()).toEqual(held)
  expect((await editor.place('card_71')).x).toBe(340)
})
