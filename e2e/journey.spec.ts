/** The main job, from an empty library to a file in somebody else's: build, configure, rehearse, export, import. */
import { expect, test } from './fixtures'
import { onMonday } from './pages/clock'
import { Editor } from './pages/editor'
import { fixture, given } from './pages/files'
import { Library } from './pages/library'
import { Preview } from './pages/preview'

const golden = () => fixture('tests/golden/billing-issue.json')

// The whole job in one sitting, every word of it typed.
test.setTimeout(120_000)

test('a billing issue is built, rehearsed, exported, and opens the same elsewhere', async ({
  page,
  browser,
}) => {
  const library = new Library(page)
  const editor = new Editor(page)
  await onMonday(page)
  await library.goto()
  await library.blank('Billing issue')

  await test.step('cards are dragged on to the canvas', () => place(editor))
  await test.step('exits are pulled to the next card', () => wire(editor))
  await test.step('each card is configured', () => configure(editor))
  await test.step('nothing is left to correct', async () => {
    await expect(editor.problems).toHaveText('No problems')
    await editor.saved()
  })
  await test.step('it is rehearsed from both sides', () => rehearse(new Preview(page), editor))

  const file = await editor.export()
  expect(file.name).toBe('billing-issue.json')
  expect(file.text).toBe(await golden())

  await test.step('somebody else imports the file', async () => {
    const context = await browser.newContext()
    const theirs = await context.newPage()
    const their = { library: new Library(theirs), editor: new Editor(theirs) }
    await their.library.goto()
    await their.library.choose(given(file.name, file.text))
    const { dialog } = their.library
    await expect(dialog.getByRole('heading', { name: 'Billing issue' })).toBeVisible()
    await expect(dialog.getByRole('list', { name: 'Cards by type' }).getByRole('listitem')).toContainText([
      '2 × End',
      '2 × Message',
      '1 × Ask',
      '1 × Assign conversation',
      '1 × Choice',
      '1 × Start',
    ])
    await expect(dialog.getByText('everything in it is known here')).toBeVisible()
    await their.library.confirmImport()
    await their.library.open('Billing issue')
    await expect(their.editor.cards).toHaveCount(8)
    await expect(their.editor.edges).toHaveCount(9)
    expect(await their.editor.text()).toBe(file.text)
    await context.close()
  })
})

/** Two rows, read from left to right. */
async function place(editor: Editor) {
  const zoomOut = editor.canvas.getByRole('button', { name: 'Zoom Out' })
  for (let n = 0; n < 3; n += 1) await zoomOut.click()
  await editor.pan({ x: 0, y: 0 }, { x: -220, y: -160 })
  await editor.drop('Choice', { x: 420, y: 200 })
  await editor.drop('Ask', { x: 760, y: 200 })
  await editor.drop('Assign conversation', { x: 1100, y: 200 })
  await editor.drop('End', { x: 420, y: 600 })
  await editor.drop('Message', { x: 760, y: 600 })
  await editor.drop('Message', { x: 1100, y: 600 })
  await editor.drop('End', { x: 1100, y: 880 })
  await expect(editor.cards).toHaveCount(8)
  expect(await editor.place('assign_conversation')).toEqual({ x: 1100, y: 200 })
  expect(await editor.place('end_2')).toEqual({ x: 1100, y: 880 })
}

async function wire(editor: Editor) {
  await editor.connect('start', 'next', 'choice')
  await editor.connect('choice', 'otherwise', 'end')
  await editor.connect('ask', 'next', 'assign_conversation')
  await editor.connect('assign_conversation', 'returned', 'message')
  await editor.connect('assign_conversation', 'unavailable', 'message_2')
  await editor.connect('assign_conversation', 'notFound', 'message_2')
  await editor.connect('message', 'next', 'end_2')
  await editor.connect('message_2', 'next', 'end_2')
}

