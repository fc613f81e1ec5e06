/** Whatever can be done is done by palette, menu and keys alike: there is one list of it. */
import { expect, test } from './fixtures'
import { expectAccessible } from './pages/axe'
import { Editor } from './pages/editor'
import { hello, openFlow } from './pages/flows'
import { Keys } from './pages/keys'

test('the command palette finds actions, cards to add and cards to go to, by keyboard alone', async ({
  page,
}) => {
  const editor = new Editor(page)
  const keys = new Keys(page)
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  const search = palette.getByRole('combobox', { name: 'Search' })
  await openFlow(page, hello)

  await test.step('it opens on Ctrl+K, also while typing, and closes on Escape with the focus where it was', async () => {
    await editor.name.focus()
    await page.keyboard.press('Control+k')
    await expect(search).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(palette).toBeHidden()
    await expect(editor.name).toBeFocused()
  })
  await test.step('a card is added', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('add ask')
    await page.keyboard.press('Enter')
    await expect(editor.card('ask')).toBeVisible()
    await expect(editor.node('ask')).toBeFocused()
  })
  await test.step('a card is gone to by its title', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('go to end')
    await expect(palette.getByRole('option', { name: 'Go to End' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(editor.node('bye')).toBeFocused()
    await expect(editor.field('Title · End')).toBeVisible()
  })
  await test.step('what was used is offered first', async () => {
    await page.keyboard.press('Control+k')
    const used = palette.getByRole('group', { name: 'Recently used' })
    await expect(used.getByRole('option')).toHaveText([/^Add Ask/])
    await page.keyboard.press('Enter')
    await expect(editor.card('ask_2')).toBeVisible()
    await keys.rests()
  })
  await test.step('what can’t be done is found with the reason', async () => {
    await editor.canvas.focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('rehearse from')
    const option = palette.getByRole('option', { name: /Rehearse from here/ })
    await expect(option).toContainText('Select the card to begin at.')
    await expect(option).toHaveAttribute('aria-disabled', 'true')
    await page.keyboard.press('Enter')
    await expect(palette).toBeVisible()
  })
})

test('the context menu opens upon a card, a connection and the empty canvas', async ({ page }) => {
  const editor = new Editor(page)
  const menu = (name: string) => page.getByRole('menu', { name })
  await openFlow(page, hello)

  await test.step('a card', async () => {
    await editor.card('greeting').getByRole('heading').click({ button: 'right' })
    await menu('Card').getByRole('menuitem', { name: 'Delete Delete' }).click()
    await expect(editor.card('greeting')).toBeHidden()
    await expect(editor.canvas).toBeFocused()
    await editor.undo()
  })
  await test.step('a connection', async () => {
    await editor.edge('start', 'next').click({ button: 'right' })
    await menu('Connection').getByRole('menuitem', { name: 'Delete Delete' }).click()
    await expect(editor.edge('start', 'next')).toBeHidden()
    await editor.undo()
  })
  await test.step('the canvas: a card is added where it was pressed', async () => {
    const at = await editor.onScreen({ x: 400, y: 260 })
    await page.mouse.click(at.x, at.y, { button: 'right' })
    await menu('Canvas')
      .getByRole('menuitem', { name: /^Add card/ })
      .click()
    await page
      .getByRole('dialog', { name: 'Add a card' })
      .getByRole('option', { name: /^Message/ })
      .click()
    await expect(editor.card('message')).toBeVisible()
    expect(await editor.place('message')).toEqual({ x: 400, y: 260 })
  })
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await test.step(`by keyboard: ${key}`, async () => {
      await editor.node('bye').focus()
      await page.keyboard.press(key)
      await expect(menu('Card')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(editor.node('bye')).toBeFocused()
      await page.keyboard.press(key)
      await page.keyboard.press('ArrowUp')
      await expect(menu('Card').getByRole('menuitem', { name: 'Delete Delete' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(editor.card('bye')).toBeHidden()
      await expect(editor.canvas).toBeFocused()
      await editor.undo()
      await expect(editor.card('bye')).toBeVisible()
    })
  }
})

test('the menu of the bar holds every group', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  await page.getByRole('banner').getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Add a card' }).click()
  await page.getByRole('menuitem', { name: 'Add Condition' }).click()
  await expect(editor.card('condition')).toBeVisible()
  await page.getByRole('banner').getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Colours' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Dark colours' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('keys do what the sheet says', async ({ page }) => {
  const editor = new Editor(page)
  const keys = new Keys(page)
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await openFlow(page, hello)

  await test.step('the sheet opens on ? and, while typing, on Ctrl+/', async () => {
    await page.keyboard.press('?')
    await expect(sheet).toContainText('Select all')
    await expect(sheet).toContainText('Ctrl+Shift+Z')
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await editor.name.focus()
    await page.keyboard.type('?')
    await expect(sheet).toBeHidden()
    await page.keyboard.press('Control+/')
    await expect(sheet).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(editor.name).toBeFocused()
  })
  await test.step('select and deselect', async () => {
    await editor.canvas.focus()
    await page.keyboard.press('Control+a')
    await expect(editor.panel).toContainText('3 cards selected')
    await page.keyboard.press('Escape')
    await expect(editor.panel).toContainText('Nothing selected')
  })
  await test.step('Enter opens settings, F2 the title', async () => {
    for (const key of ['Enter', 'F2']) {
      await editor.node('greeting').focus()
      await page.keyboard.press(key)
      await expect(editor.field('Title · Message')).toBeFocused()
    }
  })
  await test.step('moves: a step, a large one, back in one', async () => {
    await editor.node('bye').focus()
    await page.keyboard.press('Alt+ArrowRight')
    await expect.poll(() => editor.place('bye')).toEqual({ x: 700, y: 0 })
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => editor.place('bye')).toEqual({ x: 700, y: 100 })
    await expect(page.getByRole('status', { name: 'What was done' })).toHaveText('Moved down.')
    await editor.undo()
    await expect.poll(() => editor.place('bye')).toEqual({ x: 700, y: 0 })
    await editor.undo()
    await expect.poll(() => editor.place('bye')).toEqual({ x: 680, y: 0 })
  })
  await test.step('zoom', async () => {
    const width = async () => Math.round((await editor.card('greeting').boundingBox())?.width ?? 0)
    await page.keyboard.press('Shift+0')
    await expect.poll(width).toBe(264)
    await page.keyboard.press('-')
    await expect.poll(width).toBeLessThan(264)
    await page.keyboard.press('+')
    await expect.poll(width).toBe(264)
    await page.keyboard.press('Shift+1')
    for (const key of ['start', 'greeting', 'bye'])
      await expect(editor.card(key)).toBeInViewport({ ratio: 0.99 })
  })
  await test.step('preview, and back', async () => {
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('button', { name: 'Start rehearsal' })).toBeVisible()
    await keys.rests()
  })
})

// Each looks at many states, and axe takes its time.
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test.setTimeout(120_000)

    test('palette, sheet and menus hold to WCAG', async ({ page }) => {
      const editor = new Editor(page)
      await openFlow(page, hello)
      await expectAccessible(page)
      await page.keyboard.press('Control+k')
      await page.keyboard.type('zoom')
      await expect(page.getByRole('option').first()).toBeVisible()
      await expectAccessible(page, 'overlay')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+/')
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page, 'overlay')
      await page.keyboard.press('Escape')
      await editor.card('greeting').getByRole('heading').click({ button: 'right' })
      await expect(page.getByRole('menu')).toBeVisible()
      await expectAccessible(page, 'overlay')
      await page.keyboard.press('Escape')
      await editor.node('greeting').focus()
      await page.keyboard.press('a')
      await expect(page.getByRole('dialog', { name: 'Add after “Message”' })).toBeVisible()
      await expectAccessible(page, 'overlay')
      await page.keyboard.press('Escape')
      await page.getByRole('banner').getByRole('button', { name: 'Menu' }).click()
      await page.getByRole('menuitem', { name: 'Edit' }).click()
      await expect(page.getByRole('menuitem', { name: /^Undo/ })).toBeVisible()
      await expectAccessible(page, 'overlay')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await editor.canvas.focus()
      await page.keyboard.press('Alt+l')
      await expect(page.getByRole('button', { name: 'Locked' })).toBeVisible()
      await expectAccessible(page)
    })
  })
}
