/** The whole desk is played from both sides: who is next, who waits, what time brings, and who gives it back. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { onMonday } from './pages/clock'
import { card, end, flowText, openFlow, start } from './pages/flows'
import { Preview } from './pages/preview'
import { Sides } from './pages/sides'

test.beforeEach(({ page }) => onMonday(page))

const support = { type: 'team', pick: 'static', ref: { id: 'team_support', name: 'Support' } }
const sales = { type: 'team', pick: 'static', ref: { id: 'team_sales', name: 'Sales' } }
const accounts = { type: 'team', pick: 'static', ref: { id: 'team_accounts', name: 'Accounts' } }

/** Start, one assign card, and an end for each way out. */
const desk = (settings: { readonly [key: string]: object | string | number | null }) =>
  flowText({
    name: 'Desk',
    variables: { handoff: { type: 'object', scope: 'conversation' } },
    cards: {
      start: start('people'),
      people: card(
        'assign',
        JSON.parse(JSON.stringify(settings)),
        { returned: 'back', unavailable: 'sorry', notFound: 'sorry', noReply: 'late' },
        'People',
      ),
      back: end('Welcome back.'),
      sorry: end('Nobody could come.'),
      late: end('Nobody replied.'),
    },
  })

async function played(page: Page, settings: Parameters<typeof desk>[0]) {
  const [preview, sides] = [new Preview(page), new Sides(page)]
  await openFlow(page, desk(settings))
  await preview.open()
  await preview.start()
  return { preview, sides }
}

test('round robin: three visitors come to three members in turn', async ({ page }) => {
  const { preview, sides } = await played(page, { to: sales })
  await sides.status('Priya Raghunathan', 'Online')
  for (const visitor of ['Luca Moretti', 'Chloé Dubois']) await sides.newVisitor(visitor)
  await expect(preview.region.getByRole('list', { name: 'Visitors' }).getByRole('button')).toHaveText([
    /Anna Schmidt.*Elena Marchetti has the floor/,
    /Luca Moretti.*Jonas Weber has the floor/,
    /Chloé Dubois.*Priya Raghunathan has the floor/,
  ])
  await preview.show('Desk')
  await preview.why(preview.handoff('Priya Raghunathan (Sales) took over'))
  await expect(preview.behind).toContainText('round robin: last was Jonas Weber')
})

test('the agent goes offline while a visitor waits for them, and the wait ends at its limit', async ({
  page,
}) => {
  const { preview, sides } = await played(page, { to: accounts, waitLimit: 900 })
  await preview.show('Roster')
  for (const _ of [1, 2])
    await preview.region.getByRole('button', { name: 'Fewer for Maya Lindqvist' }).click()
  await sides.newVisitor('Chloé Dubois')
  await expect(preview.floor).toContainText('The queue of Accounts has the floor')
  await sides.status('Maya Lindqvist', 'Offline')
  await sides.front('Anna Schmidt')
  await preview.show('Desk')
  await preview.handBack()
  await sides.front('Chloé Dubois')
  await expect(preview.floor).toContainText('The queue of Accounts has the floor')
  await preview.jump('15 minutes later')
  await expect(preview.floor).toContainText('The bot is resting')
  await preview.show('Desk')
  await expect(preview.line('Bot: Nobody could come.')).toBeVisible()
})

test('who comes online while somebody waits gets them', async ({ page }) => {
  const { preview, sides } = await played(page, { to: accounts })
  await sides.status('Maya Lindqvist', 'Away')
  await sides.newVisitor('Chloé Dubois')
  await expect(preview.floor).toContainText('The queue of Accounts has the floor')
  await sides.status('Priya Raghunathan', 'Online')
  await expect(preview.floor).toContainText('Priya Raghunathan has the floor')
})

test('no reply in time: the next member is tried, then the flow goes its own way', async ({ page }) => {
  const { preview } = await played(page, { to: support, replyLimit: 60, attempts: 2 })
  await expect(preview.floor).toContainText('Daniel Kim has the floor')
  await preview.jump('Next timer')
  await expect(preview.floor).toContainText('Amara Okonkwo has the floor')
  await preview.jump('Next timer')
  await expect(preview.line('Bot: Nobody replied.')).toBeVisible()
})

test('somebody takes over from the bot, writes, and hands back', async ({ page }) => {
  const preview = new Preview(page)
  const flow = flowText({
    name: 'Questions',
    cards: { start: start('ask'), ask: card('ask', { text: 'Your name?', kind: 'text' }, {}) },
  })
  await openFlow(page, flow)
  await preview.open()
  await preview.start()
  await preview.sit('Elena Marchetti')
  await preview.desk.getByRole('button', { name: 'Take over from the bot' }).click()
  await expect(preview.floor).toContainText('Elena Marchetti has the floor')
  await preview.reply('A person here.')
  await preview.say('Oh, hello.')
  await expect(preview.line(/^Bot: /)).toHaveCount(1)
  await preview.handBack('Solved')
  await expect(preview.floor).toContainText('The bot is resting')
})

test('another bot answers in the same conversation, and the first goes on when it is done', async ({
  page,
}) => {
  const preview = new Preview(page)
  const to = { type: 'bot', pick: 'static', ref: { id: 'night-bot', name: 'Night bot' } }
  await openFlow(
    page,
    flowText({
      name: 'Night bot',
      cards: {
        start: start('ask'),
        ask: card('ask', { text: 'What is it?', kind: 'text' }, { next: 'bye' }),
        bye: end('Noted.'),
      },
    }),
  )
  await openFlow(page, desk({ to }))
  await preview.open()
  await preview.start()
  await expect(preview.floor).toContainText('Night bot')
  await expect(preview.log).toContainText('What is it?')
  await preview.say('My invoice')
  await expect(preview.line('The bot “Desk” goes on')).toBeVisible()
  await expect(preview.line('Bot: Welcome back.')).toBeVisible()
})

