/** Cards beyond the first eight: each is added from the palette, configured and rehearsed. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { onMonday } from './pages/clock'
import { Editor } from './pages/editor'
import { Library } from './pages/library'
import { Preview } from './pages/preview'

/** A flow with nothing but Start. */
async function begin(page: Page) {
  const library = new Library(page)
  await onMonday(page)
  await library.goto()
  await library.blank('New cards')
  return { editor: new Editor(page), preview: new Preview(page) }
}

/** Adds a card and says in the settings of another which of its exits leads there. */
async function addBehind(editor: Editor, from: string, exit: string, label: string, key: string) {
  await editor.add(label)
  await expect(editor.card(key)).toBeVisible()
  await editor.showSettings(from)
  await lead(editor, exit, label)
  await editor.showSettings(key)
}

const lead = (editor: Editor, exit: string, to: string) => editor.picker(exit).selectOption({ label: to })

test('a note for the team is read at the desk and not by the visitor; a jump goes back to a card', async ({
  page,
}) => {
  const { editor, preview } = await begin(page)
  await addBehind(editor, 'start', 'Next', 'Ask', 'ask')
  await editor.field('Question').fill('What is it about?')
  await editor.createVariable('Store answer in', 'topic')
  await addBehind(editor, 'ask', 'Answered', 'Note for the team', 'note_for_the_team')
  await expect(editor.card('note_for_the_team')).toContainText('No note yet')
  await editor.field('Note').fill('{{contact.name}} asks about {{topic}}')
  await addBehind(editor, 'note_for_the_team', 'Next', 'Jump to card', 'jump_to_card')
  await lead(editor, 'Jumps to', 'Ask')
  await expect(editor.card('jump_to_card')).toContainText('Jumps to “Ask”')
  await editor.showSettings('ask')
  await editor.field('Title · Ask').fill('Topic')
  await expect(editor.card('jump_to_card')).toContainText('Jumps to “Topic”')
  await expect(editor.edge('jump_to_card', 'next')).toHaveClass(/edge-far/)
  await editor.panel.getByRole('button', { name: 'Delete card' }).click()
  await expect(editor.card('jump_to_card')).not.toContainText('“Topic”')
  await editor.undo()
  await expect(editor.card('jump_to_card')).toContainText('Jumps to “Topic”')
  await expect(editor.problems).toHaveText('No problems')

  await preview.play('Anna Schmidt')
  await preview.say('a broken kettle')
  await expect(preview.line('Anna Schmidt asks about a broken kettle')).toBeVisible()
  await expect(preview.behind).toContainText('Bot, internal note')
  await expect(preview.log).not.toContainText('internal note')
  await expect(preview.log.getByText('What is it about?')).toHaveCount(2)
  expect(await preview.transcript()).toContain('note for the team: Anna Schmidt asks about a broken kettle')
})

test('a rating is pressed or written, and a low one is asked for a reason', async ({ page }) => {
  const { editor, preview } = await begin(page)
  await addBehind(editor, 'start', 'Next', 'Rating', 'rating')
  await expect(editor.picker('Store rating in')).toHaveValue('rating')
  await editor.field('Question').fill('How was it?')
  await editor.panel.getByRole('radio', { name: 'Stars' }).check()
  await editor.field('Word for 5').fill('Splendid')
  await editor.picker('Ways on').selectOption('Low (1–2), neutral (3) and high (4–5)')
  await editor.picker('Ask for a comment').selectOption('After a low rating (1–2)')
  await editor.createVariable('Store comment in', 'why')
  await expect(editor.card('rating')).toContainText(
    'Asks for one to five stars and a comment · kept in rating',
  )
  await addBehind(editor, 'rating', 'Low (1–2)', 'Message', 'message')
  await editor.field('Message').fill('We are sorry: {{why}}.')
  await editor.showSettings('rating')
  await addBehind(editor, 'rating', 'High (4–5)', 'End', 'end')
  await editor.field('Closing message').fill('{{rating}} stars, thank you!')

  await preview.play('Anna Schmidt')
  await preview.say('rather slow')
  await expect(preview.log.getByText('How was it?')).toHaveCount(2)
  await preview.press('★ Terrible')
  await expect(preview.log.getByText('What could we do better?')).toBeVisible()
  await preview.say('Answer sooner')
  await expect(preview.log.getByText('We are sorry: Answer sooner.')).toBeVisible()
  await preview.showVariables()
  await expect(preview.variable('rating')).toContainText('1')
  await preview.say('again')
  await preview.say('splendid')
  await expect(preview.log.getByText('5 stars, thank you!')).toBeVisible()
})

