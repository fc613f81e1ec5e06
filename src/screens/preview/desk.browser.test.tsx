import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '@/app/styles.css'
import { box, button, desk, focused, log, opened, sit, transcript } from './harness'
import { awayCompany, company, handoffFlow } from './samples'

const MONDAY = '2026-11-30T09:00:00.000Z'

beforeEach(() => {
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse(MONDAY))
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('why her: every candidate, rule by rule, and what was written', async () => {
  const { onShowCard } = await opened()
  await button('Start rehearsal').click()
  await button('An invoice').click()
  expect(focused()).toBe(box('Message as the visitor').element())
  await button('Why Maya Lindqvist?').click()
  await expect
    .element(page.getByRole('table', { name: 'Candidates' }))
    .toHaveTextContent('3 of 3 conversations open')
  await expect.element(transcript()).toHaveTextContent('round robin: nobody has had a turn yet')
  await expect.element(transcript()).toHaveTextContent('Outputs written')
  await button('Show the card').click()
  expect(onShowCard).toHaveBeenCalledWith('people')
  await page
    .getByRole('table', { name: 'Candidates' })
    .getByRole('button', { name: 'Tomás Ferreira' })
    .click()
  await expect.element(page.getByRole('searchbox', { name: 'Find agents' })).toHaveValue('Tomás Ferreira')
})

test('the queue: skip to the limit, then pick it up from Unassigned', async () => {
  await opened(handoffFlow(), awayCompany)
  await button('Start rehearsal').click()
  await button('An invoice').click()
  await expect.element(page.getByText('Waiting in the queue of Accounts until 10:15')).toBeVisible()
  await button('Skip to the limit').click()
  await expect.element(transcript()).toHaveTextContent('Nobody became free within the time limit.')
  await expect.element(transcript()).toHaveTextContent('wait_limit')
  expect(document.activeElement).not.toBe(document.body)
  await sit('Tomás Ferreira')
  await button('Accept').click()
  await expect.element(box('Reply as Tomás Ferreira')).toHaveFocus()
})

test('what an agent may not do says why; notes stay among colleagues; passed on, a colleague has it', async () => {
  const lina = { ...company.agents[0], id: 'lina', name: 'Lina Sol', email: 'lina@nordlicht.example' }
  const agents = [
    ...company.agents,
    { ...lina, status: 'offline' as const, capacity: 3, open: 0, active: true, hours: null },
  ]
  await opened(handoffFlow(), { ...company, agents })
  await button('Start rehearsal').click()
  await button('An invoice').click()
  await sit('Lina Sol')
  await expect.element(desk()).toHaveTextContent('Maya Lindqvist has this conversation')
  await expect.element(desk()).toHaveTextContent('Lina Sol can’t hand back this conversation: only')
  await expect.element(desk()).toHaveTextContent('Lina Sol can’t resolve this conversation: only')
  await expect.element(button('Resolve')).toHaveAttribute('aria-disabled', 'true')
  await box('Internal note as Lina Sol').fill('Ask her for the invoice.')
  await button('Leave note').click()
  await expect.element(transcript()).toHaveTextContent('Ask her for the invoice.')
  expect(log().element().textContent).not.toContain('Ask her')
  await button('Pass on…').click()
  await page.getByRole('combobox', { name: 'Pass on to' }).click()
  await page.getByRole('option', { name: /^Lina Sol/ }).click()
  await button('Pass on').click()
  await expect.element(desk()).toHaveTextContent('Assigned to you')
  await button('Resolve').click()
  await expect.element(log()).toHaveTextContent('This conversation is closed')
  await expect.element(desk()).toHaveTextContent('If the visitor writes again, a new one begins.')
  expect(document.activeElement).not.toBe(document.body)
})

test('who follows the conversation is told whose chair it is, and who has it, in true words', async () => {
  await opened(handoffFlow(), awayCompany)
  await button('Start rehearsal').click()
  const chair = page.getByRole('combobox', { name: 'You sit in the chair of' })
  const whereabouts = async (words: string) => {
    await expect.element(chair).toHaveValue('Follow (now Maya Lindqvist)')
    await chair.click()
    await expect.element(page.getByRole('option', { name: /^Follow/ })).toHaveTextContent(words)
    await userEvent.keyboard('{Escape}')
  }
  await whereabouts('the bot has it')
  await button('An invoice').click()
  await whereabouts('it waits in the queue of Accounts')
  await button('Accept').click()
  await whereabouts('Maya Lindqvist has it')
})

test('somebody takes over from the bot, and writes at once', async () => {
  await opened()
  await button('Start rehearsal').click()
  await button('Take over from the bot').click()
  await expect.element(box('Reply as Maya Lindqvist')).toHaveFocus()
  await userEvent.keyboard('Let me help.{Enter}')
  await expect.element(log()).toHaveTextContent('Let me help.')
})

test('in a narrow column there is one side at a time', async () => {
  await opened(handoffFlow(), company, 380)
  await button('Start rehearsal').click()
  await button('An invoice').click()
  await expect.element(desk()).not.toBeInTheDocument()
  await page.getByRole('tab', { name: 'Desk' }).click()
  await expect.element(desk()).toBeVisible()
  await expect.element(log()).not.toBeInTheDocument()
  await button('Accept').click()
  await expect.element(box('Reply as Maya Lindqvist')).toHaveFocus()
})

test('the roster is changed while it runs, and forty agents are found', async () => {
  const crowd = Array.from({ length: 40 }, (_, i) => ({
    id: `x${i}`,
    name: `Agent ${i}`,
    email: `x${i}@nordlicht.example`,
    status: 'online' as const,
    capacity: 3,
    open: 0,
    active: true,
    hours: null,
  }))
  await opened(handoffFlow(), { ...awayCompany, agents: [...awayCompany.agents, ...crowd] })
  await button('Start rehearsal').click()
  await button('An invoice').click()
  await page.getByRole('tab', { name: 'Roster' }).click()
  await page.getByRole('searchbox', { name: 'Find agents' }).fill('maya')
  await expect.element(page.getByText('1 of 43 match')).toBeVisible()
  await page.getByLabelText('Status of Maya Lindqvist').selectOptions('Online')
  await expect.element(page.getByText('Maya Lindqvist has the floor', { exact: true })).toBeVisible()
  await button('Fewer for Maya Lindqvist').click()
  await expect.element(page.getByText('1 of 2', { exact: true })).toBeVisible()
})
