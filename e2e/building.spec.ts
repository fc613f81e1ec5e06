/** Building without a drag: copying, joining, adding after, connecting, walking, aligning, and a lock on it all. */
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { card, flowText, hello, message, openFlow, start } from './pages/flows'
import { Keys } from './pages/keys'
import { Library } from './pages/library'

const fork = flowText({
  name: 'Fork',
  cards: {
    start: start('ask'),
    ask: card(
      'choice',
      {
        text: 'What is it?',
        options: [
          { key: 'bill', label: 'A bill' },
          { key: 'more', label: 'Something else' },
        ],
      },
      { bill: 'one', more: 'two' },
      'The question',
    ),
    one: message('One', null),
    two: message('Two', null),
  },
})

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('cards are copied within a flow and between flows, cut, pasted and duplicated', async ({ page }) => {
  const editor = new Editor(page)
  const keys = new Keys(page)
  const said = page.getByRole('status', { name: 'What was done' })
  await openFlow(page, hello)

  await test.step('copy and paste: new cards, connected as they were, selected', async () => {
    await editor.select('greeting')
    await page.keyboard.down('Shift')
    await editor.card('bye').getByRole('heading').click()
    await page.keyboard.up('Shift')
    await editor.node('bye').focus()
    await page.keyboard.press('Control+c')
    await expect(said).toHaveText('2 cards copied.')
    await page.keyboard.press('Control+v')
    await expect(editor.cards).toHaveCount(5)
    await expect(said).toHaveText(/^2 cards pasted\. Undo with Ctrl\+Z\.$/)
    await expect(editor.edge('greeting_2', 'next')).toHaveAttribute('data-to', 'bye_2')
    await expect(editor.panel).toContainText('2 cards selected')
    await keys.rests()
  })
  await test.step('into another flow', async () => {
    await page.getByRole('link', { name: 'Back to the library' }).click()
    await new Library(page).blank('Other')
    await page.keyboard.press('Control+v')
    await expect(editor.cards).toHaveCount(3)
    await expect(editor.card('greeting')).toContainText('Good morning')
    await editor.undo()
    await expect(editor.cards).toHaveCount(1)
    await editor.redo()
  })
  await test.step('cut, and paste by the menu where it was opened', async () => {
    await editor.node('bye').focus()
    await page.keyboard.press('Control+x')
    await expect(editor.card('bye')).toBeHidden()
    await keys.rests()
    await editor.fit()
    const at = await editor.onScreen({ x: 206, y: 506 })
    await page.mouse.click(at.x, at.y, { button: 'right' })
    await page.getByRole('menuitem', { name: /^Paste/ }).click()
    await expect.poll(() => editor.place('bye')).toEqual({ x: 200, y: 500 })
  })
  await test.step('duplicate', async () => {
    await editor.node('bye').focus()
    await page.keyboard.press('Control+d')
    await expect.poll(() => editor.place('bye_2')).toEqual({ x: 240, y: 540 })
    await expect(editor.node('bye_2')).toBeFocused()
  })
  await test.step('what is no card is told, and text in a field is only text', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('just words'))
    await page.keyboard.press('Control+v')
    await expect(page.getByRole('region', { name: 'Notifications' })).toContainText(
      'The clipboard holds no cards.',
    )
    await editor.name.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+v')
    await expect(editor.name).toHaveValue('just words')
  })
})

test('who is pasted from elsewhere is found among the people here, by e-mail or name', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  const ref = { id: 'elsewhere_7', name: 'Maya L.', email: 'maya.lindqvist@nordlicht.example' }
  const cards = { hand: card('assign', { to: { type: 'agent', pick: 'static', ref }, store: {} }) }
  const fragment = {
    format: 'baton.fragment',
    version: 1,
    variables: {},
    cards,
    layout: { hand: { x: 0, y: 0 } },
  }
  await page.evaluate(text => navigator.clipboard.writeText(text), JSON.stringify(fragment))
  // By then what listens for the clipboard is there, too.
  await editor.select('bye')
  await editor.node('bye').focus()
  await page.keyboard.press('Control+v')
  await expect(editor.card('hand')).toContainText('Maya Lindqvist')
  const { settings } = JSON.parse(await editor.text()).cards.hand
  expect(settings.to.ref).toMatchObject({ id: 'agent_maya', name: 'Maya Lindqvist' })
})

test('deleting a card between two others offers to join them; or joins them at once', async ({ page }) => {
  const editor = new Editor(page)
  const toast = page.getByRole('region', { name: 'Notifications' })
  await openFlow(page, hello)
  await editor.node('greeting').focus()
  await page.keyboard.press('Delete')
  await expect(toast).toContainText('Card “Message” deleted. Undo with Ctrl+Z.')
  await toast.getByRole('button', { name: 'Join neighbours' }).click()
  await expect(editor.edge('start', 'next')).toHaveAttribute('data-to', 'bye')
  await expect(editor.canvas).toBeFocused()
  await editor.undo()
  await editor.undo()
  await expect(editor.card('greeting')).toBeVisible()
  await editor.node('greeting').focus()
  await page.keyboard.press('Control+Delete')
  await expect(editor.edge('start', 'next')).toHaveAttribute('data-to', 'bye')
  await editor.undo()
  await expect(editor.edge('start', 'next')).toHaveAttribute('data-to', 'greeting')
})

