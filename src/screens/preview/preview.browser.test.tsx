import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '@/app/styles.css'
import { box, button, log, opened, reach, transcript } from './harness'
import { awayCompany, company, handoffFlow } from './samples'
import type { Stage } from './stored/kept'
import type { Memory } from './stored/useKept'

const MONDAY = '2026-11-30T09:00:00.000Z'
const SATURDAY = '2026-11-28T14:00:00.000Z'

beforeEach(() => {
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse(MONDAY))
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('a hand-off is played from both sides, without a mouse', async () => {
  const { onRunning } = await opened()
  await expect.element(button('Start rehearsal')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(box('Message as the visitor')).toHaveFocus()
  expect(onRunning).toHaveBeenLastCalledWith('topics')

  await userEvent.keyboard('An invoice{Enter}')
  await expect.element(transcript()).toHaveTextContent('Maya Lindqvist (Accounts) took over')
  await expect.element(transcript()).toHaveTextContent('Wants help with An invoice.')
  await expect.element(log()).toHaveTextContent('Connecting you to Maya Lindqvist…')
  expect(log().element().textContent).not.toContain('Wants help with')
  await expect.element(page.getByText('Maya Lindqvist has the floor', { exact: true })).toBeVisible()
  await expect.element(button('Something else')).toBeDisabled()
  expect(onRunning).toHaveBeenLastCalledWith('people')

  await userEvent.keyboard('Are you there?{Enter}')
  await reach(() => box('Reply as Maya Lindqvist').element())
  await userEvent.keyboard('I am.{Enter}')
  await expect.element(transcript()).toHaveTextContent('Maya Lindqvist accepted the conversation')
  await expect.element(log()).toHaveTextContent('I am.')
  await expect.element(button('Accept')).not.toBeInTheDocument()

  await reach(() => page.getByRole('combobox', { name: 'Disposition' }).element())
  await userEvent.keyboard('N{Tab}')
  await expect.element(button('Hand back')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(transcript()).toHaveTextContent('handed back: Needs the bot again')
  await expect.element(log()).toHaveTextContent('Goodbye from Maya Lindqvist.')
  await expect.element(transcript()).toHaveTextContent('write something to start it again')
  await expect.element(transcript()).toHaveFocus()
  expect(onRunning).toHaveBeenLastCalledWith(null)
})

test('a wait that ends by itself is noticed', async () => {
  await opened(handoffFlow({ waitLimit: 1 }), awayCompany)
  await button('Start rehearsal').click()
  await button('An invoice').click()
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse(MONDAY) + 2000)
  await expect.element(transcript(), { timeout: 3000 }).toHaveTextContent('Nobody took over')
})

test('while the workspace is closed, the rehearsal starts when it opens', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse(SATURDAY))
  await opened()
  const closed = 'Your workspace is closed now; the rehearsal starts Mon 30 Nov, 08:00 (Europe/Berlin).'
  await expect.element(page.getByText(closed)).toBeVisible()
  await expect.element(page.getByLabelText('Rehearsal clock')).toHaveValue('2026-11-30T08:00')
  await button('Start rehearsal').click()
  await button('An invoice').click()
  await expect.element(transcript()).toHaveTextContent('took over')
})

test('an edited flow is announced, and played only on restart', async () => {
  const { editor } = await opened()
  await button('Start rehearsal').click()
  const flow = handoffFlow()
  const topics = flow.cards.topics ?? { type: 'choice', settings: {}, exits: {} }
  editor.edit({ ...flow, layout: { topics: { x: 1, y: 1 } } })
  await expect.element(page.getByText('The flow has changed')).not.toBeInTheDocument()
  const text = { ...topics.settings, text: 'What can we do for you?' }
  editor.edit({ ...flow, cards: { ...flow.cards, topics: { ...topics, settings: text } } })
  await expect.element(page.getByText('The flow has changed since this rehearsal began.')).toBeVisible()
  await expect.element(log()).toHaveTextContent('what is it about?')
  await button('Restart').click()
  await expect.element(log()).toHaveTextContent('What can we do for you?')
  await expect.element(page.getByText('The flow has changed')).not.toBeInTheDocument()
  await expect.element(box('Message as the visitor')).toHaveFocus()
})

test('a card asked for is where the next rehearsal begins; while one is under way, at once', async () => {
  const { editor } = await opened()
  editor.ask('bye')
  await expect.element(page.getByText('Begins at “End”.')).toBeVisible()
  await button('Start rehearsal').click()
  await expect.element(log()).toHaveTextContent('Goodbye from')
  editor.ask('people')
  await expect.element(transcript()).toHaveTextContent('took over')
})

