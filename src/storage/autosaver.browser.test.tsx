import { afterEach, expect, test, vi } from 'vitest'
import type { Flow } from '@/core/flow/document'
import { edit } from '@/core/flow/edit'
import { type AutosaveStatus, createAutosaver } from './autosaver'
import { read, save } from './library'
import { create, duplicate, remove, restore } from './libraryChanges'
import { moved, sample, shownAs } from './samples'

afterEach(() => {
  vi.restoreAllMocks()
})

async function opened() {
  const flow = sample()
  const created = await create(flow)
  if (!created.ok) throw new Error(created.message)
  const seen: AutosaveStatus[] = []
  const { id, revision } = created
  const saver = createAutosaver({ id, revision, onStatus: status => seen.push(status) })
  return { flow: { ...flow, id } satisfies Flow, id, revision, saver, seen }
}

const xOf = async (id: string) => {
  const result = await read(id, new Map())
  return result.ok ? result.flow?.layout.hello?.x : undefined
}

/** The same flow with something else said, which is an edit of one card. */
const saying = (flow: Flow, text: string): Flow =>
  edit(flow, { set: 'settings', card: 'hello', settings: { text } })

const stored = async (id: string) => {
  const result = await read(id, new Map())
  return result.ok ? result.flow : null
}

const settled = (saver: { status: AutosaveStatus }, state: AutosaveStatus['state']) =>
  vi.waitFor(() => expect(saver.status.state).toBe(state))

test('each edit is written; "saved" is said once, of the last', async () => {
  const { flow, id, saver, seen } = await opened()
  for (let x = 1; x <= 50; x += 1) saver.save(moved(flow, x))
  await settled(saver, 'saved')
  expect(seen.map(status => status.state)).toEqual(['saving', 'saved'])
  expect(await xOf(id)).toBe(50)
})

test('an edit during a running save is not forgotten', async () => {
  const { flow, id, saver } = await opened()
  saver.save(moved(flow, 1))
  await Promise.resolve()
  saver.save(moved(flow, 2))
  await settled(saver, 'saved')
  expect(await xOf(id)).toBe(2)
})

test('a write that fails is said, and the next edit writes everything', async () => {
  const { flow, id, saver } = await opened()
  saver.save(moved(flow, 1))
  await settled(saver, 'saved')
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  for (const x of [2, 3, 4]) saver.save(moved(flow, x))
  await settled(saver, 'not-saved')
  expect(saver.status).toMatchObject({
    reason: 'quota',
    message: expect.stringMatching(/room/),
    fix: expect.any(String),
  })
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(saver.status).toMatchObject({ reason: 'quota' })
  expect(await xOf(id)).toBe(1)
  saver.save(moved(flow, 5))
  await settled(saver, 'saved')
  expect(await xOf(id)).toBe(5)
})

test('"try again" writes the state that could not be written', async () => {
  const { flow, id, saver } = await opened()
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementationOnce(function (this: IDBTransaction) {
    this.abort()
  })
  saver.save(moved(flow, 7))
  await settled(saver, 'not-saved')
  saver.retry()
  await settled(saver, 'saved')
  expect(await xOf(id)).toBe(7)
})

test('another tab’s work is never overwritten, however many edits follow', async () => {
  const { flow, id, revision, saver, seen } = await opened()
  await save(moved(flow, 100), revision)
  for (const x of [1, 2, 3]) saver.save(moved(flow, x))
  await settled(saver, 'not-saved')
  saver.save(moved(flow, 4))
  saver.retry()
  await settled(saver, 'not-saved')
  expect(seen.at(-1)).toMatchObject({ state: 'not-saved', reason: 'conflict' })
  expect(await xOf(id)).toBe(100)
})

test('a flow deleted elsewhere is said to be missing', async () => {
  const { flow, id, saver } = await opened()
  await remove(await shownAs(id))
  saver.save(moved(flow, 1))
  await settled(saver, 'not-saved')
  expect(saver.status).toMatchObject({ reason: 'missing' })
})

test('a bug while saving is not passed off as saved', async () => {
  const { flow, id, saver } = await opened()
  const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => {})
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
    throw new TypeError('a bug')
  })
  saver.save(moved(flow, 1))
  await settled(saver, 'not-saved')
  expect(reported).toHaveBeenCalledOnce()
  expect(await xOf(id)).toBe(320)
})

