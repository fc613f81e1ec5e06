/** Connecting and inserting by pulling, and the way to the same without dragging. */
import { expect, test } from './fixtures'
import { expectAccessible } from './pages/axe'
import { Editor } from './pages/editor'
import { end, flowText, hello, message, openFlow, start } from './pages/flows'
import { Keys } from './pages/keys'

test('a connection pulled into empty space asks for a card right there', async ({ page }) => {
  const editor = new Editor(page)
  const dialog = page.getByRole('dialog', { name: 'Add after “Message”' })
  await openFlow(
    page,
    flowText({ name: 'Open', cards: { start: start('greeting'), greeting: message('Good morning', null) } }),
  )
  const before = await editor.text()
  const at = await editor.onScreen({ x: 400, y: -113 })

  await test.step('Escape leaves nothing changed', async () => {
    await editor.pull(editor.exit('greeting', 'next'), at)
    await expect(dialog).toBeVisible()
    const box = await dialog.boundingBox()
    expect(Math.hypot((box?.x ?? 0) - at.x, (box?.y ?? 0) - at.y)).toBeLessThan(4)
    await expectAccessible(page, 'overlay')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await new Keys(page).rests()
    expect(await editor.text()).toBe(before)
  })
  await test.step('by typing: the card is there, connected, as one step of undo', async () => {
    await editor.pull(editor.exit('greeting', 'next'), at)
    await page.keyboard.type('end')
    await page.keyboard.press('Enter')
    await expect(editor.node('end')).toBeFocused()
    await expect(editor.edge('greeting', 'next')).toHaveAttribute('data-to', 'end')
    expect(await editor.place('end')).toEqual({ x: 400, y: -140 })
    await editor.undo()
    expect(await editor.text()).toBe(before)
  })
  await test.step('a slip of the hand asks nothing', async () => {
    const dot = await editor.exit('greeting', 'next').boundingBox()
    await editor.pull(editor.exit('greeting', 'next'), { x: (dot?.x ?? 0) + 22, y: dot?.y ?? 0 })
    await expect(dialog).toBeHidden()
  })
  await test.step('without dragging: A, or the + of the exit', async () => {
    await editor.node('greeting').focus()
    await page.keyboard.press('a')
    await page.keyboard.type('end')
    await page.keyboard.press('Enter')
    await expect(editor.edge('greeting', 'next')).toHaveAttribute('data-to', 'end')
  })
})

test('a card dropped on a connection is put in between', async ({ page }) => {
  const editor = new Editor(page)
  const landing = (id: string) => editor.canvas.locator(`[data-landing="${id}"]`)
  const between = async (key: string) => {
    await expect(editor.edge('start', 'next')).toHaveAttribute('data-to', key)
    await expect(editor.edge(key, 'next')).toHaveAttribute('data-to', 'bye')
  }
  const cards = { start: start('bye'), bye: end('Goodbye'), loose: message('Loose', null) }
  const sketch = JSON.parse(flowText({ name: 'Loose', cards }))
  sketch.layout = { start: { x: 0, y: 0 }, bye: { x: 700, y: 0 }, loose: { x: 300, y: 260 } }
  await openFlow(page, JSON.stringify(sketch))
  const before = await editor.text()
  const upon = async () => {
    const box = await editor.edge('start', 'next').boundingBox()
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
  }

  await test.step('from the list of cards: marked while above it', async () => {
    const at = await upon()
    await editor.kind('Message').hover()
    await page.mouse.down()
    await page.mouse.move(at.x, at.y + 200, { steps: 4 })
    await expect(landing('start:next')).toBeHidden()
    await page.mouse.move(at.x, at.y, { steps: 4 })
    await expect(landing('start:next')).toBeAttached()
    await page.keyboard.press('Escape')
    await expect(landing('start:next')).toBeHidden()
    await page.mouse.up()
    expect(await editor.text()).toBe(before)

    await editor.kind('Message').hover()
    await page.mouse.down()
    await page.mouse.move(at.x, at.y, { steps: 4 })
    await page.mouse.up()
    await between('message')
    await expect(landing('start:next')).toBeHidden()
    await editor.undo()
    expect(await editor.text()).toBe(before)
  })
  await test.step('one that stands alone, moved there, as one step of undo', async () => {
    const at = await upon()
    await editor.card('loose').getByRole('heading').hover()
    const head = await editor.card('loose').boundingBox()
    await page.mouse.down()
    await page.mouse.move(at.x, at.y + 100, { steps: 4 })
    await page.mouse.move(at.x, at.y, { steps: 4 })
    expect(head).not.toBeNull()
    await expect(landing('start:next')).toBeAttached()
    await page.mouse.up()
    await between('loose')
    await editor.undo()
    expect(await editor.text()).toBe(before)
  })
  await test.step('without dragging: connected twice by C', async () => {
    const connect = async (from: string, words: string, to: string) => {
      await editor.node(from).focus()
      await page.keyboard.press('c')
      const found = page.getByRole('dialog').getByRole('combobox', { name: 'Search' })
      await expect(found).toBeFocused()
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
      // The focus is back before it is done: a hand would take longer.
      await expect(editor.edge(from, 'next')).toHaveAttribute('data-to', to)
      await expect(editor.node(from)).toBeFocused()
    }
    await connect('start', 'message', 'loose')
    await connect('loose', 'end', 'bye')
    await between('loose')
  })
})

test('an exit is connected by letting go anywhere on a card', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  const card = await editor.card('bye').boundingBox()
  if (!card) throw new Error('The card is not in sight')
  const corners = [
    { x: card.x + 8, y: card.y + 8 },
    { x: card.x + card.width - 8, y: card.y + card.height - 8 },
    { x: card.x + card.width / 2, y: card.y + card.height / 2 },
  ]
  for (const corner of corners) {
    await editor.pull(editor.exit('start', 'next'), corner)
    await expect(editor.edge('start', 'next')).toHaveAttribute('data-to', 'bye')
    await editor.undo()
    await expect(editor.edge('start', 'next')).toHaveAttribute('data-to', 'greeting')
  }
})