async function configure(editor: Editor) {
  const write = (label: string, text: string) => editor.field(label).pressSequentially(text)

  await editor.select('choice')
  await write('Title · Choice', 'What is it about?')
  await write('Question', 'Hello, what is your question about?')
  await write('New option', 'Billing issue')
  await editor.page.keyboard.press('Enter')
  await editor.connect('choice', 'billing_issue', 'ask')

  await editor.select('ask')
  await write('Title · Ask', 'Invoice number')
  await write('Question', 'What is your invoice number?')
  await editor.createVariable('Store answer in', 'invoice')

  await editor.select('assign_conversation')
  await write('Title · Assign conversation', 'Hand over to Accounts')
  await editor.panel.getByRole('radio', { name: 'Team' }).check()
  await editor.pick('Team', 'Acc', /^Accounts/)
  const handoff = editor.field('On hand-off')
  await handoff.press('Control+a')
  await handoff.pressSequentially('Connecting you to {{handoff.assigneeName}} from {{handoff.teamName}}…')
  await write('Note for the assignee', 'Billing issue, invoice {{invoice}}.')
  await editor.pick('Add a field', 'Assignee name')
  await editor.createVariable('Assignee name', 'account_manager')

  await editor.select('message')
  await write('Title · Message', 'Back from Accounts')
  await write('Message', 'Thank you for talking to {{account_manager}}.')
  await editor.select('message_2')
  await write('Title · Message', 'Nobody is free')
  await write('Message', 'Nobody is free right now. We will write to you about {{invoice}}.')
  await editor.select('end')
  await write('Closing message', 'Please write to hello@nordlicht.example.')
}

async function rehearse(preview: Preview, editor: Editor) {
  await preview.play('Chloé Dubois')
  await expect(preview.floor).toHaveText('The bot has the floor')
  await preview.press('Billing issue')
  await expect(preview.line('What is your invoice number?')).toBeVisible()
  await preview.say('INV-2041')

  await test.step('the assign card asks the desk, and says who took over and why', async () => {
    await expect(preview.floor).toContainText('Maya Lindqvist has the floor')
    await expect(editor.card('assign_conversation')).toHaveAttribute('data-running')
    await expect(preview.line('Connecting you to Maya Lindqvist from Accounts…')).toBeVisible()
    const handoff = await preview.why(preview.handoff('Maya Lindqvist (Accounts) took over'))
    await expect(handoff).toContainText('Billing issue, invoice INV-2041.')
    await expect(handoff).toContainText('round robin: nobody has had a turn yet')
    const candidates = handoff.getByRole('table', { name: 'Candidates' })
    await expect(candidates.getByRole('rowheader')).toContainText([
      'Maya Lindqvist',
      'Tomás Ferreira da Cunha',
      'Priya Raghunathan',
    ])
    await expect(candidates.getByRole('row', { name: /^Maya Lindqvist/ })).toContainText('chosen')
    await expect(candidates).toContainText('3 of 3 conversations open')
    await expect(handoff).toContainText('account_manager')
  })
  await test.step('visitor and assignee write to each other, the bot keeps still', async () => {
    await preview.say('Are you there?')
    await preview.reply('Yes. Your invoice is corrected.')
    await expect(preview.line('Maya Lindqvist: Yes. Your invoice is corrected.')).toBeVisible()
    await expect(preview.line('Visitor: Are you there?')).toBeVisible()
    await expect(preview.line(/^Bot: /)).toHaveCount(2)
  })
  await test.step('handed back, the flow goes on at Returned', async () => {
    await preview.handBack('Solved')
    await expect(preview.line('Maya Lindqvist handed back: Solved')).toBeVisible()
    await expect(preview.line('Bot: Thank you for talking to Maya Lindqvist.')).toBeVisible()
    await expect(preview.floor).toHaveText('The bot is resting')
    await preview.showVariables()
    await expect(preview.variable('account_manager')).toContainText('Maya Lindqvist')
    await expect(preview.variable('invoice')).toContainText('INV-2041')
  })
}
