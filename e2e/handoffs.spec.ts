/** Hand-offs explain themselves: owner and fallback, bots among themselves, and every line of *Why?* leads to what decided. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { MONDAY_AT_TEN, onMonday } from './pages/clock'
import { Editor } from './pages/editor'
import { example, given } from './pages/files'
import { card, end, flowText, openFlow, start } from './pages/flows'
import { Library } from './pages/library'
import { Preview } from './pages/preview'
import { Sides } from './pages/sides'

const accounts = { id: 'team_accounts', name: 'Accounts' }
const toAccounts = { type: 'team', pick: 'static', ref: accounts }
const toOwner = { type: 'contact_owner', fallback: { type: 'team', ref: accounts } }

/** Start, one assign card, and what follows a hand-back. */
const asking = (settings: object, back: ReturnType<typeof card> = end('Welcome back.')) =>
  flowText({
    name: 'Desk',
    variables: { handoff: { type: 'object', scope: 'conversation' } },
    cards: {
      start: start('people'),
      people: card(
        'assign',
        JSON.parse(JSON.stringify(settings)),
        { returned: 'back', unavailable: 'sorry', notFound: 'sorry', noReply: 'sorry' },
        'People',
      ),
      back,
      sorry: end('Nobody could come.'),
    },
  })

/** So many seconds after ten o'clock: the rehearsal's clock is held there. */
const heldAt = (page: Page, seconds: number) =>
  page.clock.setFixedTime(Date.parse(MONDAY_AT_TEN) + seconds * 1000)

async function opened(page: Page, flow: string) {
  await onMonday(page)
  await openFlow(page, flow)
  const preview = new Preview(page)
  await preview.open()
  return { preview, sides: new Sides(page) }
}

/** The two bots of the examples, the first of them open and rehearsed. */
async function twoBots(page: Page) {
  const library = new Library(page)
  await onMonday(page)
  await library.goto()
  const [lead, support] = await Promise.all([example('lead-bot-to-support-bot'), example('support-bot')])
  await library.choose(given('lead.json', lead), given('support.json', support))
  await library.confirmImport()
  await library.open('Lead bot hands over to the support bot')
  const preview = new Preview(page)
  await preview.play('Katarzyna Nowak')
  await preview.press('I need help')
  await heldAt(page, 60)
  await preview.say('I can’t sign in.')
  await expect(preview.floor).toContainText('Support bot')
  return preview
}

/** Who had the floor, in order. */
const holders = (preview: Preview): Locator =>
  preview.region.getByRole('region', { name: 'Who had the floor' }).getByRole('listitem')

const owners = [
  ['Chloé Dubois', 'empty', 'owner_missing'],
  ['Oliver Hughes', 'ruth.abendroth@nordlicht.example', 'target_inactive'],
  ['Fatima Al-Sayed', 'k.brandt@nordlicht.example', 'owner_unmapped'],
] as const

test('no owner who could: the fallback takes it, and the trace says both', async ({ page }) => {
  const { preview } = await opened(page, asking({ to: toOwner }))
  for (const [visitor, raw, code] of owners) {
    await test.step(visitor, async () => {
      await preview.visitor(visitor)
      await preview.start()
      const handoff = await preview.why(preview.handoff('Maya Lindqvist (Accounts) took over'))
      await expect(handoff).toContainText(`Raw value${raw}`)
      await expect(handoff).toContainText('The card’s fallback took the place of the target.')
      await expect(handoff.getByText(code, { exact: true })).toBeVisible()
      await expect(handoff).toContainText('FoundAccounts')
      await expect(handoff.getByRole('rowheader', { name: /Maya Lindqvist/ })).toContainText('chosen')
      await preview.region.getByRole('button', { name: 'New rehearsal' }).click()
    })
  }
})

test('from bot to bot and back: each had the floor, and the first goes on', async ({ page }) => {
  const preview = await twoBots(page)
  await preview.press('Reset my password')
  await heldAt(page, 120)
  await preview.press('Yes, thank you')
  await expect(preview.line('The bot “Lead bot hands over to the support bot” goes on')).toBeVisible()
  await expect(preview.line('Bot: Thank you for talking to us.')).toBeVisible()
  await preview.show('Why')
  await expect(holders(preview)).toContainText([
    'bot Lead bot hands over to the support bot',
    'bot Support bot',
    'bot Lead bot hands over to the support bot',
  ])
})

