import { expect, test, vi } from 'vitest'
import type { Flow } from '@/core/flow/document'
import { attempt } from './database'
import { list, look, read, type SaveResult, save } from './library'
import { create, createTogether, duplicate, purge, remove, rename, restore } from './libraryChanges'
import { keepRehearsal, readRehearsal } from './rehearsals'
import { moved, sample, shownAs, summaryOf } from './samples'

const shapes = new Map()

function ok<R extends { ok: boolean }>(result: R): Extract<R, { ok: true }> {
  expect(result).toMatchObject({ ok: true })
  return result as Extract<R, { ok: true }>
}

const stored = async (id: string) => ok(await read(id, shapes))
/** What is in the database, unread. */
const documentOf = (id: string) => attempt(async db => (await look(db, id))?.document)
async function saved(flow: Flow) {
  return ok(await create(flow))
}

test('a flow comes back as it was stored, its summary says what is in it', async () => {
  const flow = sample('Billing')
  const { id, revision, updatedAt } = await saved(flow)
  expect((await stored(id)).flow).toEqual({ ...flow, name: (await summaryOf(id))?.name })
  expect(await summaryOf(id)).toMatchObject({ id, cards: 2, active: true, revision, updatedAt })
})

test('a flow without a beginning, or with nothing after it, is no bot to hand over to', async () => {
  const { id } = await saved({ ...sample(), start: null })
  const { hello: _gone, ...rest } = sample().cards
  const { id: alone } = await saved({ ...sample(), cards: rest })
  expect(await summaryOf(id)).toMatchObject({ active: false })
  expect(await summaryOf(alone)).toMatchObject({ active: false })
})

test('an id or name that is taken gets the next free one; nothing is replaced', async () => {
  const flow = sample(`Twice ${crypto.randomUUID()}`)
  const first = await saved(flow)
  const second = await saved(moved(flow, 999))
  expect(second.id).not.toBe(first.id)
  expect((await stored(first.id)).flow?.layout.hello?.x).toBe(320)
  expect((await summaryOf(second.id))?.name).toBe(`${flow.name} (2)`)
  expect((await stored(second.id)).flow).toMatchObject({ id: second.id, name: `${flow.name} (2)` })
})

test('saving over the revision one has read succeeds, over an older one is a conflict', async () => {
  const flow = sample()
  const { id, revision } = await saved(flow)
  const next = ok(await save(moved(flow, 1), revision))
  expect(next.revision).not.toBe(revision)
  expect(await save(moved(flow, 2), revision)).toMatchObject({ ok: false, reason: 'conflict' })
  expect((await stored(id)).flow?.layout.hello?.x).toBe(1)
  ok(await save(moved(flow, 3), next.revision))
})

test('of two that start from the same revision exactly one wins, also with more writes behind the first', async () => {
  const flow = sample()
  const { id, revision } = await saved(flow)
  const results = await Promise.all([
    save(moved(flow, 1), revision, '2-mine'),
    save(moved(flow, 2), revision, '2-yours'),
    save(moved(flow, 3), '2-mine', '3-mine'),
    save(moved(flow, 4), '2-yours', '3-yours'),
  ])
  expect(results.map(result => result.ok)).toEqual([true, false, true, false])
  expect((await stored(id)).flow?.layout.hello?.x).toBe(3)
})

test('10 writers, 100 rounds: every accepted write is built on, none is lost', async () => {
  const flow = sample()
  const { id } = await saved({ ...flow, variables: {} })
  const writer = async (name: string) => {
    let accepted = 0
    while (accepted < 10) {
      const { flow: now, summary } = await stored(id)
      if (!now) throw new Error('unreadable')
      const variables = {
        ...now.variables,
        [`v_${name}_${accepted}`]: { type: 'text', scope: 'flow' } as const,
      }
      if ((await save({ ...now, variables }, summary.revision)).ok) accepted += 1
    }
  }
  await Promise.all(Array.from('abcdefghij', writer))
  expect(Object.keys((await stored(id)).flow?.variables ?? {})).toHaveLength(100)
})

test('what the browser refuses leaves the flow as it was and says why', async () => {
  const flow = sample()
  const { id, revision } = await saved(flow)
  const refused: [string, () => void][] = [
    [
      'quota',
      () => vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(refuse('QuotaExceededError')),
    ],
    ['unavailable', () => vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementationOnce(abort)],
    [
      'unavailable',
      () =>
        vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(refuse('InvalidStateError')),
    ],
  ]
  for (const [reason, provoke] of refused) {
    provoke()
    expect(await save(moved(flow, 1), revision)).toMatchObject({
      ok: false,
      reason,
      fix: expect.stringMatching(/\w/),
    })
    vi.restoreAllMocks()
    expect((await stored(id)).flow).toEqual({ ...flow, name: (await summaryOf(id))?.name })
  }
  ok(await save(moved(flow, 2), revision))
})

