/** The desk in full: whatever can be pressed behind it is pressed, and both sides see what came of it. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { MONDAY_AT_TEN, onMonday } from './pages/clock'
import { card, end, flowText, openFlow, start } from './pages/flows'
import { Preview } from './pages/preview'
import { Sides } from './pages/sides'

const accounts = { type: 'team', pick: 'static', ref: { id: 'team_accounts', name: 'Accounts' } }
const toMaya = { type: 'agent', pick: 'static', ref: { id: 'agent_maya', name: 'Maya Lindqvist' } }

const desk = (settings: object) =>
  flowText({
    name: 'Desk',
    variables: { handoff: { type: 'object', scope: 'conversation' } },
    cards: {
      start: start('people'),
      people: card('assign', JSON.parse(JSON.stringify(settings)), { returned: 'back' }, 'People'),
      back: end('Back after {{handoff.endReason}}.'),
    },
  })

async function played(page: Page, settings: object) {
  const [preview, sides] = [new Preview(page), new Sides(page)]
  await onMonday(page)
  await openFlow(page, desk(settings))
  await preview.open()
  await preview.start()
  return { preview, sides }
}

async function passOn(page: Page, preview: Preview, to: string) {
  await preview.desk.getByRole('button', { name: 'Pass on…' }).press('Enter')
  const field = preview.desk.getByRole('combobox', { name: 'Pass on to' })
  await field.click()
  await field.fill(to)
  await page.getByRole('option', { name: new RegExp(`^${to}`) }).click()
  await preview.desk.getByRole('button', { name: 'Pass on', exact: true }).click()
  await expect(field).toBeHidden()
}

test('frozen, the clock keeps a reply from being due; running again, it goes on from there', async ({
  page,
}) => {
  const preview = new Preview(page)
  await page.clock.install({ time: MONDAY_AT_TEN })
  await openFlow(page, desk({ to: accounts, replyLimit: 60, attempts: 2, availability: { capacity: false } }))
  await preview.open()
  await page.waitForLoadState('networkidle')
  await page.clock.pauseAt(Date.parse(MONDAY_AT_TEN) + 3_600_000)
  await preview.region.getByRole('button', { name: 'Start rehearsal' }).click()
  // What is drawn late waits for a timer.
  await page.clock.runFor(1000)
  await expect(preview.floor).toContainText('Maya Lindqvist has the floor')
  await preview.region.getByRole('button', { name: 'Freeze the clock' }).press('Enter')
  await expect(preview.region).toContainText('frozen, open')
  const clock = preview.region.locator('[data-clock]')
  const frozen = await clock.innerText()
  await page.clock.runFor(600_000)
  await preview.say('Hello?')
  await expect(clock).toHaveText(frozen)
  await expect(preview.floor).toContainText('Maya Lindqvist has the floor')
  await preview.region.getByRole('button', { name: 'Let the clock run' }).press('Enter')
  await expect(preview.region).not.toContainText('frozen')
  await page.clock.runFor(30_000)
  await expect(clock).not.toHaveText(frozen)
  await expect(preview.floor).toContainText('Maya Lindqvist has the floor')
  await page.clock.runFor(31_000)
  await expect(preview.floor).toContainText('Tomás Ferreira da Cunha has the floor')
  await expect(preview.line('Visitor: Hello?')).toBeVisible()
})

test('from the desk’s list the conversation that waits is opened and taken; the visitor is told', async ({
  page,
}) => {
  const messages = { handoff: 'This is {{handoff.assigneeName}}.', waiting: 'Please wait.' }
  const { preview, sides } = await played(page, { to: accounts, strategy: 'queue', messages })
  await sides.newVisitor('Chloé Dubois')
  await preview.sit('Priya Raghunathan')
  const list = preview.desk.getByRole('navigation', { name: 'Conversations of Priya Raghunathan' })
  await expect(list.getByRole('heading')).toHaveText([/^Yours\s*0/, /^Queue of Accounts\s*2/])
  await expect(list.getByRole('button')).toHaveText([/^Anna Schmidt/, /^Chloé Dubois/])
  await list.getByRole('button', { name: /^Anna Schmidt/ }).press('Enter')
  await expect(preview.region.getByRole('region', { name: 'Visitor' })).toContainText('Anna Schmidt')
  await expect(preview.log).toContainText('Please wait.')
  await preview.desk.getByRole('button', { name: 'Accept' }).click()
  await expect(list.getByRole('heading')).toHaveText([/^Yours\s*1/, /^Queue of Accounts\s*1/])
  await expect(preview.log).toContainText('This is Priya Raghunathan.')
  await list.getByRole('button', { name: /^Chloé Dubois/ }).click()
  await expect(preview.floor).toContainText('The queue of Accounts has the floor')
})

test('passed on to a team its strategy chooses, passed on to an agent it is theirs', async ({ page }) => {
  const { preview } = await played(page, { to: accounts })
  await passOn(page, preview, 'Sales')
  await expect(preview.floor).toContainText('Elena Marchetti has the floor')
  await expect(preview.handoff('Elena Marchetti (Sales) got it from a colleague')).toBeVisible()
  await preview.say('Who is this?')
  await preview.reply('Elena, of Sales.')
  await expect(preview.log).toContainText('Elena, of Sales.')
  await passOn(page, preview, 'Priya Raghunathan')
  await expect(preview.floor).toContainText('Priya Raghunathan has the floor')
  await expect(preview.line('Bot: ')).toHaveCount(0)
  await preview.handBack()
  await expect(preview.log).toContainText('Back after handed_back.')
})

test('one seat more, and who waited has it; from the roster one sits in their chair', async ({ page }) => {
  const { preview, sides } = await played(page, { to: toMaya })
  await preview.show('Roster')
  const fewer = preview.region.getByRole('button', { name: 'Fewer for Maya Lindqvist' })
  await fewer.click()
  await fewer.click()
  await sides.newVisitor('Chloé Dubois')
  await expect(preview.floor).toContainText('The queue of Maya Lindqvist has the floor')
  await preview.region.getByRole('button', { name: 'More for Maya Lindqvist' }).press('Enter')
  await expect(preview.floor).toContainText('Maya Lindqvist has the floor')
  await preview.region.getByRole('button', { name: 'Sit in the chair of Maya Lindqvist' }).press('Enter')
  await expect(preview.desk.getByRole('combobox', { name: 'You sit in the chair of' })).toHaveValue(
    'Maya Lindqvist',
  )
  await preview.reply('Hello Chloé.')
  await expect(preview.log).toContainText('Hello Chloé.')
})

test('a note stays among colleagues', async ({ page }) => {
  const { preview } = await played(page, { to: accounts })
  await preview.desk.getByRole('radio', { name: 'Note' }).check()
  const box = preview.desk.getByRole('textbox', { name: 'Internal note as Maya Lindqvist' })
  await box.fill('Has paid already.')
  await box.press('Enter')
  await expect(preview.behind).toContainText('Has paid already.')
  await preview.desk.getByRole('radio', { name: 'Reply' }).check()
  await preview.reply('I look into it.')
  await expect(preview.log).toContainText('I look into it.')
  await expect(preview.log).not.toContainText('Has paid already.')
})

test('the visitor’s keyword brings the bot back', async ({ page }) => {
  const { preview } = await played(page, { to: accounts, resume: { keyword: 'bot' } })
  await preview.say('Is anybody there?')
  await expect(preview.floor).toContainText('Maya Lindqvist has the floor')
  await preview.say('Bot')
  await expect(preview.log).toContainText('Back after visitor_keyword.')
  await expect(preview.line('The visitor’s keyword brought the bot back')).toBeVisible()
})

test('silence for as long as the card allows brings the bot back; a reply begins it anew', async ({
  page,
}) => {
  const { preview } = await played(page, { to: accounts, resume: { after: 1200 } })
  await preview.jump('15 minutes later')
  await preview.reply('One moment.')
  await preview.jump('15 minutes later')
  await expect(preview.floor).toContainText('Maya Lindqvist has the floor')
  await preview.jump('Next timer')
  await expect(preview.region.locator('[data-clock]')).toHaveText('Mon 2 Mar, 10:35:00')
  await expect(preview.log).toContainText('Back after resume_timer.')
  await expect(preview.line('Nobody did anything for so long that the bot resumed')).toBeVisible()
})

test('the visitor leaves: the chat is over on both sides, and writing begins a new one', async ({ page }) => {
  const { preview } = await played(page, { to: accounts })
  await preview.region.getByRole('button', { name: 'Leave chat' }).press('Enter')
  await expect(preview.composer).toBeFocused()
  await expect(preview.log).toContainText('You left the chat')
  await expect(preview.floor).toContainText('The conversation is closed')
  await expect(preview.line(/^The visitor left/)).toBeVisible()
  await expect(preview.desk).toContainText('The conversation is closed. If the visitor writes again')
  await expect(preview.desk.getByRole('button', { name: 'Hand back' })).toHaveCount(0)
  await preview.say('Hello again')
  await expect(preview.floor).toContainText('Maya Lindqvist has the floor')
})
