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

test('a variable is found where it is set and read, an assignee on each card that hands over to them', async ({
  page,
}) => {
  const editor = new Editor(page)
  const bar = page.getByRole('search', { name: 'Find on canvas' })
  const field = bar.getByRole('textbox', { name: 'Find' })
  const toTeam = (name: string, next: string, title: string) =>
    card(
      'assign',
      { to: { type: 'team', pick: 'static', ref: { id: `team_${name}`, name } } },
      { returned: next },
      title,
    )
  await openFlow(
    page,
    flowText({
      name: 'Invoices',
      variables: { number: { type: 'text', scope: 'flow' } },
      cards: {
        start: start('ask'),
        ask: card('ask', { text: 'Which invoice?', kind: 'text', store: 'number' }, { next: 'told' }),
        told: message('We look at {{number}}.', 'first'),
        first: toTeam('Accounts', 'second', 'Look'),
        second: toTeam('Support', 'third', 'Help'),
        third: toTeam('Accounts', 'bye', 'Look again'),
        bye: end('Goodbye'),
      },
    }),
  )
  /** One is at a hit: the bar says what stands there, and the card is in view. */
  const at = async (count: string, words: string, key: string): Promise<void> => {
    await expect(bar).toContainText(count)
    await expect(bar).toContainText(words)
    await expect(editor.canvas.locator(`[data-found="${key}"]`)).toBeAttached()
    await expect(editor.card(key)).toBeInViewport({ ratio: 0.9 })
  }

  await page.keyboard.press('Control+f')
  await expect(field).toBeFocused()
  await field.fill('number')
  await at('1 of 2', 'Ask · Variable: number', 'ask')
  await page.keyboard.press('F3')
  await at('2 of 2', 'Message · Text: We look at {{number}}.', 'told')
  await page.keyboard.press('Shift+F3')
  await at('1 of 2', 'Ask · Variable: number', 'ask')

  await field.fill('accounts')
  await at('1 of 2', 'Look · Assignee: Accounts', 'first')
  await bar.getByRole('button', { name: 'Next' }).click()
  await at('2 of 2', 'Look again · Assignee: Accounts', 'third')
  await bar.getByRole('button', { name: 'Next' }).click()
  await at('1 of 2', 'Look · Assignee: Accounts', 'first')
  await bar.getByRole('button', { name: 'Previous' }).click()
  await at('2 of 2', 'Look again · Assignee: Accounts', 'third')
})