test('handed back, the visitor is asked how it went', async ({ page }) => {
  const preview = new Preview(page)
  const exits = { returned: 'survey' }
  await openFlow(
    page,
    flowText({
      name: 'Survey',
      variables: { handoff: { type: 'object', scope: 'conversation' } },
      cards: {
        start: start('people'),
        people: card('assign', { to: accounts }, exits, 'People'),
        survey: card('choice', {
          text: 'How was it with {{handoff.assigneeName}}?',
          options: [
            { key: 'good', label: 'Good' },
            { key: 'bad', label: 'Bad' },
          ],
        }),
      },
    }),
  )
  await preview.open()
  await preview.start()
  await preview.reply('Hello.')
  await preview.handBack()
  await expect(preview.log).toContainText('How was it with Maya Lindqvist?')
  await preview.press('Good')
  await expect(preview.floor).toContainText('The bot is resting')
})

test('two visitors compete for one seat: who waited longest gets it', async ({ page }) => {
  const { preview, sides } = await played(page, { to: accounts })
  await preview.show('Roster')
  for (const _ of [1, 2])
    await preview.region.getByRole('button', { name: 'Fewer for Maya Lindqvist' }).click()
  await sides.newVisitor('Chloé Dubois')
  await sides.newVisitor('Luca Moretti')
  await expect(preview.floor).toContainText('The queue of Accounts has the floor')
  await sides.front('Anna Schmidt')
  await preview.show('Desk')
  await preview.handBack()
  await sides.front('Chloé Dubois')
  await expect(preview.floor).toContainText('Maya Lindqvist has the floor')
  await sides.front('Luca Moretti')
  await expect(preview.floor).toContainText('The queue of Accounts has the floor')
})

test('the agent is played: accepts and answers by themselves, also when the clock jumps', async ({
  page,
}) => {
  const { preview } = await played(page, { to: accounts })
  await preview.desk.getByRole('combobox', { name: 'Play for me' }).selectOption('Everybody')
  await preview.jump('15 minutes later')
  await expect(preview.line('Maya Lindqvist accepted the conversation')).toBeVisible()
  await expect(preview.log).toContainText('Hello, this is Maya Lindqvist. How can I help?')
})

test('a holiday: the clock jumps there, and nobody is found', async ({ page }) => {
  const { preview, sides } = await played(page, { to: accounts, ifUnavailable: 'wait' })
  await preview.jump('Next holiday')
  await expect(preview.region).toContainText('Thu 24 Dec, 10:00')
  await sides.newVisitor('Chloé Dubois')
  await expect(preview.floor).toContainText('The queue of Accounts has the floor')
  await preview.why(preview.handoff('Put in the queue of Accounts'))
  await expect(preview.behind).toContainText('closed: Christmas Eve')
  await preview.jump('Next timer')
  await expect(preview.line('Bot: Nobody could come.')).toBeVisible()
})

test('resolved, the visitor writes again: a new conversation begins', async ({ page }) => {
  const { preview } = await played(page, { to: accounts })
  await preview.desk.getByRole('button', { name: 'Resolve' }).click()
  await expect(preview.floor).toContainText('The conversation is closed')
  await preview.say('One more thing')
  await expect(preview.line('writes again: a new conversation')).toBeVisible()
  await expect(preview.floor).toContainText('Maya Lindqvist has the floor')
})

test('back in time another way: the old run stays to compare', async ({ page }) => {
  const { preview, sides } = await played(page, { to: accounts })
  await preview.say('Hello?')
  await preview.show('History')
  await preview.region.getByRole('button', { name: /Anna Schmidt arrives/ }).click()
  await expect(preview.region).toContainText('You look back at')
  await preview.show('History')
  await preview.region
    .getByRole('button', { name: /^held by / })
    .first()
    .click()
  await preview.show('Desk')
  await expect(preview.region.getByText(/^Up to here/).first()).toBeVisible()
  await sides.status('Maya Lindqvist', 'Away')
  await expect(preview.region).not.toContainText('You look back at')
  await preview.show('History')
  await expect(preview.region.getByRole('button', { name: /Maya Lindqvist is away/ })).toHaveCount(2)
  await preview.region.getByRole('button', { name: /says “Hello\?”/, pressed: false }).click()
  await expect(preview.log).toContainText('Hello?')
})

test('reloaded in the middle, the rehearsal is where it was', async ({ page }) => {
  const { preview, sides } = await played(page, { to: accounts })
  await sides.newVisitor('Chloé Dubois')
  await preview.say('Is anybody there?')
  await preview.reply('I am.')
  await preview.jump('Tomorrow, 03:00')
  await page.reload()
  await preview.open()
  await expect(preview.log).toContainText('Is anybody there?')
  await expect(preview.line('Maya Lindqvist: I am.')).toBeVisible()
  await expect(preview.region).toContainText('Tue 3 Mar, 03:00')
  await expect(preview.region.getByRole('list', { name: 'Visitors' }).getByRole('button')).toHaveCount(2)
  await preview.handBack()
  await expect(preview.line('Bot: Welcome back.')).toBeVisible()
})
