/** A conversation is played from both sides; who takes over, or why nobody does, is said in words. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { onMonday } from './pages/clock'
import { Editor } from './pages/editor'
import { card, end, flowText, openFlow, start } from './pages/flows'
import { Library } from './pages/library'
import { Preview } from './pages/preview'

test.beforeEach(({ page }) => onMonday(page))

const team = { id: 'team_accounts', name: 'Accounts' }
const exits = { returned: 'back', unavailable: 'sorry', notFound: 'sorry' }

/** Start, one assign card, and an end for either way out. */
const assigning = (settings: object, variables = {}) =>
  flowText({
    name: 'Desk',
    variables: { handoff: { type: 'object', scope: 'conversation' }, ...variables },
    cards: {
      start: start('people'),
      people: card('assign', JSON.parse(JSON.stringify(settings)), exits, 'People'),
      back: end('Welcome back.'),
      sorry: end('Nobody could come.'),
    },
  })

const byVariable = { to: { type: 'agent', pick: 'variable', variable: 'who', matchBy: 'auto' } }
const who = (initial?: string) => ({ who: { type: 'text', scope: 'flow', ...(initial ? { initial } : {}) } })

async function from(page: Page, example: string) {
  const library = new Library(page)
  await library.goto()
  await library.fromExample(example)
  return new Preview(page)
}

test('a priority lead goes to the executive that a variable names', async ({ page }) => {
  const preview = await from(page, 'Priority lead to a sales executive')
  await preview.play('Chloé Dubois')
  for (const answer of ['Greta Lang', 'greta@lang-werke.example', 'Lang Werke', 'Germany', '12000'])
    await preview.say(answer)
  await expect(preview.floor).toContainText('Elena Marchetti has the floor')
  const handoff = await preview.why(preview.handoff('Elena Marchetti took over'))
  await expect(handoff).toContainText('elena.marchetti@nordlicht.example')
  await expect(handoff).toContainText('Lang Werke (Germany). Budget: 12000 euros a month.')
  await preview.reply('Hello Greta.')
  await preview.handBack()
  await preview.press('No, that is all')
  await expect(preview.line('Bot: Thank you for your time, Greta Lang.')).toBeVisible()
})

test('a returning customer reaches the contact owner; without one, or when they left, the fallback', async ({
  page,
}) => {
  const preview = await from(page, 'Returning customer to their contact owner')
  await preview.open()
  const visits = [
    ['Luca Moretti', 'Owner: Maya Lindqvist', 'Maya Lindqvist took over'],
    ['Chloé Dubois', 'No owner', 'Daniel Kim (Support) took over'],
    ['Oliver Hughes', 'Owner left: Ruth Abendroth', 'Daniel Kim (Support) took over'],
    ['Fatima Al-Sayed', 'Unknown owner: k.brandt', 'Daniel Kim (Support) took over'],
  ] as const
  for (const [visitor, owner, title] of visits) {
    await test.step(visitor, async () => {
      await preview.visitor(visitor)
      await expect(preview.region).toContainText(owner)
      await preview.start()
      await preview.say('Can you help me?')
      const asked = preview.handoff(title).getByText('fallback was asked')
      await expect(asked).toHaveCount(visitor === 'Luca Moretti' ? 0 : 1)
      await preview.region.getByRole('button', { name: 'New rehearsal' }).click()
    })
  }
})

test('a hand-off to another bot: it really runs, and says whose bot it is', async ({ page }) => {
  await from(page, 'Support bot')
  const preview = await from(page, 'Lead bot hands over to the support bot')
  await preview.play('Katarzyna Nowak')
  await preview.press('I need help')
  await preview.say('I can’t sign in.')
  await expect(preview.handoff('The bot “Support bot” took over')).toBeVisible()
  await expect(preview.line('The bot “Support bot” begins')).toBeVisible()
  await expect(preview.floor).toContainText('Support bot')
})

const targets = [
  ['is empty', who(), 'target_empty', /empty/],
  ['names nobody', who('agent_nobody'), 'target_not_found', /“agent_nobody”/],
  ['names a team', who('team_sales'), 'target_wrong_type', /Sales|team_sales/],
] as const

for (const [what, variables, code, sentence] of targets) {
  test(`a variable that ${what} leaves by Not found, with the reason`, async ({ page }) => {
    const preview = new Preview(page)
    await openFlow(page, assigning(byVariable, variables))
    await preview.open()
    await preview.start()
    const handoff = preview.handoff('Nobody took over')
    await expect(handoff).toContainText(sentence)
    await expect(handoff.getByText(code, { exact: true })).toBeVisible()
    await expect(preview.line('Bot: Nobody could come.')).toBeVisible()
  })
}

