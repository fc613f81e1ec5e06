/** Building a flow: cards come, go, move and are told apart; what is wrong shows where it is. */
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { card, flowText, hello, message, openFlow, start } from './pages/flows'
import { Library } from './pages/library'

test('cards are added by dragging, by a click and by Enter', async ({ page }) => {
  const editor = new Editor(page)
  const library = new Library(page)
  await library.goto()
  await library.blank('Cards')

  await test.step('a dragged card lies where it was let go, on the grid', async () => {
    await editor.drop('Message', { x: 407, y: 318 })
    await expect(editor.card('message')).toBeVisible()
    expect(await editor.place('message')).toEqual({ x: 400, y: 320 })
    await expect(editor.field('Title · Message')).toBeVisible()
  })
  await test.step('one let go beside the canvas is not added', async () => {
    const palette = await editor.palette.boundingBox()
    const from = await editor.kind('Ask').boundingBox()
    if (!palette || !from) throw new Error('no palette')
    const at = { x: from.x + 20, y: from.y + 20 }
    await editor.drag(at, { x: palette.x + 60, y: palette.y + 400 })
    await expect(editor.cards).toHaveCount(2)
  })
  await test.step('Escape gives up a drag', async () => {
    const target = await editor.onScreen({ x: 400, y: 100 })
    await editor.kind('Ask').hover()
    await page.mouse.down()
    await page.mouse.move(target.x, target.y, { steps: 4 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(editor.cards).toHaveCount(2)
  })
  await test.step('a click, and Enter on a card of the palette, add beside the selected one', async () => {
    await editor.add('Choice')
    await expect(editor.card('choice')).toBeInViewport()
    await editor.kind('Set variable').focus()
    await page.keyboard.press('Enter')
    await expect(editor.card('set_variable')).toBeInViewport()
    await expect(editor.cards).toHaveCount(4)
    const [one, two] = [await editor.place('choice'), await editor.place('set_variable')]
    expect(two.x).toBeGreaterThan(one.x)
  })
})

test('the palette is searched', async ({ page }) => {
  const editor = new Editor(page)
  const library = new Library(page)
  await library.goto()
  await library.blank('Search')
  const search = editor.palette.getByRole('searchbox', { name: 'Search cards' })
  await expect(editor.palette.getByRole('listitem')).toHaveCount(16)
  await search.fill('hands over')
  await expect(editor.palette.getByRole('listitem')).toHaveText([/^Assign conversation/])
  await search.fill('nothing like it')
  await expect(editor.palette).toContainText('No card is called that.')
})

test('exits are connected, led elsewhere and freed', async ({ page }) => {
  const editor = new Editor(page)
  const cards = {
    start: start(null),
    one: message('One', null),
    two: message('Two', null),
    three: message('Three', null),
  }
  await openFlow(page, flowText({ name: 'Wires', cards }))
  await editor.fit()
  await test.step('from dot to dot', async () => {
    await editor.pull(editor.exit('start', 'next'), editor.entry('one'))
    await expect(editor.edge('start', 'next')).toHaveAttribute('data-to', 'one')
  })
  await test.step('from dot to the body of a card', () => editor.connect('one', 'next', 'two'))
  await test.step('its end is taken to another card', async () => {
    await editor.pull(await editor.tip('start', 'next'), editor.card('three').getByRole('heading'))
    await expect(editor.edge('start', 'next')).toHaveAttribute('data-to', 'three')
  })
  await test.step('its end, let go over nothing, frees the exit', async () => {
    await editor.pull(await editor.tip('start', 'next'), await editor.onScreen({ x: 500, y: 400 }))
    await expect(editor.edge('start', 'next')).toBeHidden()
  })
  await test.step('a selected one goes with Delete, and the focus stays', async () => {
    await editor.edge('one', 'next').click()
    await page.keyboard.press('Delete')
    await expect(editor.edges).toHaveCount(0)
    await expect(editor.canvas).toBeFocused()
  })
  await test.step('no exit leads into Start', async () => {
    await editor.pull(editor.exit('one', 'next'), editor.card('start').getByRole('heading'))
    await expect(editor.edges).toHaveCount(0)
  })
})

for (const key of ['Delete', 'Backspace']) {
  test(`${key} removes the selected card with its connections; the focus stays on the canvas`, async ({
    page,
  }) => {
    const editor = new Editor(page)
    await openFlow(page, hello)
    await editor.select('greeting')
    await editor.node('greeting').focus()
    await page.keyboard.press(key)
    await expect(editor.card('greeting')).toBeHidden()
    await expect(editor.edges).toHaveCount(0)
    await expect(editor.canvas).toBeFocused()
    await editor.undo()
    await expect(editor.edges).toHaveCount(2)
  })
}

test('the same keys in a text field are only text', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  await editor.select('greeting')
  const text = editor.field('Message')
  await text.press('End')
  await text.press('Backspace')
  await expect(text).toHaveValue('Good mornin')
  await expect(editor.cards).toHaveCount(3)
})

test('a box drawn with Shift selects; the cards move together, back in one step', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  const places = async () => Promise.all(['start', 'greeting', 'bye'].map(key => editor.place(key)))
  const before = await places()
  await page.keyboard.down('Shift')
  await editor.drag(await editor.onScreen({ x: 320, y: -60 }), await editor.onScreen({ x: 800, y: 300 }))
  await page.keyboard.up('Shift')
  await expect(editor.panel.getByRole('heading', { name: '2 cards selected' })).toBeVisible()
  await editor.move('greeting', { x: 70, y: 100 })
  const [first, second, third] = await places()
  const by = { x: (second?.x ?? 0) - 340, y: second?.y ?? 0 }
  expect(by.x % 20 || by.y % 20).toBe(0)
  expect(by.y).toBeGreaterThan(0)
  expect(first).toEqual(before[0])
  expect(third).toEqual({ x: 680 + by.x, y: by.y })
  await editor.undo()
  await expect.poll(places).toEqual(before)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled()
})

