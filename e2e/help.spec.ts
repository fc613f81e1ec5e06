/** Help comes when it is asked for, hints come once, and a newcomer sees a hand-off in three presses. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectAccessible } from './pages/axe'
import { onMonday } from './pages/clock'
import { Editor } from './pages/editor'
import { card, end, flowText, openFlow, start } from './pages/flows'
import { Library } from './pages/library'
import { Preview } from './pages/preview'

const small = flowText({
  name: 'Small',
  cards: {
    start: start('choice'),
    choice: card(
      'choice',
      { text: 'Yes?', options: [{ key: 'yes', label: 'Yes' }], store: '' },
      { yes: 'end' },
    ),
    end: end('Goodbye'),
  },
})

const hint = (page: Page) => page.getByRole('note')
const helpButton = (page: Page) => page.getByRole('button', { name: 'What “Choice” does' })

async function showHints(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible()
  await page.keyboard.type('Show hints again')
  await page.keyboard.press('Enter')
}

test('a newcomer sees a person take over, and why, in three presses', async ({ page }) => {
  await onMonday(page)
  await new Library(page).goto()
  const preview = new Preview(page)

  await page.getByRole('button', { name: 'Try a hand-off now' }).click()
  await expect(preview.composer).toBeFocused()
  await preview.press('Talk to a person')
  await expect(preview.floor).toContainText(/has the floor/)
  await preview.behind.getByRole('button', { name: /^Why / }).click()
  await expect(preview.behind.getByRole('article', { name: /\(Support\) took over/ })).toContainText(
    'team_support',
  )

  // Loaded anew, the rehearsal goes on where it was, instead of beginning again.
  await page.reload()
  await expect(preview.handoff(/took over/)).toBeVisible()
  await expect(preview.line('Hello, this is the support bot.')).toHaveCount(1)
})

test('a card says what it does, by keyboard', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, small)
  await editor.showSettings('choice')
  await helpButton(page).focus()
  await page.keyboard.press('Enter')
  const help = page.getByRole('dialog', { name: 'Choice' })
  await expect(help.getByRole('term')).toHaveText(['One for each button:', 'Otherwise:'])
  await expect(help).toContainText('For example')
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(helpButton(page)).toBeFocused()
  const box = await helpButton(page).boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
})

test('hints come one at a time, once, and again when asked for', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, small)
  await expect(hint(page)).toContainText('Connect cards')
  await hint(page).getByRole('button', { name: 'Got it' }).press('Enter')
  await expect(hint(page)).toContainText('Play both sides')
  await expect(hint(page).getByRole('button', { name: 'Got it' })).toBeFocused()

  await page.reload()
  await expect(hint(page)).toContainText('Play both sides')
  await hint(page).getByRole('button', { name: 'No more hints' }).press('Enter')
  await expect(hint(page)).toHaveCount(0)
  await expect(editor.canvas).toBeFocused()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Nothing selected' })).toBeVisible()
  await expect(hint(page)).toHaveCount(0)

  await showHints(page)
  await expect(hint(page)).toContainText('Connect cards')
})

test('nobody is taught what they have done', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, small)
  await expect(hint(page)).toContainText('Connect cards')
  await editor.connect('choice', 'otherwise', 'end')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(hint(page)).toContainText('Play both sides')
  await expect(hint(page).getByRole('button')).toHaveText(['Got it'])
  const preview = new Preview(page)
  await preview.open()
  await preview.start()
  await page.getByRole('tab', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing selected' })).toBeVisible()
  await expect(hint(page)).toHaveCount(0)
})

test('on a phone too, hints come when asked for, and help stays in the window', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const editor = new Editor(page)
  await openFlow(page, small)
  await expect(editor.card('choice')).toBeVisible()
  await expect(hint(page)).toBeHidden()
  await showHints(page)
  await expect(hint(page)).toBeInViewport({ ratio: 1 })
  await editor.showSettings('choice')
  await helpButton(page).click()
  await expect(page.getByRole('dialog', { name: 'Choice' })).toBeInViewport({ ratio: 1 })
})

test('a hint holds to WCAG 2.2 AA', async ({ page }) => {
  await openFlow(page, small)
  await expect(hint(page)).toBeVisible()
  await expectAccessible(page)
})

test('help holds to WCAG 2.2 AA', async ({ page }) => {
  await openFlow(page, small)
  await new Editor(page).showSettings('choice')
  await helpButton(page).click()
  await expect(page.getByRole('dialog', { name: 'Choice' }).getByRole('term').first()).toBeVisible()
  await expectAccessible(page, 'overlay')
})
