/** What is wrong with a hand-off is put right from the Problems panel: at a press, or at the place it leads to. */
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { given } from './pages/files'
import { card, end, flowText, openFlow, start } from './pages/flows'
import { Library } from './pages/library'

const picked = (type: string, id: string, name: string) => ({ type, pick: 'static', ref: { id, name } })
const exits = { returned: 'bye', unavailable: 'bye', notFound: 'bye' }
const store = { store: { record: 'handoff' } }

const broken = flowText({
  name: 'Broken',
  variables: {
    handoff: { type: 'object', scope: 'conversation' },
    topic: { type: 'text', scope: 'flow' },
    rep: { type: 'text', scope: 'flow' },
  },
  cards: {
    start: start('left'),
    left: card(
      'assign',
      { to: picked('agent', 'agent_ruth', 'Ruth Abendroth'), note: 'About {{topic}}', ...store },
      { ...exits, returned: 'named' },
      'Left',
    ),
    named: card(
      'assign',
      { to: { type: 'agent', pick: 'variable', variable: 'rep' }, ...store },
      { ...exits, returned: 'owner' },
      'Named',
    ),
    owner: card(
      'assign',
      { to: { type: 'contact_owner' }, ...store },
      { ...exits, returned: 'bot' },
      'Owner',
    ),
    bot: card('assign', { to: picked('bot', 'broken', 'Broken'), ...store }, exits, 'Itself'),
    bye: end('Goodbye'),
  },
})

test('each problem goes at a press, and one that needs a value leads to where it is typed', async ({
  page,
}) => {
  const editor = new Editor(page)
  const panel = editor.problemPanel
  const press = (name: string) => panel.getByRole('button', { name, exact: true }).click()
  await openFlow(page, broken)
  await expect(editor.problems).toContainText('5 problems')
  await editor.problems.click()

  await press('Assign to the team “Accounts”')
  await expect(editor.problems).toContainText('4 problems')
  await press('Write a fallback for “topic”: “…”')
  await expect(editor.problems).toContainText('3 problems')
  // Nobody was chosen as the owner's fallback, and nobody is guessed.
  await expect(panel.getByRole('button', { name: /^Fall back to/ })).toHaveCount(0)

  const itself = panel.getByRole('button', { name: 'Assign to the team “Accounts”', exact: true })
  await itself.focus()
  await page.keyboard.press('Enter')
  await expect(editor.problems).toContainText('2 problems')

  await press('Give “rep” an initial value')
  const initial = page
    .getByRole('region', { name: 'Variables' })
    .getByRole('textbox', { name: /Initial value/ })
  await expect(initial).toBeFocused()
  await page.keyboard.type('maya.lindqvist@nordlicht.example')
  await expect(editor.problems).toContainText('1 problem')

  await page.getByRole('main').focus()
  for (const left of ['2 problems', '3 problems', '4 problems', '5 problems']) {
    await page.keyboard.press('Control+z')
    await expect(editor.problems).toContainText(left)
  }
})

test('a bot that nobody published leads to its flow, and an address to a team opens it', async ({ page }) => {
  const library = new Library(page)
  const other = flowText({ name: 'Billing', cards: { start: start('bye'), bye: end('Paid.') } })
  const asking = flowText({
    name: 'Asking',
    variables: { handoff: { type: 'object', scope: 'conversation' } },
    cards: {
      start: start('a'),
      a: card('assign', { to: picked('bot', 'billing', 'Billing'), ...store }, exits, 'Ask billing'),
      bye: end(),
    },
  })
  await library.goto()
  await library.import(given('billing.json', other))
  await openFlow(page, asking)
  const editor = new Editor(page)
  await editor.problems.click()
  await editor.problemPanel.getByRole('button', { name: 'Open the flow “Billing”' }).click()
  await expect(editor.name).toHaveValue('Billing')

  await page.goto('#/workspace/teams/team_support')
  const form = page.getByRole('dialog', { name: 'Edit Support' })
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('Support')
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  await expect(page.getByRole('tab', { name: /^Teams/ })).toHaveAttribute('aria-selected', 'true')
})

test('on a narrow window nothing lies over the value that is to be typed', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, broken)
  await page.setViewportSize({ width: 390, height: 844 })
  await editor.problems.click()
  await editor.problemPanel.getByRole('button', { name: /"rep" is empty|“rep” is empty/ }).click()
  await editor.panel.getByRole('button', { name: 'Give “rep” an initial value' }).click()
  const initial = page
    .getByRole('region', { name: 'Variables' })
    .getByRole('textbox', { name: /Initial value/ })
  await expect(initial).toBeFocused()
  await initial.click({ trial: true })
})
