import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import '@/app/styles.css'
import { catalog } from '@/cards/catalog'
import { list, read } from '@/storage/library'
import { remove } from '@/storage/libraryChanges'
import { demoWorkspace, writeWorkspace } from '@/storage/workspace'
import { ToastProvider } from '@/ui/Toasts'
import { ImportDropZone } from './ImportDropZone'

async function show() {
  await writeWorkspace(await demoWorkspace())
  const onOpen = vi.fn<(id: string) => void>()
  const screen = await render(
    <QueryClientProvider client={new QueryClient()}>
      <ToastProvider>
        <ImportDropZone onOpen={onOpen}>
          <p>Any screen</p>
        </ImportDropZone>
      </ToastProvider>
    </QueryClientProvider>,
  )
  return { screen, onOpen }
}

function drop(...files: File[]) {
  const dataTransfer = new DataTransfer()
  for (const file of files) dataTransfer.items.add(file)
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
}

const file = (content: object | string, name = 'flow.json') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name)

/** A flow with one person who is here under another id, two who can't be told apart and one who is not here. */
const flow = (name: string) => ({
  format: 'baton.flow',
  version: 1,
  id: `import-${crypto.randomUUID()}`,
  name,
  start: 'start',
  cards: {
    start: { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next: 'by_email' } },
    by_email: assign({ id: 'old_maya', name: 'Maya', email: 'maya.lindqvist@nordlicht.example' }, 'twins'),
    twins: assign({ id: 'old_daniel', name: 'Daniel Kim' }, 'stranger'),
    stranger: assign({ id: 'zaphod', name: 'Zaphod Beeblebrox' }, 'odd'),
    odd: { type: 'teleport', settings: { to: 'Mars' }, exits: {} },
  },
})

const assign = (ref: object, next: string) => ({
  type: 'assign',
  settings: { to: { type: 'agent', pick: 'static', ref } },
  exits: { returned: next, unavailable: next, notFound: next },
})

const ids = async () => {
  const library = await list()
  return library.ok ? library.flows.map(({ id }) => id) : []
}

test('what a dropped file holds is shown before anything is stored; then it is, with its people found here', async () => {
  const { screen, onOpen } = await show()
  const dropped = flow(`Dropped ${crypto.randomUUID()}`)
  drop(file(dropped))
  const dialog = screen.getByRole('dialog', { name: 'Import flow' })
  await expect.element(dialog.getByRole('heading', { name: dropped.name })).toBeVisible()
  await expect.element(dialog.getByText('3 × Assign conversation')).toBeVisible()
  await expect.element(dialog.getByText('Unknown: teleport')).toBeVisible()
  await expect.element(dialog.getByText('2 not found here')).toBeVisible()
  await expect.element(dialog.getByText(/Daniel Kim.*there are 2 of that name/)).toBeVisible()
  await expect.element(dialog.getByText(/Zaphod Beeblebrox/)).toBeVisible()
  await expect.element(dialog.getByText(/does not know the card type “teleport”/)).toBeVisible()
  expect(await ids()).not.toContain(dropped.id)

  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  const stored = await read(dropped.id, catalog)
  expect(stored.ok && stored.flow?.cards.by_email?.settings).toMatchObject({
    to: { ref: { id: 'agent_maya' } },
  })
  expect(stored.ok && stored.flow?.cards.twins?.settings).toMatchObject({ to: { ref: { id: 'old_daniel' } } })
  expect(stored.ok && stored.flow?.cards.odd).toEqual(dropped.cards.odd)
  await screen.getByRole('button', { name: 'Open' }).click()
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(dropped.id)
})

test('a flow that is there already is not replaced: the new one says what it will be called', async () => {
  const { screen } = await show()
  const dropped = flow(`Twice ${crypto.randomUUID()}`)
  for (const heading of [dropped.name, `${dropped.name} (2)`]) {
    drop(file(dropped))
    const dialog = screen.getByRole('dialog', { name: 'Import flow' })
    await expect.element(dialog.getByText(heading, { exact: false }).first()).toBeVisible()
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await expect.element(dialog).not.toBeInTheDocument()
  }
  const library = await list()
  const both = library.ok ? library.flows.filter(({ name }) => name.startsWith(dropped.name)) : []
  expect(both.map(({ name }) => name).sort()).toEqual([dropped.name, `${dropped.name} (2)`])
  expect(new Set(both.map(({ id }) => id)).size).toBe(2)
})