for (const width of [768, 900, 1023])
  test(`${width} pixels wide, what was done is told beside the list of cards and above the canvas’s buttons`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    const editor = new Editor(page)
    await openFlow(page, hello)
    await editor.node('greeting').focus()
    await page.keyboard.press('Delete')
    const toast = page.getByRole('region', { name: 'Notifications' }).getByText('Card “Message” deleted.')
    await expect(toast).toBeVisible()
    const [told, list, zoom] = await Promise.all(
      [toast, editor.palette, page.getByRole('button', { name: 'Zoom in' })].map(one => one.boundingBox()),
    )
    if (!told || !list || !zoom) throw new Error('Something of it is not there.')
    expect(told.x).toBeGreaterThan(list.x + list.width)
    expect(told.y + told.height).toBeLessThan(zoom.y)
    expect(told.x + told.width).toBeLessThan(width)
  })

test('cards are added after others and connected by keyboard, and by the + of an exit', async ({ page }) => {
  const editor = new Editor(page)
  const keys = new Keys(page)
  const dialog = page.getByRole('dialog')
  await openFlow(page, fork)

  await test.step('A adds behind the only exit', async () => {
    await editor.node('one').focus()
    await page.keyboard.press('a')
    await expect(dialog).toHaveAccessibleName('Add after “Message”')
    await page.keyboard.type('end')
    await page.keyboard.press('Enter')
    await expect(editor.edge('one', 'next')).toHaveAttribute('data-to', 'end')
    await expect(editor.node('end')).toBeFocused()
  })
  await test.step('of several exits one is chosen first; a card comes in between', async () => {
    await editor.node('ask').focus()
    await page.keyboard.press('a')
    await expect(dialog).toHaveAccessibleName('Add after which exit?')
    await page.keyboard.type('some')
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveAccessibleName('Add after “The question”, Something else')
    await page.keyboard.type('mess')
    await page.keyboard.press('Enter')
    await expect(editor.edge('ask', 'more')).toHaveAttribute('data-to', 'message')
    await expect(editor.edge('message', 'next')).toHaveAttribute('data-to', 'two')
    await expect(editor.edge('ask', 'more')).toHaveAccessibleName(
      'From “The question”, Something else, to “Message”',
    )
    await expect(editor.edge('message', 'next')).toHaveAccessibleName('From “Message” to “Message”')
    await editor.undo()
    await expect(editor.edge('ask', 'more')).toHaveAttribute('data-to', 'two')
  })
  await test.step('C connects to a card by its title', async () => {
    await editor.node('two').focus()
    await page.keyboard.press('c')
    await expect(dialog).toHaveAccessibleName('Connect “Message” to')
    await page.keyboard.type('question')
    await page.keyboard.press('Enter')
    await expect(editor.edge('two', 'next')).toHaveAttribute('data-to', 'ask')
    await expect(editor.node('two')).toBeFocused()
    await keys.rests()
  })
  await test.step('and takes the connection away again, as one step', async () => {
    await page.keyboard.press('c')
    await page.keyboard.type('nowhere')
    await expect(dialog.getByRole('option', { name: /^Nowhere/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(editor.edge('two', 'next')).toBeHidden()
    await expect(editor.node('two')).toBeFocused()
    await editor.undo()
    await expect(editor.edge('two', 'next')).toHaveAttribute('data-to', 'ask')
  })
  await test.step('the + of an exit', async () => {
    await editor.fit()
    await editor.card('ask').hover()
    await editor.card('ask').getByRole('button', { name: 'Add after A bill' }).click()
    await dialog.getByRole('option', { name: /^Ask/ }).click()
    await expect(editor.edge('ask', 'bill')).toHaveAttribute('data-to', 'ask_2')
  })
})

test('arrows walk along connections', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, fork)
  await page.keyboard.press('ArrowRight')
  for (const [key, to] of [
    ['ArrowRight', 'ask'],
    ['ArrowRight', 'one'],
    ['ArrowDown', 'two'],
    ['ArrowLeft', 'ask'],
    ['Home', 'start'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(editor.node(to)).toBeFocused()
  }
})

test('several cards are aligned and distributed', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  await editor.move('greeting', { x: 0, y: 120 })
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Alt+w')
  await expect.poll(() => editor.place('greeting')).toMatchObject({ y: 0 })
  await editor.undo()
  await expect.poll(async () => (await editor.place('greeting')).y).toBeGreaterThan(0)
  await editor.node('greeting').click({ button: 'right' })
  await page.getByRole('menu', { name: 'Selected cards' }).getByRole('menuitem', { name: 'Arrange' }).click()
  await page.getByRole('menuitem', { name: /^Align top/ }).click()
  await expect.poll(() => editor.place('greeting')).toMatchObject({ y: 0 })
})

test('a locked flow is looked at, and nothing changes it', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  const before = await editor.text()
  await editor.canvas.focus()
  await page.keyboard.press('Alt+l')
  const locked = page.getByRole('banner').getByRole('button', { name: 'Locked' })
  await expect(locked).toBeVisible()
  await editor.node('greeting').focus()
  for (const key of ['Delete', 'Alt+ArrowDown', 'Control+d', 'Control+x', 'a']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await editor.text()).toBe(before)
  await locked.click()
  await expect(locked).toBeHidden()
  await editor.node('greeting').focus()
  await page.keyboard.press('Delete')
  await expect(editor.card('greeting')).toBeHidden()
})
