/** Several cards at once, without a drag and without a key held by a mouse hand: by keyboard, in the outline, by taps. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { flowText, message, openFlow, start } from './pages/flows'
import { Keys } from './pages/keys'
import { Outline } from './pages/outline'

const flow = flowText({
  name: 'Row',
  cards: {
    start: start('one'),
    one: message('One', 'two'),
    two: message('Two', 'three'),
    three: message('Three', null),
  },
})

/** The keys of the selected cards, sorted. */
const selected = (page: Page) => async (): Promise<readonly string[]> =>
  (
    await page
      .locator('.react-flow__node.selected [data-card]')
      .evaluateAll(cards => cards.map(card => card.getAttribute('data-card') ?? ''))
  ).sort()

test('Ctrl with an arrow takes the next card in, and gives it back on the way back', async ({ page }) => {
  const [editor, keys] = [new Editor(page), new Keys(page)]
  await openFlow(page, flow)
  await editor.node('one').focus()
  await page.keyboard.press('Control+ArrowRight')
  await expect.poll(selected(page)).toEqual(['one', 'two'])
  await page.keyboard.press('Control+ArrowRight')
  await expect.poll(selected(page)).toEqual(['one', 'three', 'two'])
  await expect(editor.node('three')).toBeFocused()
  await page.keyboard.press('Control+ArrowLeft')
  await expect.poll(selected(page)).toEqual(['one', 'two'])
  await expect(editor.node('two')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(editor.cards).toHaveCount(2)
  await keys.rests()
})

test('S lets arrows go about and the space bar choose, in the middle of others too', async ({ page }) => {
  const [editor, keys] = [new Editor(page), new Keys(page)]
  await openFlow(page, flow)
  await editor.node('one').focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(selected(page)).toEqual(['start'])
  await page.keyboard.press('s')
  await expect(editor.canvas).toContainText('1 card')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(editor.node('two')).toBeFocused()
  await page.keyboard.press('Space')
  await expect.poll(selected(page)).toEqual(['start', 'two'])
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect.poll(selected(page)).toEqual(['start', 'three', 'two'])
  await page.keyboard.press('Space')
  await expect.poll(selected(page)).toEqual(['start', 'two'])
  await keys.rests()
  await editor.canvas.getByRole('button', { name: 'Done' }).click()
  await expect(editor.canvas.getByRole('button', { name: 'Done' })).toBeHidden()
  await expect.poll(selected(page)).toEqual(['start', 'two'])
  await keys.rests()
})

test('in the outline Shift with an arrow selects on the way, and Ctrl with the space bar one more or one less', async ({
  page,
}) => {
  const [editor, outline] = [new Editor(page), new Outline(page)]
  await openFlow(page, flow)
  await editor.canvas.focus()
  await page.keyboard.press('o')
  await outline.at(/^Start/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(selected(page)).toEqual(['one', 'two'])
  await page.keyboard.press('Control+Space')
  await expect.poll(selected(page)).toEqual(['one'])
  await outline.at(/^Message “Two/)
  await outline.item(/^Message “Three/).click({ modifiers: ['Shift'] })
  await expect.poll(selected(page)).toEqual(['one', 'three'])
  await expect(outline.tree.getByRole('treeitem', { selected: true })).toHaveCount(2)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('taps choose several cards, which then go together', async ({ page }) => {
    const editor = new Editor(page)
    await openFlow(page, flow)
    for (const button of ['Zoom out', 'Zoom out'])
      await editor.canvas.getByRole('button', { name: button }).tap()
    await page.getByRole('button', { name: 'Menu' }).tap()
    await page.getByRole('menuitem', { name: 'Edit' }).tap()
    await page.getByRole('menuitemcheckbox', { name: 'Select several cards' }).tap()
    await expect(editor.canvas).toContainText('Press the cards to select')
    for (const key of ['start', 'one']) await editor.card(key).getByRole('heading').tap()
    await expect.poll(selected(page)).toEqual(['one', 'start'])
    await expect(editor.panel.getByRole('textbox', { name: /^Title/ })).toBeHidden()
    await editor.card('one').getByRole('heading').tap()
    await expect.poll(selected(page)).toEqual(['start'])
    await editor.canvas.getByRole('button', { name: 'Done' }).tap()
  })
})
