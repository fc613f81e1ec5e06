/** Sample values: written in the panel of variables, shown in texts, kept in the file, unknown to conversations. */
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { card, end, flowText, message, openFlow, start } from './pages/flows'

const options = [{ key: 'a', label: 'Billing' }]
const flow = flowText({
  name: 'Samples',
  variables: {
    topic: { type: 'text', scope: 'flow' },
    budget: { type: 'number', scope: 'flow' },
  },
  cards: {
    start: start('topic'),
    topic: card('choice', { text: 'About?', options, store: 'topic' }, { a: 'hello' }, 'Topic'),
    hello: message('{{topic | upcase}} for {{budget}}, {{contact.name}}', 'bye'),
    bye: end(),
  },
})

test('a sample is shown in lists and in texts, is undone, renamed and kept in the file', async ({ page }) => {
  const editor = new Editor(page)
  const region = page.getByRole('region', { name: 'Variables' })
  const row = (name: string) => region.locator(`[data-variable="${name}"]`)
  const sample = region.getByLabel('Sample value')
  await openFlow(page, flow)
  const before = await editor.text()
  await page.getByRole('button', { name: 'Variables', exact: true }).click()
  await test.step('a card tells one where nobody wrote any', async () => {
    await expect(row('topic')).toContainText('for example “Billing”')
    await expect(row('budget')).not.toContainText('for example')
  })
  await row('budget').click()
  await test.step('what can’t be a number is said, and not taken', async () => {
    await sample.fill('much')
    await expect(sample).toHaveAccessibleDescription(/can’t be read as a number/)
    expect(await editor.text()).toBe(before)
  })
  await sample.fill('1200')
  await expect(row('budget')).toContainText('for example “1200”')
  await test.step('the text that reads it is shown with it, and with the contact of a rehearsal', async () => {
    await editor.card('hello').click()
    await expect(editor.panel.locator('[data-sampled]')).toHaveText(/^With samples: topic for 1200, \w+/)
    await row('topic').click()
    await sample.fill('A refund')
    await expect(editor.panel.locator('[data-sampled]')).toHaveText(/^With samples: A REFUND for 1200, \w+/)
    await expect(editor.panel.locator('textarea').first()).toHaveAccessibleDescription(
      /With samples: A REFUND for 1200/,
    )
  })
  const after = await editor.text()
  expect(JSON.parse(after).variables).toEqual({
    budget: { type: 'number', scope: 'flow', sample: 1200 },
    topic: { type: 'text', scope: 'flow', sample: 'A refund' },
  })
  await test.step('renamed', async () => {
    await region.getByRole('textbox', { name: 'Name' }).fill('subject')
    await region.getByRole('textbox', { name: 'Name' }).press('Enter')
    await expect(row('subject')).toContainText('for example “A refund”')
  })
  await test.step('undone', async () => {
    await row('subject').focus()
    await editor.undo()
    expect(await editor.text()).toBe(after)
    await editor.undo()
    await editor.undo()
    await expect(row('budget')).not.toContainText('for example')
    expect(await editor.text()).toBe(before)
  })
})