test('a deleted flow is out of the list, comes back exactly, and refuses saves meanwhile', async () => {
  const flow = sample()
  const { id, revision } = await saved(flow)
  const before = await summaryOf(id)
  ok(await remove(await shownAs(id)))
  expect(await summaryOf(id)).toBeUndefined()
  expect(ok(await list()).deleted.map(one => one.id)).toContain(id)
  expect(await read(id, shapes)).toMatchObject({ ok: false, reason: 'missing' })
  expect(await save(moved(flow, 1), revision)).toMatchObject({ ok: false, reason: 'missing' })
  ok(await restore(id))
  expect(await summaryOf(id)).toEqual({ ...before, revision: expect.any(String) })
  expect((await stored(id)).flow?.layout).toEqual(flow.layout)
})

test('a flow is deleted as it is by now, also where the list still shows an older one', async () => {
  const flow = sample()
  const { id, revision } = await saved(flow)
  const shown = await shownAs(id)
  const { updatedAt } = ok(await save({ ...moved(flow, 7), name: 'Newer' }, revision))
  ok(await remove(shown))
  expect(ok(await list()).deleted.find(one => one.id === id)).toMatchObject({ name: 'Newer', updatedAt })
})

test('a purged flow is gone, and its id is not given to another', async () => {
  const flow = sample()
  const { id } = await saved(flow)
  const kept = await saved(sample())
  const stage = { flow: '', others: [], workspace: '' }
  for (const flow of [id, kept.id]) await keepRehearsal(flow, {}, stage)
  const shown = await shownAs(id)
  ok(await remove(shown))
  expect(await purge(new Date(Date.now() - 60_000))).toBe(0)
  expect(await readRehearsal(id)).toEqual({ stage, deeds: {} })
  expect(await purge(new Date(Date.now() + 1000))).toBeGreaterThan(0)
  for (const back of [restore(id), remove(shown)]) expect(await back).toMatchObject({ reason: 'missing' })
  expect((await saved(flow)).id).not.toBe(id)
  expect(await readRehearsal(id)).toBeNull()
  expect(await readRehearsal(kept.id)).not.toBeNull()
  await stored(kept.id)
})

test('renaming keeps the id; a copy has its own id and name', async () => {
  const { id } = await saved(sample())
  const name = `Renamed ${crypto.randomUUID()}`
  ok(await rename(id, name))
  expect((await stored(id)).flow).toMatchObject({ id, name })
  const copy = ok(await duplicate(id))
  expect((await stored(copy.id)).flow).toMatchObject({ id: copy.id, name: `${name} (2)` })
})

test('a flow of a newer version is not renamed; a copy differs in name and id alone', async () => {
  const flow = { ...sample(), version: 99 }
  const { id, name } = await saved(flow)
  expect(await rename(id, 'Other')).toMatchObject({
    ok: false,
    reason: 'read-only',
    message: expect.stringMatching(/newer Baton/),
    fix: expect.stringMatching(/Update/),
  })
  expect(await documentOf(id)).toEqual({ ...flow, name })
  const copy = ok(await duplicate(id))
  expect(await documentOf(copy.id)).toEqual({ ...flow, id: copy.id, name: copy.name })
})

test('of flows that arrive together all are stored or none', async () => {
  const [one, two] = [sample(), sample()]
  const before = ok(await list()).flows.map(({ id }) => id)
  vi.spyOn(IDBObjectStore.prototype, 'put')
    .mockImplementationOnce(IDBObjectStore.prototype.put)
    .mockImplementationOnce(refuse('QuotaExceededError'))
  expect(await createTogether([one, two], shapes)).toMatchObject({ ok: false, reason: 'quota' })
  vi.restoreAllMocks()
  expect(ok(await list()).flows.map(({ id }) => id)).toEqual(before)
  const { saved: both } = ok(await createTogether([one, two, one], shapes))
  expect(new Set(both.map(({ id }) => id)).size).toBe(3)
  expect(both.slice(0, 2).map(({ id }) => id)).toEqual([one.id, two.id])
})

test('a flow that is not there is missing', async () => {
  const absent: Promise<{ ok: boolean } | SaveResult>[] = [
    read('no-such', shapes),
    rename('no-such', 'X'),
    restore('no-such'),
    duplicate('no-such'),
  ]
  for (const result of await Promise.all(absent))
    expect(result).toMatchObject({ ok: false, reason: 'missing' })
})

const refuse = (name: string) => (): never => {
  throw new DOMException('refused', name)
}

function abort(this: IDBTransaction): void {
  this.abort()
}