test('while one card is typed in, that card alone is written, and read again with the rest of the flow', async () => {
  const { flow, id, saver } = await opened()
  const before = moved(flow, 5)
  saver.save(before)
  await settled(saver, 'saved')
  const puts = vi.spyOn(IDBObjectStore.prototype, 'put')
  let typed = before
  for (const text of ['G', 'Go', 'Goo', 'Good']) {
    typed = saying(typed, text)
    saver.save(typed, 'hello')
  }
  await settled(saver, 'saved')
  const written = puts.mock.calls.map(([value]) => JSON.stringify(value))
  expect(written).toHaveLength(4)
  for (const text of written) expect(text).not.toMatch(/start|layout/)
  expect(await stored(id)).toEqual(typed)
  const after = moved(typed, 6)
  saver.save(after)
  await settled(saver, 'saved')
  expect(await stored(id)).toEqual(after)
  expect((await duplicate(id)).ok).toBe(true)
})

test('after a write that failed everything is written, not a card alone', async () => {
  const { flow, id, saver } = await opened()
  saver.save(flow)
  await settled(saver, 'saved')
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementationOnce(function (this: IDBTransaction) {
    this.abort()
  })
  saver.save(moved(flow, 7))
  await settled(saver, 'not-saved')
  const typed = saying(moved(flow, 7), 'Good')
  saver.save(typed, 'hello')
  await settled(saver, 'saved')
  expect(await stored(id)).toEqual(typed)
})

test('a card that is typed in does not overwrite another tab’s work either', async () => {
  const { flow, id, revision, saver } = await opened()
  saver.save(moved(flow, 1))
  await settled(saver, 'saved')
  const there = saver.status.state === 'saved' ? saver.status.revision : revision
  await save(saying(moved(flow, 100), 'Theirs'), there)
  saver.save(saying(moved(flow, 1), 'Mine'), 'hello')
  await settled(saver, 'not-saved')
  expect(saver.status).toMatchObject({ reason: 'conflict' })
  expect((await stored(id))?.cards.hello?.settings).toEqual({ text: 'Theirs' })
})

test('a tab without edits of its own learns that another saved or deleted the flow, each told once', async () => {
  const { flow, id, revision, saver, seen } = await opened()
  await saver.look()
  expect(seen).toEqual([])
  await save(moved(flow, 100), revision)
  await Promise.all([saver.look(), saver.look()])
  await saver.look()
  expect(seen).toEqual([{ state: 'behind', reason: 'conflict' }])
  await remove(await shownAs(id))
  await saver.look()
  expect(seen.at(-1)).toEqual({ state: 'behind', reason: 'missing' })
  await restore(id)
  await saver.look()
  expect(seen.at(-1)).toEqual({ state: 'behind', reason: 'conflict' })
  saver.save(moved(flow, 1))
  await settled(saver, 'not-saved')
  expect(saver.status).toMatchObject({ reason: 'conflict' })
  await saver.look()
  expect(saver.status).toMatchObject({ state: 'not-saved' })
  expect(await xOf(id)).toBe(100)
})

test('what this tab writes itself is never taken for another’s, whenever it looks', async () => {
  const { flow, saver, seen } = await opened()
  const looks: Promise<void>[] = []
  for (const x of [1, 2, 3]) {
    looks.push(saver.look())
    saver.save(moved(flow, x))
    looks.push(saver.look())
    await settled(saver, 'saved')
    looks.push(saver.look())
  }
  await Promise.all(looks)
  expect(seen.map(({ state }) => state)).toEqual(['saving', 'saved', 'saving', 'saved', 'saving', 'saved'])
})

test('what another tab tells while this one writes is looked at once that is written', async () => {
  const { flow, id, revision } = await opened()
  const saver = createAutosaver({
    id,
    revision,
    // Theirs follows at once: it is stored before what is looked at next.
    onStatus: status => status.state === 'saved' && void save(moved(flow, 100), status.revision),
  })
  saver.save(moved(flow, 1))
  void saver.look()
  await settled(saver, 'behind')
  expect(await xOf(id)).toBe(100)
})
