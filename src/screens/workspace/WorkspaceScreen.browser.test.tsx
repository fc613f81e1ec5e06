import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '@/app/styles.css'
import { demoWorkspace, readWorkspace, writeWorkspace } from '@/storage/workspace'
import { ToastProvider } from '@/ui/Toasts'
import { WorkspaceScreen } from './WorkspaceScreen'

beforeEach(async () => {
  await writeWorkspace(await demoWorkspace())
})

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ToastProvider>
        <WorkspaceScreen hrefOf={id => `#/flow/${id}`} />
      </ToastProvider>
    </QueryClientProvider>,
  )

const agent = async (id: string) => {
  const read = await readWorkspace()
  return read.ok ? read.workspace.agents.find(one => one.id === id) : undefined
}

test('status and capacity are stored as they are changed', async () => {
  const screen = await show()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Status of Maya Lindqvist' }), 'Busy')
  await userEvent.fill(screen.getByRole('spinbutton', { name: 'Capacity of Maya Lindqvist' }), '1')
  await vi.waitFor(async () =>
    expect(await agent('agent_maya')).toMatchObject({ status: 'busy', capacity: 1 }),
  )
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Status of Maya Lindqvist' }),
    'Has left',
  )
  expect(await agent('agent_maya')).toMatchObject({ active: true })
  await screen.getByRole('button', { name: 'Mark as left' }).click()
  await vi.waitFor(async () => expect(await agent('agent_maya')).toMatchObject({ active: false }))
  await expect.element(screen.getByRole('row', { name: /Maya Lindqvist Left/ })).toBeVisible()
})

test('a capacity that is none is not stored, and the box shows again what is', async () => {
  const screen = await show()
  const box = screen.getByRole('spinbutton', { name: 'Capacity of Elena Marchetti' })
  await userEvent.fill(box, '-1')
  await userEvent.tab()
  await expect.element(box).toHaveValue(3)
  expect(await agent('agent_elena')).toMatchObject({ capacity: 3 })
})

test('an owner says whom a hand-off would find', async () => {
  const screen = await show()
  await screen.getByRole('tab', { name: /Contacts/ }).click()
  const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) })
  await expect.element(row('Luca Moretti').getByText('Maya Lindqvist')).toBeVisible()
  await expect.element(row('Oliver Hughes').getByText('Ruth Abendroth has left')).toBeVisible()
  await expect.element(row('Fatima Al-Sayed').getByText('Nobody here has that id or e-mail')).toBeVisible()
  await expect.element(row('Chloé Dubois').getByText('No owner')).toBeVisible()
})

test('a file that is no workspace changes nothing; one that is takes the place of what is here', async () => {
  const screen = await show()
  const input = screen.getByLabelText('Workspace file to open')
  const given = (text: string) => new File([text], 'team.json', { type: 'application/json' })
  await userEvent.upload(input, given('{"format":"baton.flow"}'))
  await expect.element(screen.getByRole('dialog')).toHaveTextContent(/This is not a workspace/)
  await screen.getByRole('button', { name: 'Close' }).first().click()

  const people = await demoWorkspace()
  await userEvent.upload(input, given(JSON.stringify({ ...people, name: 'Night shop', teams: [] })))
  await expect
    .element(screen.getByRole('alertdialog'))
    .toHaveTextContent(/14 agents, 0 teams and 30 contacts/)
  await screen.getByRole('button', { name: 'Replace and open' }).click()
  await expect.element(screen.getByText(/^Night shop:/)).toBeVisible()
  const read = await readWorkspace()
  expect(read.ok && read.workspace).toMatchObject({ name: 'Night shop', teams: [] })
})

test('of five thousand contacts only those near the window are drawn, at any width', async () => {
  const people = await demoWorkspace()
  const [first] = people.contacts
  if (!first) throw new Error('The demo has contacts.')
  const contacts = Array.from({ length: 5000 }, (_, at) => ({ ...first, id: `c${at}`, name: `Person ${at}` }))
  await writeWorkspace({ ...people, contacts })
  for (const width of [1440, 390]) {
    await page.viewport(width, 900)
    const screen = await show()
    await screen.getByRole('tab', { name: /Contacts/ }).click()
    await expect.element(screen.getByRole('row', { name: /Person 0/ })).toBeVisible()
    expect(screen.getByRole('row').elements().length).toBeLessThan(60)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    await screen.unmount()
  }
  await page.viewport(1440, 900)
})

test('an edit that could not be stored is taken back and said', async () => {
  const screen = await show()
  const box = screen.getByRole('combobox', { name: 'Status of Jonas Weber' })
  await expect.element(box).toHaveValue('online')
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await userEvent.selectOptions(box, 'Away')
  await expect.element(screen.getByText(/no room left/)).toBeVisible()
  await expect.element(box).toHaveValue('online')
  vi.restoreAllMocks()
})

test('the demo comes back, but only after a question', async () => {
  const screen = await show()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Status of Maya Lindqvist' }), 'Away')
  await vi.waitFor(async () => expect(await agent('agent_maya')).toMatchObject({ status: 'away' }))
  await screen.getByRole('button', { name: 'Back to the demo' }).click()
  await screen.getByRole('button', { name: 'Discard and go back' }).click()
  await vi.waitFor(async () => expect(await agent('agent_maya')).toMatchObject({ status: 'online' }))
})
