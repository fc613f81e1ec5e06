import type { IDBPTransaction } from 'idb'
import type { Shapes } from '@/core/flow/card-shape'
import { type Flow, type Reference, VERSION } from '@/core/flow/document'
import { isObject } from '@/core/flow/json'
import { attempt, type BatonSchema, commit, type Database } from './database'
import { missing, readOnly, type StorageFailure } from './failure'
import { look, now, type Saved, type SaveResult, save, savedAs, swap } from './library'
import { distinct } from './naming'
import { tellOthers } from './news'
import { packed } from './packed'
import { forgetRehearsal } from './rehearsals'
import { revisionAfter, type Summary, summaryOf } from './summary'

/** What happens to flows outside an editor: they come, are copied, named, thrown away and brought back. */

/** Stores a new flow. Never replaces another: where its id or name is taken, it gets the next free one. */
export const create = (flow: Flow): Promise<SaveResult> =>
  attempt(async db => {
    const tx = db.transaction(['flows', 'documents'], 'readwrite')
    const arrival = arrive(flow, await tx.objectStore('flows').getAll())
    await add(tx, [arrival])
    return savedAs(arrival.summary)
  })

/**
 * Stores new flows as `create` does, all of them or none. Where one gets another id, the bots that these flows name
 * among themselves follow: none of them takes an older flow of that id for the one it came with.
 */
export const createTogether = (
  flows: readonly Flow[],
  shapes: Shapes,
): Promise<{ readonly ok: true; readonly saved: readonly Saved[] } | StorageFailure> =>
  attempt(async db => {
    // Fetched before the transaction: waiting for anything else would end it.
    const { redirectBots } = await import('@/core/workspace/resolve')
    const tx = db.transaction(['flows', 'documents'], 'readwrite')
    const known = await tx.objectStore('flows').getAll()
    const arrivals: Arrival[] = []
    const moved = new Map<string, Reference>()
    for (const flow of flows) {
      const arrival = arrive(flow, [...known, ...arrivals.map(({ summary }) => summary)])
      const { id, name } = arrival.summary
      if (!moved.has(flow.id)) moved.set(flow.id, { id, name })
      arrivals.push(arrival)
    }
    const follow = (flow: Flow) => (isNewer(flow) ? flow : redirectBots(flow, shapes, moved))
    await add(
      tx,
      arrivals.map(({ flow, summary }) => ({ flow: follow(flow), summary })),
    )
    return { ok: true, saved: arrivals.map(({ summary }) => savedAs(summary)) }
  })

interface Arrival {
  readonly flow: Flow
  readonly summary: Summary
}

function arrive(flow: Flow, known: readonly Summary[]): Arrival {
  const named = { ...flow, ...distinct(flow, known) }
  return { flow: named, summary: summaryOf(named, revisionAfter(null), now()) }
}

async function add(
  tx: IDBPTransaction<BatonSchema, ('flows' | 'documents')[], 'readwrite'>,
  arrivals: readonly Arrival[],
): Promise<void> {
  await commit(
    tx,
    arrivals.flatMap(({ flow, summary }) => [
      () => tx.objectStore('flows').add(summary),
      () => tx.objectStore('documents').put({ id: flow.id, flow: packed(flow) }),
    ]),
  )
  // Asked for when there is something to lose: the browser may otherwise clear it when it runs short of space.
  void navigator.storage?.persist()
}

export const duplicate = (id: string): Promise<SaveResult> =>
  attempt(async db => {
    const found = await look(db, id)
    return found && isStoredFlow(found.document) ? create(found.document) : missing
  })

export const rename = (id: string, name: string): Promise<SaveResult> =>
  attempt(async db => {
    const found = await look(db, id)
    if (!found || !isStoredFlow(found.document)) return missing
    if (isNewer(found.document)) return readOnly
    return save({ ...found.document, name }, found.summary.revision)
  })

/**
 * Moves a flow to *Recently deleted*; its document stays as it is. Where it still is as the list shows it, nothing is
 * read before it is written, so the deed is out of the page's hands before the page can close.
 */
export async function remove(shown: Summary): Promise<SaveResult> {
  const deleted = (summary: Summary) => ({ ...summary, deletedAt: now() })
  const first = await attempt(db => replace(db, shown, deleted))
  return first.ok || first.reason !== 'conflict' ? first : mark(shown.id, deleted)
}

/** Brings a deleted flow back exactly as it was. */
export const restore = (id: string): Promise<SaveResult> =>
  mark(id, ({ deletedAt: _deletedAt, ...summary }) => summary)

const mark = (id: string, change: (summary: Summary) => Summary): Promise<SaveResult> =>
  attempt(async db => {
    const before = await db.getFromIndex('flows', 'id', id)
    return !before || before.purged ? missing : replace(db, before, change)
  })

async function replace(
  db: Database,
  before: Summary,
  change: (summary: Summary) => Summary,
): Promise<SaveResult> {
  const after = { ...change(before), revision: revisionAfter(before.revision) }
  await swap(db, before.revision, after)
  tellOthers(before.id)
  return savedAs(after)
}

const KEPT_DAYS = 30

/** Deletes for good what has been in *Recently deleted* for thirty days, with the rehearsals of it. */
export const purge = (
  before = new Date(Date.now() - KEPT_DAYS * 86_400_000),
): Promise<number | StorageFailure> =>
  attempt(async db => {
    const tx = db.transaction(['flows', 'documents', 'edits', 'publications', 'published'], 'readwrite')
    const flows = tx.objectStore('flows')
    const old = (await flows.getAll()).filter(
      ({ deletedAt, purged }) => !purged && deletedAt && deletedAt < before.toISOString(),
    )
    await commit(
      tx,
      old.flatMap(summary => [
        () => flows.put({ ...summary, purged: true }),
        () => tx.objectStore('documents').delete(summary.id),
        () => tx.objectStore('edits').delete(summary.id),
        () => tx.objectStore('publications').delete(summary.id),
        () => tx.objectStore('published').delete(summary.id),
      ]),
    )
    await Promise.all(old.map(({ id }) => forgetRehearsal(id)))
    return old.length
  })

/** Written by a newer Baton: what is in it may mean more than this one knows, so it is never changed here. */
const isNewer = ({ version }: Flow): boolean => version > VERSION

/** What `create` and `save` stored; a flow of a newer version passes too, since a copy has only another name and id. */
const isStoredFlow = (document: unknown): document is Flow => isObject(document) && isObject(document.cards)
