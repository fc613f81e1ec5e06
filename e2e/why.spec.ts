/** What decided lies open: settings, the workspace's hours, another bot's flow; and the ledger of who had the floor. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { onMonday } from './pages/clock'
import { Editor } from './pages/editor'
import { card, end, flowText, openFlow, start } from './pages/flows'
import { Preview } from './pages/preview'

test.beforeEach(({ page }) => onMonday(page))

const accounts = { type: 'team', pick: 'static', ref: { id: 'team_accounts', name: 'Accounts' } }
const desk = (settings: object, name = 'Desk') =>
  flowText({
    name,
    variables: { handoff: { type: 'object', scope: 'conversation' } },
    cards: {
      start: start('people'),
      people: card('assign', JSON.parse(JSON.stringify(settings)), { returned: 'back' }, 'People'),
      back: end('Welcome back.'),
    },
  })

/** A rehearsal with the first explanation unfolded. */
async function explained(page: Page, flow: string, { at = '', question = /^Why/ } = {}) {
  const preview = new Preview(page)
  await openFlow(page, flow)
  await preview.open()
  if (at) await preview.clock(at)
  await preview.start()
  await preview.show('Why')
  const why = preview.region.getByRole('region', { name: 'Why', exact: true })
  await why.getByRole('button', { name: question }).click()
  return { preview, why, editor: new Editor(page) }
}

test('leave at once: the setting, the strategy and the raw value lead to their fields', async ({ page }) => {
  const closed = desk({ to: accounts, ifUnavailable: 'leave' })
  const { preview, why, editor } = await explained(page, closed, { at: '2026-03-08T10:00' })
  const radio = (group: string, name: string) =>
    editor.panel.getByRole('group', { name: group }).getByRole('radio', { name })
  const lines = [
    ['leave at once', radio('If nobody is available', 'Leave at once')],
    [/^round robin, with nobody/, radio('Team strategy', 'Round robin')],
    ['team_accounts', editor.picker('Team')],
  ] as const
  for (const [line, field] of lines) {
    await why.getByRole('button', { name: line }).click()
    await expect(field).toBeFocused()
    await editor.panel.getByRole('tab', { name: /^Preview/ }).click()
  }
  await expect(preview.floor).toContainText('The Unassigned inbox')
})

test('closed hours lead to the workspace’s own, and back in the flow the rehearsal is kept', async ({
  page,
}) => {
  const { preview, why } = await explained(page, desk({ to: accounts }), { at: '2026-03-08T10:00' })
  await why
    .getByRole('link', { name: /^workspace closed/ })
    .first()
    .click()
  await expect(page.getByRole('tab', { name: 'Hours' })).toHaveAttribute('aria-selected', 'true')
  await page.goBack()
  await preview.open()
  await expect(preview.floor).toContainText('The queue of Accounts has the floor')
})

test('a bot that was found, and its cards, are shown in its own flow', async ({ page }) => {
  await openFlow(page, desk({ to: accounts }, 'Night bot'))
  const toBot = desk({ to: { type: 'bot', pick: 'static', ref: { id: 'night-bot', name: 'Night bot' } } })
  const { preview, why, editor } = await explained(page, toBot, { question: /^Why Night bot/ })
  const found = why.getByRole('article', { name: /Night bot” took over/ })
  await expect(found.getByRole('link', { name: 'Night bot' })).toHaveAttribute('href', '#/flow/night-bot')

  await why.getByRole('button', { name: 'Why Maya Lindqvist?' }).click()
  const taken = why.getByRole('article', { name: 'Maya Lindqvist (Accounts) took over' })
  await expect(taken).toContainText('a card of the bot “Night bot”')
  await taken.getByRole('link', { name: /^round robin/ }).click()
  await expect(page.getByRole('textbox', { name: 'Name of the flow' })).toHaveValue('Night bot')
  await expect(
    editor.panel.getByRole('group', { name: 'Team strategy' }).getByRole('radio', { name: 'Round robin' }),
  ).toBeFocused()
  await expect(editor.card('people')).toBeInViewport({ ratio: 0.9 })

  await page.goBack()
  await preview.open()
  await expect(preview.floor).toContainText('Maya Lindqvist has the floor')
  await preview.show('Why')
  const events = preview.region.getByRole('region', { name: 'Events' })
  await events.getByRole('link', { name: /^\d\d:\d\d.*assigned: Maya Lindqvist/i }).click()
  await expect(editor.field('Title · Assign conversation')).toHaveValue('People')
  await expect(page).toHaveURL(/#\/flow\/night-bot\/card\/people$/)
})

test('the ledger lists each change of hands: from whom, to whom, for how long, and why', async ({ page }) => {
  const { preview } = await explained(page, desk({ to: accounts, waitLimit: 900 }), {
    at: '2026-03-08T10:00',
  })
  await preview.jump('15 minutes later')
  await preview.show('Why')
  await preview.region.getByRole('radio', { name: 'Ledger' }).check()
  const ledger = preview.region.getByRole('region', { name: 'Ledger' }).getByRole('rowgroup')
  await expect(ledger).toHaveCount(5)
  await expect(ledger.nth(2)).toContainText('Queued')
  await expect(ledger.nth(2).getByRole('cell')).toHaveText([
    '10:00',
    'bot Desk',
    'queue of Accounts',
    '15 minuntil 10:15',
    '',
    'It is outside business hours.',
  ])
  await expect(ledger.nth(3)).toContainText('Refused')
  await expect(ledger.nth(4)).toContainText('The exit leads nowhere.')
})
