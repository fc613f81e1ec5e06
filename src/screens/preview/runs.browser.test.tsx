import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import '@/app/styles.css'
import { button, log, opened, transcript } from './harness'
import { company, handoffFlow } from './samples'
import type { Stage } from './stored/kept'
import type { Memory } from './stored/useKept'

/** What is kept for one flow, as the database would. */
function memoryOf() {
  const kept: { stage: Stage | null; deeds: object | null } = { stage: null, deeds: null }
  const memory: Memory = {
    read: async () => (kept.stage && kept.deeds ? { stage: kept.stage, deeds: kept.deeds } : null),
    keep: async (_, deeds, stage) => void Object.assign(kept, stage ? { deeds, stage } : { deeds }),
    forget: async () => void Object.assign(kept, { stage: null, deeds: null }),
  }
  return { kept, memory }
}

const history = () => page.getByRole('tab', { name: 'History' })
const runs = () => page.getByRole('region', { name: 'Runs' }).getByRole('button')
const step = (name: RegExp) => page.getByRole('region', { name: 'Steps' }).getByRole('button', { name })

/** Anna asks for an invoice; back before that, she asks for something else. */
async function twoRuns() {
  await button('Start rehearsal').click()
  await button('An invoice').click()
  await history().click()
  await step(/Anna Schmidt arrives/).click()
  await button('Something else').click()
  await expect.element(runs().nth(1)).toHaveTextContent('Something else')
}

test('over a reload both runs are kept, and who looked back still does', async () => {
  const { kept, memory } = memoryOf()
  const first = await opened(handoffFlow(), company, 760, memory)
  await twoRuns()
  await step(/Anna Schmidt arrives/).click()
  await vi.waitFor(() => expect(JSON.stringify(kept.deeds)).toContain('"shown":0'))
  await first.screen.unmount()

  await opened(handoffFlow(), company, 760, memory)
  await expect.element(page.getByText('You look back at')).toBeVisible()
  await history().click()
  expect(runs().elements()).toHaveLength(2)
  await button('Back to the end').click()
  await expect.element(page.getByText('You look back at')).not.toBeInTheDocument()
  await expect.element(log()).toHaveTextContent('Something else')
})

test('each step is out of our hands at once, though the one before is still being kept', async () => {
  const { memory } = memoryOf()
  const keep = vi.fn(() => new Promise<void>(() => {}))
  await opened(handoffFlow(), company, 760, { ...memory, keep })
  await button('Start rehearsal').click()
  await vi.waitFor(() => expect(keep).toHaveBeenCalled())
  const before = keep.mock.calls.length
  await button('An invoice').click()
  await vi.waitFor(() => expect(keep.mock.calls.length).toBeGreaterThan(before))
})

test('several runs that are discarded can be had back', async () => {
  const { kept, memory } = memoryOf()
  await opened(handoffFlow(), company, 760, memory)
  await twoRuns()
  await button('New rehearsal').click()
  await expect.element(button('Start rehearsal')).toBeVisible()
  await expect.element(page.getByText('The rehearsal before (2 runs) was discarded')).toBeVisible()
  await button('Undo').click()
  await history().click()
  expect(runs().elements()).toHaveLength(2)
  await vi.waitFor(() => expect(kept.stage).not.toBeNull())
})

test('a short rehearsal is left without a word', async () => {
  await opened()
  await button('Start rehearsal').click()
  await button('An invoice').click()
  await button('Restart').click()
  await expect.element(transcript()).not.toHaveTextContent('took over')
  expect(button('Undo').elements()).toHaveLength(0)
})

test('under a step stands all that it brought; steps of one minute show their seconds', async () => {
  await opened()
  await button('Start rehearsal').click()
  await button('An invoice').click()
  await history().click()
  const steps = page.getByRole('region', { name: 'Steps' })
  await expect.element(steps).toHaveTextContent('held by agent Maya Lindqvist')
  await expect.element(steps).not.toHaveTextContent('c1/')
  await page.getByRole('tab', { name: 'Why' }).click()
  const events = page.getByRole('region', { name: 'Events' })
  await expect.element(events).toHaveTextContent(/asks for team/i)
  await expect.element(events).not.toHaveTextContent('c1/')
  await history().click()
  await expect.element(step(/presses/)).toHaveTextContent(/\d\d:\d\d:\d\d/)
})

test('a press on an event looks at it: a line in both chats, the words above, and it survives a reload', async () => {
  const { kept, memory } = memoryOf()
  const { screen } = await opened(handoffFlow(), company, 760, memory)
  await button('Start rehearsal').click()
  await button('An invoice').click()
  await button('Leave chat').click()
  await history().click()
  await step(/^visitor: An invoice/).click()
  const line = page.getByText(/^Up to here/)
  await expect.element(line.first()).toBeVisible()
  await expect.element(page.getByText(/comes after all that happened at this instant/)).toBeVisible()
  expect(document.querySelectorAll('[aria-current="step"]')).toHaveLength(1)
  const shifted = [...document.querySelectorAll('*')].filter(
    box => box.scrollTop > 0 && getComputedStyle(box).overflowY === 'hidden',
  )
  expect(shifted).toEqual([])
  await vi.waitFor(() => expect(JSON.stringify(kept.deeds)).toContain('"moment":{"conversation":"c1"'))
  await screen.unmount()

  await opened(handoffFlow(), company, 760, memory)
  await expect.element(line.first()).toBeVisible()
  await button('Back to the end').click()
  await expect.element(line).not.toBeInTheDocument()
})

test('two runs stand side by side where the panel has the width', async () => {
  await opened(handoffFlow(), company, 780)
  await twoRuns()
  await page.getByRole('combobox', { name: 'Compare with' }).selectOptions('1')
  const [left, right] = page
    .getByRole('region', { name: 'Runs' })
    .getByRole('heading', { level: 5 })
    .elements()
    .map(heading => heading.getBoundingClientRect())
  expect(left?.top).toBe(right?.top)
  expect(left?.right).toBeLessThan(right?.left ?? 0)
})
