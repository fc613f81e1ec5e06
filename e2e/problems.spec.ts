/** What is wrong with a flow is said where it is, some of it put right at a press; and the card reads back what it will do. */
import { expect, test } from './fixtures'
import { onMonday } from './pages/clock'
import { Editor } from './pages/editor'
import { given } from './pages/files'
import { card, end, flowText, message, openFlow, start } from './pages/flows'
import { Library } from './pages/library'

const accounts = { type: 'team', pick: 'static', ref: { id: 'team_accounts', name: 'Accounts' } }
const toAccounts = (settings: object = {}) =>
  card(
    'assign',
    { to: accounts, store: {}, ...settings },
    { returned: 'bye', unavailable: 'bye', notFound: 'bye' },
    'Handover',
  )
const toBot = (id: string, name: string, settings: object = {}) =>
  card(
    'assign',
    { to: { type: 'bot', pick: 'static', ref: { id, name } }, store: {}, ...settings },
    { returned: 'bye', unavailable: 'bye', notFound: 'bye' },
  )
const settingsOf = (text: string, key: string) => JSON.parse(text).cards[key].settings

test('a press creates the variable that the response is stored in, and undo takes it back', async ({
  page,
}) => {
  const editor = new Editor(page)
  const cards = {
    start: start('people'),
    people: toAccounts({ store: { record: 'handoff', attempts: 'tries' } }),
    bye: end(),
  }
  await openFlow(page, flowText({ name: 'Stored', cards }))
  await expect(editor.problems).toContainText('2 problems')
  await test.step('in the list of problems', async () => {
    await editor.problems.click()
    await editor.problemPanel.getByRole('button', { name: 'Create variable “tries”' }).click()
    await expect(editor.problems).toContainText('1 problem')
    await expect(editor.problemPanel.getByRole('button', { name: /“handoff” does not exist/ })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(editor.problemPanel).toBeHidden()
    await expect(editor.problems).toBeFocused()
  })
  await test.step('and beside the field', async () => {
    await editor.select('people')
    await editor.panel.getByRole('button', { name: 'Create variable “handoff”' }).click()
    await expect(editor.problems).toContainText('No problems')
  })
  expect(JSON.parse(await editor.text()).variables).toEqual({
    handoff: { type: 'object', scope: 'conversation' },
    tries: { type: 'number', scope: 'conversation' },
  })
  await editor.undo()
  await expect(editor.problems).toContainText('1 problem')
  await editor.undo()
  await expect(editor.problems).toContainText('2 problems')
  expect(JSON.parse(await editor.text()).variables).toEqual({})
})

test('a variable that some way leaves unset is marked in the picker, at the field and in the list', async ({
  page,
}) => {
  const editor = new Editor(page)
  const cards = {
    start: start('known'),
    known: card(
      'choice',
      { text: 'Do you know who helps you?', options: [{ key: 'yes', label: 'Yes' }], store: '' },
      { yes: 'who', otherwise: 'people' },
      'Known?',
    ),
    who: card('ask', { text: 'Who?', kind: 'text', store: 'manager' }, { next: 'people' }),
    people: card(
      'assign',
      { to: { type: 'agent', pick: 'variable', variable: '' }, store: {} },
      { returned: 'bye', unavailable: 'bye', notFound: 'bye' },
      'Handover',
    ),
    bye: message('Thanks.', 'end'),
    end: end(),
  }
  const variables = {
    manager: { type: 'text', scope: 'flow' },
    topic: { type: 'text', scope: 'contact' },
  }
  await openFlow(page, flowText({ name: 'Ways', variables, cards }))
  await editor.select('people')
  await editor.picker('Variable').click()
  await expect(page.getByRole('option', { name: /^manager/ })).toContainText(
    'Text · this flow · not set on every way here',
  )
  await expect(page.getByRole('option', { name: /^topic/ })).toContainText(/Text · contact$/)
  await page.getByRole('option', { name: /^manager/ }).click()
  const said = /“manager” may be empty here: .* Start → Known\? \(Otherwise\) → Handover\./
  await expect(editor.picker('Variable')).toHaveAccessibleDescription(said)
  await expect(editor.problems).toContainText('1 problem')
  await editor.problems.click()
  await test.step('it leads to the field, and the panel stays', async () => {
    await editor.problemPanel.getByRole('button', { name: said }).click()
    await expect(editor.picker('Variable')).toBeFocused()
    await expect(editor.problemPanel).toBeVisible()
  })
  await test.step('and goes once the other way sets it too', async () => {
    // Said in the settings: beside the panel not all cards are in sight.
    await editor.showSettings('known')
    await editor.picker('Otherwise').selectOption({ label: 'Ask' })
    await expect(editor.edge('known', 'otherwise')).toHaveAttribute('data-to', 'who')
    await expect(editor.problems).toContainText('No problems')
    await expect(editor.problemPanel).toContainText('No problems.')
  })
})

test('a name that was mistyped is taken for the one that was meant; an open exit is ended', async ({
  page,
}) => {
  const editor = new Editor(page)
  const cards = { start: start('hello'), hello: message('Hello {{contcat.name}}', null) }
  await openFlow(page, flowText({ name: 'Slips', cards }))
  await editor.select('hello')
  await editor.panel.getByRole('button', { name: 'Use “contact.name”' }).click()
  await expect(editor.field('Message')).toHaveValue('Hello {{contact.name}}')
  await expect(editor.field('Message')).toBeFocused()
  await editor.panel.getByRole('button', { name: 'End here' }).click()
  await expect(editor.edge('hello', 'next')).toHaveAttribute('data-to', 'end')
  await expect(editor.problems).toContainText('No problems')
  await editor.undo()
  await expect(editor.card('end')).toBeHidden()
})

test('bots that hand to each other in a circle say so, by name, until the circle is broken', async ({
  page,
}) => {
  const editor = new Editor(page)
  const library = new Library(page)
  const flow = (id: string, name: string, to: string, toName: string) =>
    flowText({ id, name, cards: { start: start('hand'), hand: toBot(to, toName), bye: end() } })
  await library.goto()
  await library.choose(
    given('a.json', flow('sales', 'Sales bot', 'support', 'Support bot')),
    given('b.json', flow('support', 'Support bot', 'sales', 'Sales bot')),
  )
  await library.confirmImport()
  await library.open('Sales bot')
  await expect(editor.problems).toContainText('2 problems')
  await editor.problems.click()
  await expect(editor.problemPanel).toContainText('The bot “Support bot” is not published')
  await expect(editor.problemPanel).toContainText(
    'Bots hand over to each other in a circle: Sales bot → Support bot → Sales bot.',
  )
  await page.keyboard.press('Escape')
  await editor.select('hand')
  await expect(editor.picker('Bot')).toHaveAccessibleDescription(/in a circle: Sales bot → Support bot/)
  await page.getByRole('link', { name: 'Back to the library' }).click()
  await library.open('Support bot')
  await expect(editor.problems).toContainText('2 problems')
  await editor.select('hand')
  await editor.panel.getByRole('radio', { name: 'Contact owner' }).check()
  await expect(editor.panel).toContainText('Choose a fallback agent or team.')
  await editor.saved()
  await page.getByRole('link', { name: 'Back to the library' }).click()
  await library.open('Sales bot')
  await expect(editor.problems).toContainText('1 problem')
})

test('the sentence at the end reads back what the settings decide', async ({ page }) => {
  const editor = new Editor(page)
  await onMonday(page)
  await openFlow(
    page,
    flowText({ name: 'Sentence', cards: { start: start('people'), people: toAccounts(), bye: end() } }),
  )
  await editor.select('people')
  const sentence = editor.panel.getByRole('region', { name: 'In one sentence' })
  await expect(sentence).toContainText(
    /Round robin among \d online members? of Accounts below capacity in business hours; waits up to 15 minutes, then leaves by Unavailable\./,
  )
  await editor.panel.getByRole('switch', { name: 'Below capacity' }).uncheck()
  await editor.panel.getByRole('switch', { name: 'Online' }).uncheck()
  await expect(sentence).toContainText(/Round robin among \d members of Accounts in business hours; waits/)
  await editor.panel.getByRole('radio', { name: /^Least open/ }).check()
  await editor.panel.getByRole('radio', { name: /^Leave at once/ }).check()
  await expect(sentence).toContainText(
    /Fewest open conversations among \d members of Accounts in business hours; otherwise leaves by Unavailable at once\./,
  )
  await editor.panel.getByRole('switch', { name: 'Limit the time to a first reply' }).check()
  await expect(sentence).toContainText(
    'without a reply within 2 minutes the next member is tried, up to 3 in all, then it leaves by No reply.',
  )
  await editor.panel.getByRole('radio', { name: 'Agent', exact: true }).first().check()
  await editor.pick('Agent', 'Maya', /Maya/)
  await expect(sentence).toContainText(/Maya .*; without a reply within 2 minutes it leaves by No reply\./)
})

test('first reply, the way back, and what another bot is given are stored as they are said', async ({
  page,
}) => {
  const editor = new Editor(page)
  const library = new Library(page)
  const variables = { topic: { type: 'text', scope: 'flow' }, budget: { type: 'number', scope: 'flow' } }
  const cards = {
    start: start('topic'),
    topic: card('ask', { text: 'Topic?', kind: 'text', store: 'topic' }, { next: 'budget' }),
    budget: card('ask', { text: 'Budget?', kind: 'text', store: 'budget' }, { next: 'people' }),
    people: toAccounts(),
    bye: end(),
  }
  const other = flowText({
    id: 'helper',
    name: 'Helper',
    cards: { start: start('hi'), hi: message('Hi', 'end'), end: end() },
  })
  await library.goto()
  await library.import(given('helper.json', other))
  await openFlow(page, flowText({ name: 'Stored as said', variables, cards }))
  await editor.select('people')
  const panel = editor.panel
  await test.step('a first reply', async () => {
    await panel.getByRole('switch', { name: 'Limit the time to a first reply' }).check()
    await panel.getByRole('spinbutton', { name: 'First reply within' }).fill('90')
    await panel.getByRole('combobox', { name: 'First reply within: unit' }).selectOption('seconds')
    await panel.getByRole('spinbutton', { name: 'Members to try' }).fill('4')
    await expect(editor.exit('people', 'noReply')).toBeVisible()
  })
  await test.step('the way back', async () => {
    await editor.field('Or when the visitor writes').fill('menu')
    await panel.getByRole('switch', { name: 'Or after a time without agent activity' }).check()
    await panel.getByRole('spinbutton', { name: 'Without activity for' }).fill('20')
  })
  expect(settingsOf(await editor.text(), 'people')).toMatchObject({
    replyLimit: 90,
    attempts: 4,
    resume: { keyword: 'menu', after: 1200 },
  })
  await test.step('another bot', async () => {
    await panel.getByRole('radio', { name: 'Bot', exact: true }).check()
    await editor.pick('Bot', 'Helper')
    await editor.pick('Pass a variable', 'budget')
    await editor.pick('Pass a variable', 'topic')
    await editor.field('Why, for the other bot').fill('About {{topic}}')
    await expect(panel.getByRole('region', { name: 'In one sentence' })).toContainText(
      'Hands over to the bot Helper with budget and topic; comes back here when that bot has ended',
    )
    await panel.getByRole('radio', { name: /^Transfer for good/ }).check()
  })
  expect(settingsOf(await editor.text(), 'people')).toMatchObject({
    to: { type: 'bot', pick: 'static', ref: { id: 'helper', name: 'Helper' } },
    pass: { variables: ['budget', 'topic'], comeBack: false },
    note: 'About {{topic}}',
  })
})
