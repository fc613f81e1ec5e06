import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '@/app/styles.css'
import { blankFlow } from '@/core/flow/blank'
import { list } from '@/storage/library'
import { create } from '@/storage/libraryChanges'
import { ToastProvider } from '@/ui/Toasts'
import { LibraryScreen } from './LibraryScreen'

async function show(name = `Flow ${crypto.randomUUID()}`) {
  const created = await create(blankFlow(`listed-${crypto.randomUUID()}`, name))
  if (!created.ok) throw new Error(created.message)
  const onOpen = vi.fn<(id: string) => void>()
  const screen = await render(
    <QueryClientProvider client={new QueryClient()}>
      <ToastProvider>
        <LibraryScreen hrefOf={id => `#/flow/${id}`} onOpen={onOpen} onRehearse={() => {}} />
      </ToastProvider>
    </QueryClientProvider>,
  )
  const link = screen.getByRole('link', { name, exact: true })
  await expect.element(link).toBeVisible()
  return { screen, onOpen, name, id: created.id, link }
}

async function choose(screen: Awaited<ReturnType<typeof show>>['screen'], name: string, action: string) {
  await screen.getByRole('button', { name: `Actions for ${name}`, exact: true }).click()
  await screen.getByRole('menuitem', { name: action }).click()
}

const summaryOf = async (id: string) => {
  const library = await list()
  return library.ok ? library.flows.find(one => one.id === id) : undefined
}

test('a flow stands in the list with its cards and leads to the editor', async () => {
  const { link, id, screen } = await show()
  await expect.element(link).toHaveAttribute('href', `#/flow/${id}`)
  await expect.element(screen.getByText('1 card').first()).toBeVisible()
})

test('a deleted flow can be brought back at once, exactly, and the focus is never lost', async () => {
  const { screen, name, id, link } = await show()
  const before = await summaryOf(id)
  await choose(screen, name, 'Delete')
  await expect.element(link).not.toBeInTheDocument()
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Flows'))
  await screen.getByRole('button', { name: 'Undo' }).click()
  await expect.element(link).toBeVisible()
  expect(await summaryOf(id)).toEqual({ ...before, revision: expect.any(String) })
})

test('renaming: Enter confirms, an empty name is refused with words', async () => {
  const { screen, name, id } = await show()
  await choose(screen, name, 'Rename…')
  const box = screen.getByRole('textbox', { name: 'Name' })
  await userEvent.fill(box, ' ')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('Give it a name.')).toBeVisible()
  const renamed = `Renamed ${crypto.randomUUID()}`
  await userEvent.fill(box, renamed)
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('link', { name: renamed })).toBeVisible()
  expect((await summaryOf(id))?.name).toBe(renamed)
})

test('a copy stands beside the original', async () => {
  const { screen, name } = await show()
  await choose(screen, name, 'Duplicate')
  await expect.element(screen.getByRole('link', { name: `${name} (2)` })).toBeVisible()
})

test('a new flow needs a name, then opens', async () => {
  const { screen, onOpen } = await show()
  await screen.getByRole('button', { name: 'New flow' }).click()
  await screen.getByRole('button', { name: 'Create' }).click()
  await expect.element(screen.getByText(/Give it a name/)).toBeVisible()
  const name = `Brand new ${crypto.randomUUID()}`
  await userEvent.fill(screen.getByRole('textbox', { name: 'Name' }), name)
  await userEvent.keyboard('{Enter}')
  await vi.waitFor(() => expect(onOpen).toHaveBeenCalledOnce())
  const [[id] = ['']] = onOpen.mock.calls
  expect(await summaryOf(id)).toMatchObject({ name, cards: 1, active: false })
})

test('no access to the storage is said, with what to do, in the place of an empty list', async () => {
  await show()
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  const screen = await render(
    <QueryClientProvider client={new QueryClient()}>
      <LibraryScreen hrefOf={String} onOpen={() => {}} onRehearse={() => {}} />
    </QueryClientProvider>,
  )
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent(/no access to its storage.*Leave private browsing/)
  vi.restoreAllMocks()
})
