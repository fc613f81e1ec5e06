/** A large flow on a screen one touches. */
import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Editor, type Point } from './pages/editor'
import { flowText, message, openFlow, start } from './pages/flows'

const COUNT = 2000
const ROW = 50
const keyOf = (i: number): string => (i === 0 ? 'start' : `card_${i}`)
const placeOf = (i: number): Point => ({ x: (i % ROW) * 340, y: Math.floor(i / ROW) * 260 })

function large(): string {
  const keys = Array.from({ length: COUNT }, (_, i) => keyOf(i))
  const cards = Object.fromEntries(
    keys.map((key, i) => [key, i === 0 ? start('card_1') : message(`Step ${i}`, keys[i + 1] ?? null)]),
  )
  const flow = JSON.parse(flowText({ name: 'Large', cards }))
  return JSON.stringify({ ...flow, layout: Object.fromEntries(keys.map((key, i) => [key, placeOf(i)])) })
}

test.use({ hasTouch: true })
test.setTimeout(120_000)

/** Ten columns and six rows of cards. */
const block = Array.from({ length: 60 }, (_, i) => (10 + Math.floor(i / 10)) * ROW + 10 + (i % 10))
const [first = 0, last = 0] = [block.at(0), block.at(-1)]

const zoomOf = (editor: Editor): Promise<number> =>
  editor.canvas
    .locator('.react-flow__viewport')
    .evaluate(view => new DOMMatrix(getComputedStyle(view).transform).a)

/** Selects the block by a box drawn on the map, and comes near to its last card. */
async function selectBlock(page: Page, editor: Editor): Promise<void> {
  await editor.canvas.getByRole('button', { name: 'Fit everything into view' }).click()
  await expect.poll(() => zoomOf(editor)).toBeLessThan(0.2)
  await expect(editor.canvas.locator('[data-level="far"]')).toHaveCount(1)
  const [from, to] = [placeOf(first), placeOf(last)]
  await page.keyboard.down('Shift')
  await editor.drag(
    await editor.onScreen({ x: from.x - 30, y: from.y - 40 }),
    await editor.onScreen({ x: to.x + 130, y: to.y + 60 }),
  )
  await page.keyboard.up('Shift')
  await expect(editor.panel.getByRole('heading', { name: '60 cards selected' })).toBeVisible()
  const at = await editor.onScreen({ x: to.x + 130, y: to.y + 60 })
  await page.mouse.move(at.x, at.y)
  while ((await zoomOf(editor)) < 0.8) {
    const before = await zoomOf(editor)
    await page.mouse.wheel(0, -240)
    await expect.poll(() => zoomOf(editor)).toBeGreaterThan(before)
  }
  await expect(editor.card(keyOf(last))).toBeInViewport()
}

/** A finger on the screen. */
class Finger {
  private at: Point = { x: 0, y: 0 }

  constructor(private readonly session: CDPSession) {}

  async press(at: Point): Promise<void> {
    await this.send('touchStart', at)
  }

  async moveTo(to: Point, steps = 8): Promise<void> {
    const { x, y } = this.at
    for (let i = 1; i <= steps; i += 1)
      await this.send('touchMove', { x: x + ((to.x - x) * i) / steps, y: y + ((to.y - y) * i) / steps })
  }

  async lift(): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  private async send(type: 'touchStart' | 'touchMove', at: Point): Promise<void> {
    this.at = at
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ ...at }] })
  }
}

const layoutOf = (text: string): Readonly<Record<string, Point>> => JSON.parse(text).layout

test('sixty cards that a finger drags past the edge lie as they lay to each other, and one undo takes them back', async ({
  page,
}) => {
  const editor = new Editor(page)
  await openFlow(page, large())
  const before = await editor.text()
  await selectBlock(page, editor)
  const finger = new Finger(await page.context().newCDPSession(page))
  const canvas = await editor.canvas.boundingBox()
  const heading = await editor.card(keyOf(last)).getByRole('heading').boundingBox()
  if (!canvas || !heading) throw new Error('not in view')
  const begun = await editor.onScreen({ x: 0, y: 0 })
  await finger.press({ x: heading.x + 20, y: heading.y + 8 })
  // At the edge the view goes on by itself, until where the cards lay is far out of it.
  await finger.moveTo({ x: canvas.x + canvas.width - 6, y: canvas.y + canvas.height / 2 })
  await expect
    .poll(async () => (await editor.onScreen({ x: 0, y: 0 })).x, { timeout: 40_000 })
    .toBeLessThan(begun.x - 1000)
  await finger.moveTo({ x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 })
  await expect(editor.card(keyOf(last))).toBeInViewport()
  // So do those that were out of the window all the while.
  await expect(editor.card(keyOf(last - 1))).toBeInViewport()
  await finger.lift()

  const after = layoutOf(await editor.text())
  const { x, y } = after[keyOf(last)] ?? placeOf(last)
  const by = { x: x - placeOf(last).x, y: y - placeOf(last).y }
  expect(by.x).toBeGreaterThan(1000)
  const moved = new Set(block)
  for (let i = 0; i < COUNT; i += 1) {
    const at = placeOf(i)
    expect(after[keyOf(i)], keyOf(i)).toEqual(moved.has(i) ? { x: at.x + by.x, y: at.y + by.y } : at)
  }
  await editor.undo()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  expect(await editor.text()).toBe(before)
})
