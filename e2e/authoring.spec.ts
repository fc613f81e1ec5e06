/** What makes building quick: finding, connecting into nothing, dropping upon a connection. Each with and without dragging. */
import { expect, test } from './fixtures'
import { expectAccessible } from './pages/axe'
import { Editor } from './pages/editor'
import { card, end, flowText, message, openFlow, start } from './pages/flows'

const five = flowText({
  name: 'Five',
  cards: {
    start: start('greeting'),
    greeting: message('Good morning', 'sorry'),
    sorry: message('We are sorry', 'wait'),
    wait: card('message', { text: 'Good things take time' }, { next: 'bye' }, 'Patience'),
    bye: end('Goodbye'),
  },
})

test('find on canvas: by keys and by buttons', async ({ page }) => {
  const editor = new Editor(page)
  const bar = page.getByRole('search', { name: 'Find on canvas' })
  const field = bar.getByRole('textbox', { name: 'Find' })
  const said = page.getByRole('status', { name: 'What was done' })
  const marked = (key: string) => editor.canvas.locator(`[data-found="${key}"]`)
  await openFlow(page, five)

  await test.step('opens on Ctrl+F, also while typing, and finds text wherever it stands', async () => {
    await editor.name.focus()
    await page.keyboard.press('Control+f')
    await expect(field).toBeFocused()
    await page.keyboard.type('good')
    await expect(bar).toContainText('1 of 3')
    await expect(bar).toContainText('Message · Text: Good morning')
    await expect(marked('greeting')).toBeAttached()
    await expect(said).toHaveText(/^1 of 3: Message. Text: Good morning/)
    await expectAccessible(page)
  })
  await test.step('Enter and F3 lead on, with Shift back, each hit in view', async () => {
    await page.keyboard.press('Enter')
    await expect(bar).toContainText('2 of 3')
    await expect(marked('wait')).toBeAttached()
    await expect(editor.card('wait')).toBeInViewport({ ratio: 0.9 })
    await page.keyboard.press('F3')
    await expect(marked('bye')).toBeAttached()
    await page.keyboard.press('Enter')
    await expect(bar).toContainText('1 of 3')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+F3')
    await expect(bar).toContainText('2 of 3')
  })
  await test.step('Escape closes and leaves the hit selected, with the focus', async () => {
    await page.keyboard.press('Escape')
    await expect(bar).toBeHidden()
    await expect(editor.node('wait')).toBeFocused()
    await expect(editor.field('Title · Message')).toHaveValue('Patience')
  })
  await test.step('by the menu and buttons; nothing found is said', async () => {
    await page.getByRole('banner').getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: 'View' }).click()
    await page.getByRole('menuitem', { name: /^Find on canvas/ }).click()
    await expect(field).toBeFocused()
    await field.fill('end')
    await expect(bar).toContainText('End · Card type: End')
    await bar.getByRole('button', { name: 'Next' }).click()
    await expect(bar).toContainText('1 of 1')
    await field.fill('no such words')
    await expect(bar).toContainText('None')
    await expect(said).toHaveText('Nothing found')
    await bar.getByRole('button', { name: 'Close' }).click()
    await expect(bar).toBeHidden()
    await expect(editor.canvas).toBeFocused()
  })
})