/** A flow that hands over to the bot of an id. */
const handing = (id: string, to: string, version = 1) => ({
  format: 'baton.flow',
  version,
  id,
  name: `Flow ${id}`,
  start: 'start',
  cards: {
    start: { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next: 'over' } },
    over: {
      type: 'assign',
      settings: { to: { type: 'bot', pick: 'static', ref: { id: to, name: `Flow ${to}` } } },
      exits: {},
    },
  },
})

/** Imports the flows and tells the new id of each. */
async function importing(screen: Awaited<ReturnType<typeof show>>['screen'], ...flows: object[]) {
  const before = new Set(await ids())
  drop(...flows.map((one, i) => file(one, `${i}.json`)))
  const dialog = screen.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Import/ }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  return (await ids()).filter(id => !before.has(id))
}

async function deleted(id: string) {
  const stored = await list()
  const shown = stored.ok && stored.flows.find(one => one.id === id)
  if (!shown) throw new Error(`${id} is not listed.`)
  await remove(shown)
}

async function handsTo(id: string | undefined) {
  const stored = await read(id ?? '', catalog)
  if (!stored.ok) throw new Error(stored.message)
  return { name: stored.flow?.name, settings: stored.flow?.cards.over?.settings }
}

const toBot = (id: string | undefined) => ({ to: { type: 'bot', pick: 'static', ref: { id } } })

test.each([
  ['is there already', async () => undefined],
  ['belongs to a deleted flow', deleted],
])('flows that name each other keep to each other where the id of one %s', async (_, andThen) => {
  const { screen } = await show()
  const [a, b] = [`a-${crypto.randomUUID()}`, `b-${crypto.randomUUID()}`]
  expect(await importing(screen, handing(b, a))).toEqual([b])
  await andThen(b)
  const arrived = await importing(screen, handing(a, b), handing(b, a))
  const other = arrived.find(id => id !== a)
  expect(arrived).toHaveLength(2)
  expect(other).not.toBe(b)
  expect((await handsTo(a)).settings).toMatchObject(toBot(other))
  expect((await handsTo(other)).settings).toMatchObject(toBot(a))
})

test('a flow that names itself names itself also under its new id', async () => {
  const { screen } = await show()
  const own = `own-${crypto.randomUUID()}`
  await importing(screen, handing(own, own))
  const [copy] = await importing(screen, handing(own, own))
  expect(copy).not.toBe(own)
  expect((await handsTo(copy)).settings).toMatchObject(toBot(copy))
  expect((await handsTo(own)).settings).toMatchObject(toBot(own))
})

test('what a flow of a newer version refers to is left as the file has it', async () => {
  const { screen } = await show()
  const here = `here-${crypto.randomUUID()}`
  await importing(screen, handing(here, here))
  const newer = handing(`newer-${crypto.randomUUID()}`, 'elsewhere', 99)
  newer.cards.over.settings.to.ref.name = `Flow ${here}`
  const [id] = await importing(screen, newer)
  expect((await handsTo(id)).settings).toMatchObject(toBot('elsewhere'))
})

test('an arriving flow without anything to do is told to be no bot', async () => {
  const { screen } = await show()
  const [a, b] = [`a-${crypto.randomUUID()}`, `b-${crypto.randomUUID()}`]
  drop(file(handing(a, b), 'a.json'), file({ ...handing(b, a), start: null }, 'b.json'))
  const dialog = screen.getByRole('dialog')
  await expect.element(dialog.getByText(/has nothing to run/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
})

test.each([
  ['', /The file is empty/],
  ['hello', /not JSON/],
  ['{"format":"baton.workspace"}', /This is not a flow/],
  [`${'['.repeat(500)}${']'.repeat(500)}`, /deeper than 64/],
  ['{"format":"baton.flow","version":1,"__proto__":{"x":1}}', /“__proto__”.*not allowed/],
  ['x'.repeat(10_000_001), /larger than 10 MB/],
])(
  'a file that holds no flow is refused with a sentence, and nothing is stored (%#)',
  async (content, message) => {
    const { screen } = await show()
    const before = await ids()
    drop(file(content, 'odd.json'))
    const dialog = screen.getByRole('dialog', { name: 'Import flow' })
    await expect.element(dialog.getByText('odd.json: no flow to import')).toBeVisible()
    await expect.element(dialog.getByText(message)).toBeVisible()
    await expect.element(dialog.getByRole('button', { name: 'Import', exact: true })).not.toBeInTheDocument()
    await dialog.getByRole('button', { name: 'Close' }).first().click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(await ids()).toEqual(before)
  },
)
