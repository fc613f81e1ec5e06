import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
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
  await expect.element(row('Fatima Al-Sayed').getByText('Nobody here has that e-mail')).toBeVisible()
  await expect.element(row('Chloé Dubois').getByText('No owner')).toBeVisible()

  await userEvent.fill(
    screen.getByRole('combobox', { name: 'Owner of Chloé Dubois' }),
    'jonas.weber@nordlicht.example',
  )
  await userEvent.keyboard('{Enter}')
  await expect.element(row('Chloé Dubois').getByText('Jonas Weber')).toBeVisible()
  await vi.waitFor(async () => {
    const read = await readWorkspace()
    const contact = read.ok
      ? read.workspace.contacts.find(({ id }) => id === 'contact_chloe_dubois')
      : undefined
    expect(contact?.owner).toBe('jonas.weber@nordlicht.example')
  })
})

test('an edit that could not be stored is taken back and said', async () => {
  const screen = await show()
  const box = screen.getByRole('combobox', { name: 'Status of Jonas Weber' })
  await expect.element(box).toHaveValue('online')
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
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
