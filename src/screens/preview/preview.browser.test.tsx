import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '@/app/styles.css'
import type { Flow } from '@/core/flow/document'
import type { Workspace } from '@/core/workspace/workspace'
import { Preview } from './Preview'
import { awayCompany, company, handoffFlow } from './samples'

const MONDAY = '2026-11-30T09:00:00.000Z'
const SATURDAY = '2026-11-28T14:00:00.000Z'

beforeEach(() => {
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse(MONDAY))
})
afterEach(() => {
  vi.restoreAllMocks()
})

async function opened(flow: Flow = handoffFlow(), workspace: Workspace = company) {
  const onRunning = vi.fn<(card: string | null) => void>()
  const onShowCard = vi.fn<(card: string) => void>()
  const onClose = vi.fn()
  const editor: { edit(flow: Flow): void; ask(card: string | null): void } = { edit: () => {}, ask: () => {} }
  function Editor() {
    const [edited, edit] = useState(flow)
    const [{ from, asked }, set] = useState<{ from: string | null; asked: number }>({ from: null, asked: 1 })
    const ask = (card: string | null) => set(now => ({ from: card, asked: now.asked + 1 }))
    Object.assign(editor, { edit, ask })
    return (
      <div style={{ width: 400, height: 800 }}>
        <Preview flow={edited} {...{ workspace, from, asked, onRunning, onShowCard, onClose }} />
      </div>
    )
  }
  const screen = await render(<Editor />)
  return { screen, editor, onRunning, onShowCard, onClose }
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const box = (name: string) => page.getByRole('textbox', { name })
const log = () => page.getByRole('log', { name: 'Conversation' })
const focused = () => document.activeElement?.closest('[role=textbox], textarea, button, [role=log]')

test('a hand-off is played from both sides, without a mouse', async () => {
  const { onRunning } = await opened()
  await expect.element(button('Start rehearsal')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(box('Message as the visitor')).toHaveFocus()
  expect(onRunning).toHaveBeenLastCalledWith('topics')

  await userEvent.keyboard('An invoice{Enter}')
  await expect.element(log()).toHaveTextContent('Maya Lindqvist (Accounts) took over')
  await expect.element(log()).toHaveTextContent('Connecting you to Maya Lindqvist…')
  await expect.element(log()).toHaveTextContent('Wants help with An invoice.')
  await expect.element(page.getByText('Maya Lindqvist has the floor')).toBeVisible()
  await expect.element(button('Something else')).toBeDisabled()
  expect(onRunning).toHaveBeenLastCalledWith('people')

  await userEvent.keyboard('Are you there?{Enter}')
  await userEvent.keyboard('{Shift>}{Tab}{Tab}{Tab}{Tab}{Tab}{/Shift}')
  await expect.element(box('Reply as Maya Lindqvist')).toHaveFocus()
  await userEvent.keyboard('I am.{Enter}')
  await expect.element(log()).toHaveTextContent('Maya Lindqvist accepted the conversation')
  await expect.element(button('Accept')).not.toBeInTheDocument()

  await userEvent.keyboard('{Tab}{Tab}N{Tab}')
  await expect.element(button('Hand back')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(log()).toHaveTextContent('handed back: Needs the bot again')
  await expect.element(log()).toHaveTextContent('Goodbye from Maya Lindqvist.')
  await expect.element(log()).toHaveTextContent('write something to start it again')
  await expect.element(box('Message as the visitor')).toHaveFocus()
  expect(onRunning).toHaveBeenLastCalledWith(null)
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
  await expect.element(log()).toHaveTextContent('round robin: nobody has had a turn yet')
  await expect.element(log()).toHaveTextContent('Outputs written')
  await button('Show the card').click()
  expect(onShowCard).toHaveBeenCalledWith('people')
})

test('the queue: skip to the limit, then pick it up from Unassigned', async () => {
  await opened(handoffFlow(), awayCompany)
  await button('Start rehearsal').click()
  await button('An invoice').click()
  await expect.element(page.getByText('Waiting in the queue of Accounts until 10:15')).toBeVisible()
  await button('Skip to the limit').click()
  await expect.element(log()).toHaveTextContent('Nobody became free within the time limit.')
  await expect.element(log()).toHaveTextContent('wait_limit')
  await expect.element(box('Message as the visitor')).toHaveFocus()
  await page.getByLabelText('Accept as').selectOptions('Tomás Ferreira (away)')
  await button('Accept').click()
  await expect.element(box('Reply as Tomás Ferreira')).toHaveFocus()
})

test('a wait that ends by itself is noticed', async () => {
  await opened(handoffFlow({ waitLimit: 1 }), awayCompany)
  await button('Start rehearsal').click()
  await button('An invoice').click()
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse(MONDAY) + 2000)
  await expect.element(log(), { timeout: 3000 }).toHaveTextContent('Nobody took over')
})

test('while the workspace is closed, the rehearsal starts when it opens', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse(SATURDAY))
  await opened()
  const closed = 'Your workspace is closed now; the rehearsal starts Mon 30 Nov, 08:00 (Europe/Berlin).'
  await expect.element(page.getByText(closed)).toBeVisible()
  await expect.element(page.getByLabelText('Rehearsal clock')).toHaveValue('2026-11-30T08:00')
  await button('Start rehearsal').click()
  await button('An invoice').click()
  await expect.element(log()).toHaveTextContent('took over')
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
  await expect.element(log()).toHaveTextContent('took over')
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
  await expect.element(log()).toHaveTextContent('The visitor has no contact owner.')
  await expect.element(log()).toHaveTextContent('owner_missing')
  await expect.element(log()).toHaveTextContent('It waits in Unassigned')
})

test('variables and events lie behind the chat', async () => {
  const { onShowCard } = await opened()
  await button('Start rehearsal').click()
  await button('Something else').click()
  await button(/Variables & events/).click()
  await expect.element(page.getByRole('row', { name: /^topic/ })).toHaveTextContent('Something else')
  await expect.element(page.getByRole('row', { name: /^topic/ })).toHaveTextContent('changed')
  await page.getByRole('tab', { name: 'Events' }).click()
  await button(/Held by agent Maya/i).click()
  expect(onShowCard).toHaveBeenCalledWith('people')
})

test('who reads back is left in peace, and told that there is more', async () => {
  await opened()
  await button('Start rehearsal').click()
  await button('An invoice').click()
  for (const text of ['One', 'Two', 'Three', 'Four', 'Five', 'Six'])
    await userEvent.keyboard(`${text}{Enter}`)
  const box = log().element()
  const toEnd = () => box.scrollHeight - box.scrollTop - box.clientHeight
  expect(toEnd()).toBeLessThan(2)
  box.scrollTop = 0
  await vi.waitFor(() => expect(toEnd()).toBeGreaterThan(50))
  await new Promise(requestAnimationFrame)
  await button('Accept').click()
  await expect.element(log()).toHaveTextContent('accepted the conversation')
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
