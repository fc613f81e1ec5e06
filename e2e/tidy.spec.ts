/** Tidying puts a flow in order: columns from left to right, nothing on top of anything, one step to undo. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { hello, openFlow } from './pages/flows'
import { messy } from './pages/messy'

type Boxes = Readonly<Record<string, { x: number; y: number; width: number; height: number }>>

test('a messy flow becomes one that can be read, and undo brings back every byte', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, messy)
  const before = await editor.text()
  expect(overlapping(await boxesOf(editor)).length).toBeGreaterThan(0)

  await Promise.all([
    // The linter has one of its own.
    page.waitForEvent('worker', one => /\/worker-/.test(one.url())),
    page.getByRole('button', { name: 'Tidy', exact: true }).click(),
  ])
  await expect(page.getByText('Tidied 7 cards')).toBeVisible()
  await expect(editor.card('start')).toBeInViewport({ ratio: 0.99 })
  await editor.fit()
  const boxes = await boxesOf(editor)
  expect(overlapping(boxes)).toEqual([])
  const { start, ask, bill, other, more, thanks, stray } = lefts(boxes)
  expect([start, ask, bill, more, thanks]).toEqual(
    [start, ask, bill, more, thanks].toSorted((a = 0, b = 0) => a - b),
  )
  expect(new Set([start, ask, bill, more, thanks]).size).toBe(5)
  expect([other, stray]).toEqual([bill, start])
  expect(boxes.start?.y).toBe(boxes.ask?.y)

  const after = await editor.text()
  expect({ ...JSON.parse(after), layout: null }).toEqual({ ...JSON.parse(before), layout: null })
  await page.getByRole('button', { name: 'Tidy', exact: true }).click()
  await expect(page.getByText('Everything is tidy already')).toBeVisible()
  expect(await editor.text()).toBe(after)

  await editor.undo()
  expect(await editor.text()).toBe(before)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  await editor.redo()
  expect(await editor.text()).toBe(after)
})

test('by keys, and only what is selected', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, messy)
  await editor.fit()
  const { layout } = JSON.parse(await editor.text())
  for (const key of ['stray', 'other', 'start']) {
    await editor.card(key).click({ position: { x: 12, y: 8 }, modifiers: ['Shift'] })
  }
  await expect(page.getByRole('button', { name: 'Tidy selection' })).toBeEnabled()

  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByText('Tidied 3 cards')).toBeVisible()
  const after = JSON.parse(await editor.text()).layout
  const { start, other, stray, ...rest } = after
  expect({ ...layout, start, other, stray }).toEqual(after)
  expect(rest).toMatchObject({ ask: layout.ask, bill: layout.bill })
  const touched = overlapping(await boxesOf(editor)).flat()
  for (const key of ['start', 'other', 'stray']) expect(touched).not.toContain(key)

  await editor.undo()
  expect(JSON.parse(await editor.text()).layout).toEqual(layout)
})

test('a frame keeps its cards and takes in no others, a note stays by its card, and all of it is one step back', async ({
  page,
}) => {
  const editor = new Editor(page)
  const flow = JSON.parse(messy)
  const { more, start } = flow.layout
  const frames = {
    late: { title: 'Later', color: 'blue', x: more.x - 40, y: more.y - 80, width: 344, height: 300 },
  }
  const notes = {
    hint: { text: 'Ask Ann', color: 'amber', x: start.x, y: start.y - 120, width: 200, height: 100 },
  }
  await openFlow(page, JSON.stringify({ ...flow, frames, notes }))
  const before = await editor.text()
  const inFrame = async () => {
    const [frame] = await boxesIn(page, '[data-mark="frames late"]')
    const cards = Object.entries(await boxesOf(editor))
    return cards.filter(([, card]) => frame && holds(frame, middleOf(card))).map(([key]) => key)
  }
  await editor.fit()
  const members = await inFrame()
  expect(members).toContain('more')

  await page.getByRole('button', { name: 'Tidy', exact: true }).click()
  await expect(page.getByText('Tidied 7 cards')).toBeVisible()
  await editor.fit()
  expect(await inFrame()).toEqual(members)
  expect(overlapping(await boxesOf(editor))).toEqual([])
  const after = JSON.parse(await editor.text())
  expect(after.notes.hint.y).toBe(after.layout.start.y - 120)
  await editor.undo()
  expect(await editor.text()).toBe(before)
})

test.describe('with motion', () => {
  test.use({ reducedMotion: 'no-preference' })

  test('cards glide to their places and come to rest there', async ({ page }) => {
    const editor = new Editor(page)
    await openFlow(page, messy)
    const seen = editor.canvas.evaluate(
      canvas =>
        new Promise<string>(done => {
          new MutationObserver(() => {
            const node = canvas.querySelector('.react-flow__node')
            if (node && canvas.hasAttribute('data-settling')) done(getComputedStyle(node).transitionProperty)
          }).observe(canvas, { attributes: true })
        }),
    )
    await page.getByRole('button', { name: 'Tidy', exact: true }).click()
    expect(await seen).toContain('transform')
    await expect(editor.canvas).not.toHaveAttribute('data-settling')
    await editor.fit()
    expect(overlapping(await boxesOf(editor))).toEqual([])
  })
})

test('there is nothing to tidy in one card', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  await expect(page.getByRole('button', { name: 'Tidy', exact: true })).toBeEnabled()
  for (const key of ['greeting', 'bye']) {
    await editor.select(key)
    await editor.panel.getByRole('button', { name: 'Delete', exact: true }).click()
  }
  await expect(page.getByRole('button', { name: 'Tidy', exact: true })).toBeDisabled()
})

async function boxesOf(editor: Editor): Promise<Boxes> {
  return Object.fromEntries(
    await editor.cards.evaluateAll(cards =>
      cards.map(card => {
        const { x, y, width, height } = card.getBoundingClientRect()
        return [card.getAttribute('data-card') ?? '', { x, y, width, height }] as const
      }),
    ),
  )
}

type Rect = Boxes[string]

const boxesIn = (page: Page, selector: string): Promise<readonly Rect[]> =>
  page.locator(selector).evaluateAll(all => all.map(one => one.getBoundingClientRect().toJSON()))

const middleOf = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 })

const holds = (box: Rect, { x, y }: { x: number; y: number }): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

const lefts = (boxes: Boxes): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(boxes).map(([key, { x }]) => [key, Math.round(x)]))

function overlapping(boxes: Boxes): [string, string][] {
  const all = Object.entries(boxes)
  return all.flatMap(([a, one], i) =>
    all.slice(i + 1).flatMap(([b, two]): [string, string][] => {
      const apart =
        one.x >= two.x + two.width ||
        two.x >= one.x + one.width ||
        one.y >= two.y + two.height ||
        two.y >= one.y + one.height
      return apart ? [] : [[a, b]]
    }),
  )
}