test('the other bot hands over to a person: its card is named, not looked for on this canvas', async ({
  page,
}) => {
  const preview = await twoBots(page)
  await preview.press('Talk to a person')
  const handoff = await preview.why(preview.handoff('Daniel Kim (Support) took over'))
  await expect(handoff).toContainText('Asked bya card of the bot “Support bot”')
  await expect(handoff.getByRole('button', { name: 'Show the card' })).toHaveCount(0)
  await preview.handBack('Solved')
  await expect(preview.line('Bot: Thank you for talking to Daniel Kim.')).toBeVisible()
  await expect(preview.line('Bot: Thank you for talking to us.')).toBeVisible()
  await preview.show('Why')
  const events = preview.region.getByRole('region', { name: 'Events' })
  await expect(events.getByRole('button', { name: /What brings you here today/ })).toHaveCount(1)
  await expect(events.getByRole('button', { name: /Thank you for talking to Daniel Kim/ })).toHaveCount(0)
})

test('handed back with words of one’s own: the survey reads them', async ({ page }) => {
  const survey = card('choice', {
    text: '{{handoff.assigneeName}} says: {{handoff.disposition}}. Do you agree?',
    options: [
      { key: 'yes', label: 'Yes' },
      { key: 'no', label: 'No' },
    ],
  })
  const { preview } = await opened(page, asking({ to: toAccounts }, survey))
  await preview.start()
  await preview.reply('Done.')
  await preview.desk.getByRole('combobox', { name: 'Disposition', exact: true }).selectOption('Other…')
  await preview.desk.getByRole('textbox', { name: 'Disposition in other words' }).fill('refunded in full')
  await preview.desk.getByRole('button', { name: 'Hand back' }).click()
  await expect(preview.log).toContainText('Maya Lindqvist says: refunded in full. Do you agree?')
  await preview.press('Yes')
  await expect(preview.floor).toContainText('The bot is resting')
})

/** Lines of *Why?* that lead out of the rehearsal, and back to it unfolded as it was. */
function leading(page: Page) {
  const { region } = new Preview(page)
  const editor = new Editor(page)
  const why = region.getByRole('region', { name: 'Why' })
  return {
    why,
    field: (label: string) => editor.panel.getByLabel(label, { exact: true }),
    radio: (group: string, name: string) =>
      editor.panel.getByRole('group', { name: group }).getByRole('radio', { name }),
    async leads(handoff: string, line: string | RegExp, field: Locator) {
      await why.getByRole('article', { name: handoff }).getByRole('button', { name: line }).click()
      await expect(editor.field('Title · Assign conversation')).toHaveValue('People')
      await expect(field).toBeFocused()
      await editor.panel.getByRole('tab', { name: /^Preview/ }).click()
    },
  }
}

test('why the queue: target, fallback, switches, limit and outputs lead to their fields', async ({
  page,
}) => {
  const { preview } = await opened(page, asking({ to: toOwner, availability: { capacity: false } }))
  await preview.visitor('Oliver Hughes')
  await preview.clock('2026-03-08T10:00')
  await preview.start()
  await expect(preview.floor).toContainText('The queue of Accounts has the floor')
  await preview.show('Why')
  const { why, field, radio, leads } = leading(page)
  await why.getByRole('button', { name: 'Why the queue?' }).click()
  const queued = 'Put in the queue of Accounts'
  await leads(queued, 'The contact owner', radio('Assignee type', 'Contact owner'))
  await leads(queued, /^The card’s fallback/, radio('Fallback if there is no owner', 'Team'))
  await leads(queued, 'until the card’s limit', field('Limit the wait'))
  await leads(queued, 'switched off on the card', field('Online'))
  await leads(queued, 'Outputs written', new Editor(page).picker('Whole record'))

  await why.getByRole('button', { name: 'Priya Raghunathan', exact: true }).click()
  await expect(preview.region.getByRole('searchbox', { name: 'Find agents' })).toHaveValue(
    'Priya Raghunathan',
  )
  await expect(preview.region.getByRole('combobox', { name: 'Status of Priya Raghunathan' })).toBeVisible()
})

