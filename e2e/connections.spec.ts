/** What can be done with a connection itself: select it by press and by box, take hold of its end with a finger. */
import { expect, test } from './fixtures'
import { Editor, type Point } from './pages/editor'
import { card, end, flowText, message, openFlow, start } from './pages/flows'

const options = [
  { key: 'bill', label: 'Bill' },
  { key: 'order', label: 'Order' },
]
const cards = {
  start: start('ask'),
  ask: card(
    'choice',
    { text: 'What is it?', options, store: '' },
    { bill: 'one', order: null, otherwise: null },
  ),
  one: message('One', 'bye'),
  bye: end('Goodbye'),
}
const sketch = JSON.parse(flowText({ name: 'Connections', cards }))
sketch.layout = {
  start: { x: 0, y: 0 },
  ask: { x: 400, y: 0 },
  one: { x: 800, y: 0 },
  bye: { x: 800, y: 300 },
}
const flow = JSON.stringify(sketch)

/** The connections that are selected. */
const selected = (editor: Editor) =>
  editor.canvas
    .locator('[data-link][data-selected]')
    .evaluateAll(lines => lines.map(line => line.getAttribute('data-link')))

/** The middle of a connection in the window. */
const middleOf = (editor: Editor, key: string, exit: string): Promise<Point> =>
  editor.edge(key, exit).evaluate((line: SVGPathElement) => {
    const middle = line.getPointAtLength(line.getTotalLength() / 2)
    const { x, y } = middle.matrixTransform(line.getScreenCTM() ?? undefined)
    return { x, y }
  })

test('a press selects a connection and lets go of all else; Shift adds; a press elsewhere lets go', async ({
  page,
}) => {
  const editor = new Editor(page)
  await openFlow(page, flow)
  await editor.select('bye')
  await editor.edge('start', 'next').click()
  await expect.poll(() => selected(editor)).toEqual(['start:next'])
  await expect(editor.edge('start', 'next')).toBeFocused()
  await expect(editor.canvas.locator('.react-flow__node.selected')).toHaveCount(0)
  await expect(editor.canvas.locator('.canvas-line-selected')).toHaveCount(1)
  await editor.edge('ask', 'bill').click({ modifiers: ['Shift'] })
  await expect.poll(() => selected(editor)).toEqual(['start:next', 'ask:bill'])
  await editor.edge('start', 'next').click({ modifiers: ['Shift'] })
  await expect.poll(() => selected(editor)).toEqual(['ask:bill'])
  await test.step('a card instead', async () => {
    await editor.select('bye')
    await expect.poll(() => selected(editor)).toEqual([])
  })
  await test.step('nothing instead', async () => {
    await editor.edge('ask', 'bill').click()
    await expect.poll(() => selected(editor)).toEqual(['ask:bill'])
    const empty = await editor.onScreen({ x: 330, y: 230 })
    await page.mouse.click(empty.x, empty.y)
    await expect.poll(() => selected(editor)).toEqual([])
  })
  await test.step('Escape', async () => {
    await editor.edge('ask', 'bill').click()
    await page.keyboard.press('Escape')
    await expect.poll(() => selected(editor)).toEqual([])
    await expect(page.locator('body')).not.toBeFocused()
  })
})

test('the connection under the pointer stands out, and no other', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, flow)
  const pointed = editor.canvas.locator('.canvas-line-pointed > path')
  await editor.edge('ask', 'bill').hover()
  await expect(pointed.first()).toHaveAttribute(
    'd',
    (await editor.edge('ask', 'bill').getAttribute('d')) ?? '',
  )
  await editor.card('bye').hover()
  await expect(pointed).toHaveCount(0)
})

test('a box takes in the connections of its cards; it may begin on a connection', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, flow)
  const box = async (from: Point, to: Point) => {
    await page.keyboard.down('Shift')
    await editor.drag(from, to)
    await page.keyboard.up('Shift')
  }
  await box(await editor.onScreen({ x: 740, y: 240 }), await editor.onScreen({ x: 1000, y: 500 }))
  await expect.poll(() => selected(editor)).toEqual(['one:next'])
  await box(await editor.onScreen({ x: 320, y: 220 }), await editor.onScreen({ x: 345, y: 250 }))
  await expect.poll(() => selected(editor)).toEqual([])
  await box(await middleOf(editor, 'start', 'next'), await editor.onScreen({ x: 600, y: 440 }))
  await expect(editor.node('ask')).toHaveClass(/selected/)
  await expect(editor.node('bye')).not.toHaveClass(/selected/)
  await expect.poll(() => selected(editor)).toEqual(['start:next', 'ask:bill'])
})

test('the beginning of a connection is taken to another exit, or to a card of one exit', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, flow)

  await test.step('to the dot of another exit', async () => {
    await editor.pull(await editor.tail('ask', 'bill'), editor.exit('ask', 'order'))
    await expect(editor.edge('ask', 'order')).toHaveAttribute('data-to', 'one')
    await expect(editor.edge('ask', 'bill')).toHaveCount(0)
  })
  await test.step('to a card of several exits: which is not said, so it stays', async () => {
    await editor.pull(await editor.tail('one', 'next'), editor.card('ask').getByRole('heading'))
    await expect(editor.edge('one', 'next')).toHaveAttribute('data-to', 'bye')
  })
  await test.step('to a card that has only one: it begins there, and leads where it led', async () => {
    await editor.pull(await editor.tail('ask', 'order'), editor.card('start').getByRole('heading'))
    await expect(editor.edge('start', 'next')).toHaveAttribute('data-to', 'one')
    await expect(editor.edge('ask', 'order')).toHaveCount(0)
    await editor.undo()
    await expect(editor.edge('ask', 'order')).toHaveAttribute('data-to', 'one')
    await expect(editor.edge('start', 'next')).toHaveAttribute('data-to', 'ask')
  })
  await test.step('to nowhere: the connection goes', async () => {
    await editor.pull(await editor.tail('one', 'next'), await editor.onScreen({ x: 400, y: 500 }))
    await expect(editor.edge('one', 'next')).toHaveCount(0)
    await expect(editor.card('bye')).toBeVisible()
  })
})

test.describe('on a screen one touches', () => {
  test.use({ hasTouch: true })

  test('a finger takes the end of a connection to another card', async ({ page }) => {
    const editor = new Editor(page)
    await openFlow(page, flow)
    const session = await page.context().newCDPSession(page)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints })
    const from = await editor.tip('ask', 'bill')
    const to = await editor.card('bye').getByRole('heading').boundingBox()
    if (!to) throw new Error('not in view')
    const before = await editor.place('bye')
    await send('touchStart', from)
    for (const part of [0.1, 0.5, 0.9, 1])
      await send('touchMove', {
        x: from.x + (to.x + 10 - from.x) * part,
        y: from.y + (to.y + 5 - from.y) * part,
      })
    await send('touchEnd')
    await expect(editor.edge('ask', 'bill')).toHaveAttribute('data-to', 'bye')
    expect(await editor.place('bye')).toEqual(before)
  })
})
