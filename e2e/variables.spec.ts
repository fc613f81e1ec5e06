/** The panel of variables: what each is, where it is set and read, and all that can be done with it as one step of undo. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectAccessible } from './pages/axe'
import { Editor } from './pages/editor'
import { card, end, flowText, message, openFlow, start } from './pages/flows'

const variables = {
  topic: { type: 'text', scope: 'flow' },
  budget: { type: 'number', scope: 'conversation' },
  idle: { type: 'text', scope: 'flow' },
  tries: { type: 'number', scope: 'conversation' },
}
const accounts = { type: 'team', pick: 'static', ref: { id: 'accounts', name: 'Accounts' } }
const asked = { left: 'topic', operator: 'is', right: 'Billing' }
const branches = [{ key: 'yes', label: 'Yes', match: 'all', tests: [asked] }]
const flow = flowText({
  name: 'Panel',
  variables,
  cards: {
    start: start('topic'),
    topic: card('ask', { text: 'What is it about?', kind: 'text', store: 'topic' }, { next: 'if' }, 'Topic'),
    if: card('condition', { branches }, { yes: 'budget', otherwise: 'hello' }, 'Which?'),
    budget: card('ask', { text: 'How much?', kind: 'number', store: 'budget' }, { next: 'hello' }, 'Budget'),
    hello: card(
      'message',
      { text: 'About {{ topic | upcase }}: {{budget}} {{topci}}' },
      { next: 'bye' },
      'Hello',
    ),
    bye: end(),
    people: card('assign', { to: accounts, store: { attempts: 'tries' } }, { returned: 'bye' }, 'People'),
  },
})

const panelOf = (page: Page) => {
  const region = page.getByRole('region', { name: 'Variables' })
  return {
    region,
    list: region.getByRole('list', { name: 'Variables' }),
    open: () => page.getByRole('button', { name: 'Variables', exact: true }).click(),
    row: (name: string) => region.locator(`[data-variable="${name}"]`),
    places: (label: string) => region.getByRole('list', { name: label }).getByRole('button'),
  }
}

test('a variable is called otherwise everywhere, as one step of undo', async ({ page }) => {
  const editor = new Editor(page)
  const { open, row, region } = panelOf(page)
  await openFlow(page, flow)
  const before = await editor.text()
  await open()
  await row('topic').click()
  const name = region.getByRole('textbox', { name: 'Name' })
  await test.step('a name that can’t be had says why', async () => {
    await name.fill('budget')
    await expect(name).toHaveAccessibleDescription(
      'There is already a variable “budget”. Choose another name.',
    )
    await name.fill('Big Topic')
    await expect(name).toHaveAccessibleDescription(/can't be the name of a variable\. Use small letters/)
    await name.press('Enter')
    expect(await editor.text()).toBe(before)
  })
  await name.fill('subject')
  await name.press('Enter')
  await expect(row('subject')).toBeFocused()
  await expect(page.getByText('Renamed “topic” to “subject” in 3 cards')).toBeVisible()
  const after = JSON.parse(await editor.text())
  expect(Object.keys(after.variables)).toEqual(['budget', 'idle', 'subject', 'tries'])
  expect(after.cards.topic.settings.store).toBe('subject')
  expect(after.cards.if.settings.branches[0].tests[0].left).toBe('subject')
  expect(after.cards.hello.settings.text).toBe('About {{ subject | upcase }}: {{budget}} {{topci}}')
  await row('subject').focus()
  await editor.undo()
  expect(await editor.text()).toBe(before)
})

test('each place leads to its field; arrows walk the list', async ({ page }) => {
  const editor = new Editor(page)
  const { open, row, places } = panelOf(page)
  await openFlow(page, flow)
  await open()
  await row('budget').focus()
  await page.keyboard.press('ArrowDown')
  await expect(row('idle')).toBeFocused()
  await page.keyboard.press('End')
  await expect(row('tries')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(row('topic')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(places('Set in')).toHaveText(['TopicStore'])
  await expect(places('Read in')).toHaveText(['Which?Branch 1, test 1, left', 'HelloText'])
  await places('Read in').getByText('Hello').click()
  await expect(editor.field('Message')).toBeFocused()
  await places('Read in').getByText('Which?').click()
  await expect(editor.picker('Variable')).toBeFocused()
})

test('how each variable stands is said; what is unknown is created or taken for the one that was meant', async ({
  page,
}) => {
  const editor = new Editor(page)
  const { open, row, region } = panelOf(page)
  await openFlow(page, flow)
  await open()
  await expect(region).toContainText('4 variables · 1 unknown · 1 unused')
  await expect(row('topic')).toHaveText(/Text · this flow Set on all paths/)
  await expect(row('budget')).toContainText('Not on all paths')
  await expect(row('idle')).toContainText('Unused')
  await expect(row('topci')).toContainText('Unknown')
  await row('topci').click()
  await region.getByRole('button', { name: 'Use “topic” instead' }).click()
  await expect(row('topic')).toBeFocused()
  await expect(row('topci')).toBeHidden()
  expect(JSON.parse(await editor.text()).cards.hello.settings.text).toContain('{{budget}} {{topic}}')
  await row('topic').focus()
  await editor.undo()
  await row('topci').click()
  await region.getByRole('button', { name: 'Create variable “topci”' }).click()
  await expect(row('topci')).toBeFocused()
  await expect(row('topci')).toContainText('Text · this flow')
  expect(JSON.parse(await editor.text()).variables.topci).toEqual({ type: 'text', scope: 'flow' })
})

test('a variable is added, changed with a word on what that breaks, and deleted once nobody uses it', async ({
  page,
}) => {
  const editor = new Editor(page)
  const { open, row, region } = panelOf(page)
  const variablesOf = async () => JSON.parse(await editor.text()).variables
  await openFlow(page, flow)
  await open()
  await test.step('added', async () => {
    await region.getByRole('button', { name: 'Add variable' }).click()
    const form = region.getByRole('form', { name: 'New variable' })
    await page.keyboard.type('topic')
    await expect(form.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(
      /already a variable/,
    )
    await page.keyboard.type('_date')
    await form.getByRole('combobox', { name: 'Type' }).selectOption('Date')
    await form.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(row('topic_date')).toBeFocused()
    expect((await variablesOf()).topic_date).toEqual({ type: 'date', scope: 'flow' })
  })
  await test.step('given a value to begin with', async () => {
    await region.getByLabel('Initial value').fill('2026-03-01')
    await expect(row('topic_date')).toContainText('begins as “2026-03-01”')
    expect((await variablesOf()).topic_date.initial).toBe('2026-03-01')
  })
  await test.step('changed', async () => {
    await row('tries').click()
    await region.getByRole('combobox', { name: 'Type' }).selectOption('Yes or no')
    await expect(
      region.getByText('“People” stores something in “tries” that it can no longer hold.'),
    ).toBeVisible()
    await region.getByRole('combobox', { name: 'Scope' }).selectOption('Contact')
    await expect(region.getByText(/now begins as the contact's attribute of that name/)).toBeVisible()
    expect((await variablesOf()).tries).toEqual({ type: 'boolean', scope: 'contact' })
    await expect(region.getByRole('button', { name: 'Delete variable' })).toBeHidden()
  })
  await test.step('deleted', async () => {
    await row('idle').click()
    await region.getByRole('button', { name: 'Delete variable' }).click()
    await expect(row('idle')).toBeHidden()
    await expect(region.getByRole('button', { name: 'Add variable' })).toBeFocused()
    expect(await variablesOf()).not.toHaveProperty('idle')
    await editor.undo()
    await expect(row('idle')).toBeVisible()
  })
})

test('the command palette opens the panel, and the focus is in it', async ({ page }) => {
  const editor = new Editor(page)
  const { region, row } = panelOf(page)
  await openFlow(page, flow)
  await editor.canvas.focus()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused()
  await page.keyboard.type('variables')
  await page.keyboard.press('Enter')
  await expect(row('topic')).toBeVisible()
  await expect(region).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(region).toBeHidden()
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
})

test('they are a view beside cards and outline, by tabs and by the action, which gives back what was there', async ({
  page,
}) => {
  const { region, row, open } = panelOf(page)
  const tab = (name: string) => page.getByRole('tab', { name, exact: true })
  await openFlow(page, flow)
  await tab('Outline').click()
  await page.keyboard.press('ArrowRight')
  await expect(tab('Variables')).toBeFocused()
  await expect(row('topic')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(region).toBeHidden()
  await expect(page.getByRole('tree')).toBeVisible()
  await open()
  await expect(region).toBeFocused()
  await expect(tab('Variables')).toHaveAttribute('aria-selected', 'true')
  await open()
  await expect(page.getByRole('tree')).toBeVisible()
  await test.step('Escape leads back to what the tab replaced', async () => {
    await tab('Variables').click()
    await region.focus()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('tree')).toBeVisible()
    await expect(tab('Outline')).toBeFocused()
  })
})

test('on a phone they lie in the drawer, and give way to the field they lead to', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const editor = new Editor(page)
  const { region, row, places } = panelOf(page)
  await openFlow(page, flow)
  await page.getByRole('main').getByRole('button', { name: 'Variables' }).click()
  await expect(region).toBeFocused()
  await row('topic').click()
  await places('Read in').getByText('Hello').click()
  await expect(region).toBeHidden()
  await expect(editor.field('Message')).toBeFocused()
  await editor.panel.getByRole('button', { name: 'Close panel' }).click()
  await page.getByRole('main').getByRole('button', { name: 'Variables' }).click()
  await expect(row('topic')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(region).toBeHidden()
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
})

test('two hundred variables are found by name', async ({ page }) => {
  const { open, row, region, list } = panelOf(page)
  const many = Object.fromEntries(
    Array.from({ length: 200 }, (_, i) => [`variable_${i + 1}`, { type: 'text', scope: 'flow' }]),
  )
  await openFlow(
    page,
    flowText({ name: 'Many', variables: many, cards: { start: start('hi'), hi: message('Hi', null) } }),
  )
  await open()
  await expect(region).toContainText('200 variables · 200 unused')
  await region.getByRole('searchbox', { name: 'Search variables' }).fill('_17')
  await expect(list.getByRole('heading')).toHaveCount(11)
  await row('variable_170').click()
  await region.getByRole('textbox', { name: 'Name' }).fill('other')
  await region.getByRole('textbox', { name: 'Name' }).press('Enter')
  await expect(row('other')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(region).toBeHidden()
  await expect(page.getByRole('button', { name: 'Variables', exact: true })).toBeFocused()
})

test('the panel holds to WCAG 2.2 AA', async ({ page }) => {
  const { open, row, region } = panelOf(page)
  await openFlow(page, flow)
  await open()
  await row('tries').click()
  await region.getByRole('combobox', { name: 'Type' }).selectOption('Yes or no')
  await expectAccessible(page)
  await row('topci').click()
  await region.getByRole('button', { name: 'Add variable' }).click()
  await expectAccessible(page)
})