test('why another, and why nobody: strategy, reply limit and attempts lead to their fields', async ({
  page,
}) => {
  const availability = { capacity: false }
  const { preview } = await opened(
    page,
    asking({ to: toAccounts, availability, replyLimit: 60, attempts: 2 }),
  )
  await preview.start()
  await preview.jump('Next timer')
  await preview.jump('Next timer')
  await expect(preview.line('Bot: Nobody could come.')).toBeVisible()
  await preview.show('Why')
  const { why, field, radio, leads } = leading(page)
  const tomás = 'Tomás Ferreira da Cunha'
  for (const question of ['Why Maya Lindqvist?', `Why ${tomás}?`, 'Why did it end?'])
    await why.getByRole('button', { name: question }).click()
  await leads('Maya Lindqvist (Accounts) took over', 'A team', new Editor(page).picker('Team'))
  await leads('Maya Lindqvist (Accounts) took over', /^round robin/, radio('Team strategy', 'Round robin'))
  await leads(`${tomás} (Accounts) is tried next`, 'number 2', field('Limit the time to a first reply'))
  await leads('Nobody replied in time', /^2, none/, field('Members to try'))
})

test('back in time somebody goes offline: it goes on another way, and both ways stand side by side', async ({
  page,
}) => {
  const { preview, sides } = await opened(page, asking({ to: toAccounts }))
  await preview.start()
  await preview.handBack('Solved')
  await preview.say('Another thing')
  await expect(preview.floor).toContainText('Maya Lindqvist has the floor')

  await preview.show('History')
  await preview.region.getByRole('button', { name: /hands back: Solved/ }).click()
  await expect(preview.region).toContainText('You look back at')
  await sides.status('Maya Lindqvist', 'Offline')
  await preview.say('Another thing')
  await expect(preview.floor).toContainText('The queue of Accounts has the floor')

  await preview.show('History')
  const runs = preview.region.getByRole('region', { name: 'Runs' })
  await expect(runs.getByRole('listitem').getByRole('button')).toHaveCount(2)
  const other = runs.getByRole('combobox', { name: 'Compare with' })
  await other.selectOption({ index: 1 })
  await expect(runs.getByRole('heading', { name: /^Anna Schmidt \d+ lines the same, then/ })).toBeVisible()
  await expect(runs).toContainText('assigned: Maya Lindqvist')
  await expect(runs).toContainText('queued: at_capacity')
  await runs.getByRole('button', { pressed: false }).click()
  await expect(preview.floor).toContainText('Maya Lindqvist has the floor')
})

test('an agent who is played accepts and answers after their time, not before', async ({ page }) => {
  await page.clock.install({ time: MONDAY_AT_TEN })
  await openFlow(page, asking({ to: toAccounts }))
  const preview = new Preview(page)
  await preview.open()
  await page.waitForLoadState('networkidle')
  await page.clock.pauseAt(Date.parse(MONDAY_AT_TEN) + 3_600_000)
  await preview.region.getByRole('button', { name: 'Start rehearsal' }).click()
  // What is drawn late waits for a timer.
  await page.clock.runFor(1000)
  await expect(preview.composer).toBeVisible()
  await preview.say('Hello?')
  await preview.desk.getByRole('combobox', { name: 'Play for me' }).selectOption('Maya Lindqvist')
  await preview.desk.getByRole('combobox', { name: 'After' }).selectOption('30 s')
  const accepted = preview.line('Maya Lindqvist accepted the conversation')
  const answer = preview.log.getByText('Hello, this is Maya Lindqvist. How can I help?')
  await expect(accepted).toHaveCount(0)
  await page.clock.runFor(31_000)
  await expect(accepted).toBeVisible()
  await expect(answer).toHaveCount(0)
  await page.clock.runFor(31_000)
  await expect(answer).toBeVisible()
})

test('tomorrow at three it is closed, and who comes then waits', async ({ page }) => {
  const { preview, sides } = await opened(page, asking({ to: toAccounts }))
  await preview.start()
  const clock = preview.region.getByText('Rehearsal time').locator('..')
  await expect(clock).toContainText('Mon 2 Mar, 10:00:00 open')
  await preview.jump('Tomorrow, 03:00')
  await expect(clock).toContainText('Tue 3 Mar, 03:00:00 closed')
  await sides.newVisitor('Luca Moretti')
  await expect(preview.floor).toContainText('The queue of Accounts has the floor')
  await expect(preview.handoff('Put in the queue of Accounts')).toContainText('It is outside business hours.')
})