test('zoom, fit and a map are at hand', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  const width = async () => (await editor.card('greeting').boundingBox())?.width ?? 0
  const fitted = await width()
  for (const key of ['start', 'greeting', 'bye'])
    await expect(editor.card(key)).toBeInViewport({ ratio: 0.99 })
  await editor.canvas.getByRole('button', { name: 'Zoom In' }).click()
  await expect.poll(width).toBeGreaterThan(fitted)
  await editor.canvas.getByRole('button', { name: 'Zoom Out' }).click()
  await editor.canvas.getByRole('button', { name: 'Zoom Out' }).click()
  await expect.poll(width).toBeLessThan(fitted)
  await editor.pan({ x: 300, y: 300 }, { x: 900, y: 0 })
  await editor.canvas.getByRole('button', { name: 'Fit everything into view' }).click()
  for (const key of ['start', 'greeting', 'bye'])
    await expect(editor.card(key)).toBeInViewport({ ratio: 0.99 })
  await expect(editor.canvas.getByRole('img', { name: 'Minimap' })).toBeVisible()
})

test('problems are marked on the card and counted in the bar, and lead to the card', async ({ page }) => {
  const editor = new Editor(page)
  const unset = { to: { type: 'team', pick: 'static', ref: null } }
  await openFlow(
    page,
    flowText({ name: 'Faults', cards: { start: start('people'), people: card('assign', unset) } }),
  )
  const mark = editor.card('people').getByRole('img', { name: /problems/ })
  await expect(mark).toHaveAccessibleName(/The card does not say who takes over/)
  await expect(editor.problems).toContainText(/\d problems/)
  await editor.pan({ x: 100, y: 300 }, { x: -760, y: 0 })
  await editor.problems.click()
  await editor.problemPanel.getByRole('button', { name: /does not say who takes over/ }).click()
  await expect(editor.card('people')).toBeInViewport({ ratio: 0.99 })
  await expect(editor.panel).toContainText('Choose the team.')
  await editor.pick('Team', 'Accounts')
  await expect(mark).not.toHaveAccessibleName(/does not say who takes over/)
})

test('a flow is renamed where its name stands; an empty name is not taken', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  await editor.name.fill('Good evening')
  await page.keyboard.press('Enter')
  await editor.saved()
  await expect(page).toHaveTitle('Good evening · Baton')
  await editor.name.fill('   ')
  await page.keyboard.press('Enter')
  await expect(editor.name).toHaveValue('Good evening')
  await page.getByRole('link', { name: 'Back to the library' }).click()
  await expect(new Library(page).link('Good evening')).toBeVisible()
})

test('a click on an empty place lets go of what is selected, and the next click selects again', async ({
  page,
}) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  await editor.select('greeting')
  const nothing = await editor.onScreen({ x: 360, y: 330 })
  await page.mouse.click(nothing.x, nothing.y)
  await expect(editor.panel).toContainText('Nothing selected')
  await editor.select('bye')
  await expect(editor.field('Title · End')).toBeVisible()
})