test('what the bot learns stands on the contact, with a tag', async ({ page }) => {
  const { editor, preview } = await begin(page)
  await addBehind(editor, 'start', 'Next', 'Ask', 'ask')
  await editor.field('Question').fill('Your plan?')
  await editor.createVariable('Store answer in', 'answer')
  await addBehind(editor, 'ask', 'Answered', 'Update contact', 'update_contact')
  await expect(editor.card('update_contact')).toContainText('Changes nothing yet')
  const add = editor.panel.getByRole('button', { name: 'Set a field' })
  await add.click()
  await expect(editor.picker('Field')).toBeFocused()
  await editor.field('Value').fill('Dr. {{contact.name}}')
  await add.click()
  const second = editor.panel.getByRole('group', { name: 'Field 2' })
  await second.getByRole('combobox', { name: 'Field' }).selectOption('Attribute')
  await editor.pick('Attribute', 'plan', /^plan/)
  await second.getByRole('textbox', { name: 'Value' }).fill('{{answer}}')
  await editor.field('Tag to add').fill('vip, asked')
  await editor.field('Tag to add').press('Enter')
  await editor.field('Tag to remove').fill('vip')
  await editor.field('Tag to remove').press('Enter')
  await editor.panel.getByRole('button', { name: 'Only add “vip”' }).click()
  await expect(editor.card('update_contact')).toContainText('Sets name and plan and tags vip and asked')
  await addBehind(editor, 'update_contact', 'Next', 'End', 'end')
  await editor
    .field('Closing message')
    .fill('{{contact.name}} has {{contact.attributes.plan}} = {{plan}}: {{contact.attributes.tags}}')

  await preview.play('Anna Schmidt')
  await preview.say('gold')
  await expect(preview.log.getByText('Dr. Anna Schmidt has gold = gold: vip, asked')).toBeVisible()
  await expect(
    preview.line('Contact updated: name is “Dr. Anna Schmidt”, plan is “gold”, tagged “vip”, tagged “asked”'),
  ).toBeVisible()
  expect(await preview.transcript()).toContain(
    'contact updated: name = Dr. Anna Schmidt, plan = gold, tagged vip, tagged asked',
  )
})

test('the bot closes the conversation with a reason; who writes again begins a new one', async ({ page }) => {
  const { editor, preview } = await begin(page)
  await addBehind(editor, 'start', 'Next', 'Close conversation', 'close_conversation')
  await editor.field('Last message').fill('Goodbye, {{contact.name}}!')
  await editor.field('Reason').fill('Nothing to do')
  await expect(editor.card('close_conversation')).toContainText('Resolves the conversation · Nothing to do')
  await expect(editor.problems).toHaveText('No problems')

  await preview.play('Anna Schmidt')
  await expect(preview.log.getByText('Goodbye, Anna Schmidt!')).toBeVisible()
  await expect(preview.log).toContainText('This conversation is closed')
  await expect(preview.log).not.toContainText('Nothing to do')
  await expect(preview.line('New cards resolved the conversation: Nothing to do')).toBeVisible()
  await preview.say('Hello?')
  await expect(preview.behind).toContainText('Anna Schmidt writes again: a new conversation')
})

test('a flow runs another one and comes back with what it learnt', async ({ page }) => {
  const { editor, preview } = await begin(page)
  const library = new Library(page)
  await editor.name.fill('Ask for details')
  await editor.name.press('Enter')
  await addBehind(editor, 'start', 'Next', 'Ask', 'ask')
  await editor.field('Question').fill('Which order?')
  await editor.createVariable('Store answer in', 'order')
  await addBehind(editor, 'ask', 'Answered', 'Update contact', 'update_contact')
  await editor.panel.getByRole('button', { name: 'Set a field' }).click()
  await editor.picker('Field').selectOption('Attribute')
  await editor.pick('Attribute', 'last_order', 'Create attribute “last_order”')
  await editor.field('Value').fill('{{order}}')
  await editor.saved()

  await library.goto()
  await library.blank('Outer')
  await addBehind(editor, 'start', 'Next', 'Run flow', 'run_flow')
  await expect(editor.card('run_flow')).toContainText('No flow chosen yet')
  await editor.pick('Flow', 'Ask for details')
  await expect(editor.card('run_flow')).toContainText('Runs “Ask for details” and comes back')
  await addBehind(editor, 'run_flow', 'Finished', 'End', 'end')
  await editor.field('Closing message').fill('Noted {{contact.attributes.last_order}}.')

  await preview.play('Anna Schmidt')
  await expect(preview.line('The bot “Ask for details” begins')).toBeVisible()
  await preview.say('4711')
  await expect(preview.log.getByText('Noted 4711.')).toBeVisible()
  const transcript = await preview.transcript()
  expect(transcript).toContain('runs flow Ask for details')
  expect(transcript).not.toContain('asks for bot')
})