test('a conversation left in the queue is accepted by a member', async ({ page }) => {
  const preview = new Preview(page)
  const editor = new Editor(page)
  await openFlow(page, assigning({ to: { type: 'team', pick: 'static', ref: team }, strategy: 'queue' }))
  await preview.open()
  await preview.start()
  await expect(preview.floor).toContainText('The queue of Accounts has the floor')
  await expect(preview.handoff('Put in the queue of Accounts')).toBeVisible()
  await expect(editor.card('people')).toHaveAttribute('data-running')
  await preview.say('Is anybody there?')
  await expect(preview.line(/^Bot: /)).toHaveCount(0)
  await preview.accept('Priya Raghunathan')
  await expect(preview.floor).toContainText('Priya Raghunathan has the floor')
  await preview.reply('I am.')
  await preview.handBack('Wrong team')
  await expect(preview.line('Priya Raghunathan handed back: Wrong team')).toBeVisible()
  await expect(preview.line('Bot: Welcome back.')).toBeVisible()
  await expect(editor.canvas.locator('[data-running]')).toHaveCount(0)
})

test('nobody in time: the clock jumps to the limit, and the flow leaves by Unavailable', async ({ page }) => {
  const preview = new Preview(page)
  await openFlow(page, assigning({ to: { type: 'team', pick: 'static', ref: team }, waitLimit: 600 }))
  await preview.open()
  await preview.clock('2026-03-08T10:00')
  await expect(preview.region).toContainText('Your workspace is closed then')
  await preview.start()
  await expect(preview.handoff('Put in the queue of Accounts')).toContainText('It is outside business hours.')
  await expect(preview.desk).toContainText('Waiting in the queue of Accounts until 10:10')
  await preview.skip()
  await expect(preview.handoff('Nobody took over')).toContainText('Nobody became free within the time limit.')
  await expect(preview.line('Bot: Nobody could come.')).toBeVisible()
})

test('a rehearsal begins at any card, and begins again', async ({ page }) => {
  const editor = new Editor(page)
  const preview = await from(page, 'Billing issue to the Accounts team')
  await editor.select('ask')
  await editor.panel.getByRole('button', { name: 'Rehearse from here' }).click()
  await expect(preview.region).toContainText('Begins at “Invoice number”.')
  await preview.start()
  await expect(preview.line('What is your invoice number?')).toBeVisible()
  await expect(editor.card('ask')).toHaveAttribute('data-running')
  await preview.say('INV-1')
  await expect(preview.floor).toContainText('Maya Lindqvist has the floor')
  await expect(editor.card('ask')).not.toHaveAttribute('data-running')
  await expect(editor.card('assign_conversation')).toHaveAttribute('data-running')

  await preview.region.getByRole('button', { name: 'Restart' }).click()
  await expect(preview.floor).toContainText('The bot has the floor')
  await expect(preview.line(/^Visitor: /)).toHaveCount(0)
  await expect(preview.composer).toBeFocused()
})

test('a rehearsal goes on as it began while the flow is edited, and says that it changed', async ({
  page,
}) => {
  const editor = new Editor(page)
  const preview = await from(page, 'Billing issue to the Accounts team')
  await preview.open()
  await preview.start()
  await editor.select('ask')
  await editor.field('Question').fill('Which invoice?')
  await editor.panel.getByRole('tab', { name: /^Preview/ }).click()
  await preview.press('Billing issue')
  await expect(preview.line('What is your invoice number?')).toBeVisible()
  await expect(preview.region).toContainText('The flow has changed since this rehearsal began.')
  await preview.region.getByRole('button', { name: 'Restart' }).click()
  await preview.press('Billing issue')
  await expect(preview.line('Which invoice?')).toBeVisible()
})

test('the hand-off and the log lead to the card', async ({ page }) => {
  const editor = new Editor(page)
  const preview = await from(page, 'Returning customer to their contact owner')
  await preview.play('Anna Schmidt')
  await preview.say('Hello')
  await preview.handoff('Maya Lindqvist took over').getByRole('button', { name: 'Show the card' }).click()
  await expect(editor.card('to_owner')).toBeInViewport({ ratio: 0.99 })
  await editor.panel.getByRole('tab', { name: /^Preview/ }).click()
  await preview.show('Why')
  await preview.region.getByRole('button', { name: /What can we do for you/ }).click()
  await expect(editor.field('Title · Ask')).toHaveValue('Request')
})