test('a stranger has no owner, and a flow with errors says so', async () => {
  const to = { type: 'contact_owner' as const, fallback: null }
  const flow = handoffFlow({ to })
  const cards = { ...flow.cards, odd: { type: 'hologram', settings: {}, exits: {} } }
  const { onShowCard } = await opened({ ...flow, cards })
  await expect.element(page.getByText('The flow has an error that may stop the rehearsal')).toBeVisible()
  await button(/does not know the card type/).click()
  expect(onShowCard).toHaveBeenCalledWith('odd')
  await page.getByRole('combobox', { name: 'Visitor' }).click()
  await page.getByRole('option', { name: /stranger/ }).click()
  await button('Start rehearsal').click()
  await button('An invoice').click()
  await expect.element(transcript()).toHaveTextContent('The visitor has no contact owner.')
  await expect.element(transcript()).toHaveTextContent('owner_missing')
  await expect.element(transcript()).toHaveTextContent('It waits in Unassigned')
})

test('the desk shows the variables; the log of events leads to the cards', async () => {
  const { onShowCard } = await opened()
  await button('Start rehearsal').click()
  await button('Something else').click()
  await page.getByRole('radio', { name: 'Variables' }).click()
  await expect.element(page.getByRole('row', { name: /^topic/ })).toHaveTextContent('Something else')
  await expect.element(page.getByRole('row', { name: /^topic/ })).toHaveTextContent('changed')
  await page.getByRole('tab', { name: 'Why' }).click()
  await button(/Held by agent Maya/i).click()
  expect(onShowCard).toHaveBeenCalledWith('people')
})

test('who reads back is left in peace, and told that there is more', async () => {
  await opened()
  await button('Start rehearsal').click()
  await button('An invoice').click()
  for (const text of [
    'One',
    'Two',
    'Three',
    'Four',
    'Five',
    'Six',
    'Seven',
    'Eight',
    'Nine',
    'Ten',
    'Eleven',
  ])
    await userEvent.keyboard(`${text}{Enter}`)
  const box = log().element()
  const toEnd = () => box.scrollHeight - box.scrollTop - box.clientHeight
  expect(toEnd()).toBeLessThan(2)
  box.scrollTop = 0
  await vi.waitFor(() => expect(toEnd()).toBeGreaterThan(50))
  await new Promise(requestAnimationFrame)
  await page.getByRole('textbox', { name: 'Reply as Maya Lindqvist' }).fill('Yes?')
  await button('Send reply').click()
  await expect.element(log()).toHaveTextContent('Yes?')
  expect(box.scrollTop).toBe(0)
  await button('New messages').click()
  expect(toEnd()).toBeLessThan(2)
  await expect.element(button('New messages')).not.toBeInTheDocument()
})

test('a flow without a first card can’t be rehearsed, and says why', async () => {
  await opened({ ...handoffFlow(), start: null })
  await expect.element(page.getByText('The flow has no Start card.')).toBeVisible()
  await expect.element(button('Start rehearsal')).toHaveAttribute('aria-disabled', 'true')
})

test('left in the middle and opened again, it goes on; changed meanwhile, it asks', async () => {
  const kept = new Map<string, { stage: Stage; deeds: object }>()
  const memory: Memory = {
    read: async flow => structuredClone(kept.get(flow) ?? null),
    keep: async (flow, deeds, stage) => {
      const known = stage ?? kept.get(flow)?.stage
      if (known) kept.set(flow, { stage: known, deeds })
    },
    forget: async flow => void kept.delete(flow),
  }
  const flow = handoffFlow()
  const first = await opened(flow, company, 760, memory)
  await button('Start rehearsal').click()
  await button('An invoice').click()
  await vi.waitFor(() => expect(JSON.stringify(kept.get(flow.id)?.deeds)).toContain('invoice'))
  await first.screen.unmount()

  const bye = { type: 'end', settings: { text: 'Farewell.' }, exits: {} }
  await opened({ ...flow, cards: { ...flow.cards, bye } }, company, 760, memory)
  await expect.element(transcript()).toHaveTextContent('Maya Lindqvist (Accounts) took over')
  await expect.element(page.getByText('You are where you left off.')).toBeVisible()
  await button('Go on').click()
  await button('Hand back').click()
  await expect.element(log()).toHaveTextContent('Goodbye from Maya Lindqvist.')
  await button('New rehearsal').click()
  await vi.waitFor(() => expect(kept.size).toBe(0))
})
