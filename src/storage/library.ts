import type { IDBPTransaction } from 'idb'
import type { Shapes } from '@/core/flow/card-shape'
import { type Flow, type Reference, VERSION } from '@/core/flow/document'
import { isObject } from '@/core/flow/json'
import { type Opened, openValue } from '@/core/flow/open'
import { attempt, type BatonSchema, commit, type Database } from './database'
import { conflict, missing, readOnly, type StorageFailure } from './failure'
import { distinct } from './naming'
import { packed, unpacked } from './packed'
import { forgetRehearsal } from './rehearsals'
import { remember, remembered } from './sentinel'
import { type Publication, revisionAfter, type Summary, summaryOf } from './summary'

/** The saved flows. Nothing here throws for what a browser may refuse: every answer is a value. */

export interface Saved {
  readonly ok: true
  readonly id: string
  readonly name: string
  readonly revision: string
  readonly updatedAt: string
}
export type SaveResult = Saved | StorageFailure

export interface Listing {
  readonly ok: true
  /** Latest change first. */
  readonly flows: readonly Listed[]
  /** Latest deletion first. */
  readonly deleted: readonly Summary[]
  /** Names of flows that were here, in a database that is now empty though nobody emptied it. */
  readonly lost: readonly string[]
}

/** A flow, and what of it is published; `null` where nothing is. */
export interface Listed extends Summary {
  readonly publication: Publication | null
}

/** A stored flow as `open` reads it; `flow` is `null` where it can't be shown, `document` then still holds it. */
export interface Read extends Opened {
  readonly ok: true
  readonly document: unknown
  readonly summary: Summary
}

export const list = (): Promise<Listing | StorageFailure> =>
  attempt(async db => {
    const tx = db.transaction(['flows', 'publications'])
    const [everything, publications] = await Promise.all([
      tx.objectStore('flows').getAll(),
      tx.objectStore('publications').getAll(),
    ])
    const published = new Map(publications.map(one => [one.id, one]))
    const all = everything.filter(({ purged }) => !purged)
    remember(all.map(({ name }) => name))
    const latest = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0)
    return {
      ok: true,
      flows: all
        .filter(one => !one.deletedAt)
        .sort((a, b) => latest(a.updatedAt, b.updatedAt))
        .map(one => ({ ...one, publication: published.get(one.id) ?? null })),
      deleted: all.filter(one => one.deletedAt).sort((a, b) => latest(a.deletedAt ?? '', b.deletedAt ?? '')),
      lost: everything.length === 0 ? remembered() : [],
    }
  })

export const read = (id: string, shapes: Shapes): Promise<Read | StorageFailure> =>
  attempt(async db => {
    const found = await look(db, id)
    if (!found || found.summary.deletedAt) return missing
    return { ok: true, ...openValue(found.document, shapes), ...found }
  })

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

/** Saves a flow over the revision it was read as. The writes leave the page at once, in the order of the calls. */
export async function save(
  flow: Flow,
  expected: string,
  revision = revisionAfter(expected),
): Promise<SaveResult> {
  const summary = summaryOf(flow, revision, now())
  const result = await attempt(async db => {
    await swap(db, expected, summary, flow)
    return savedAs(summary)
  })
  return result.ok || result.reason !== 'conflict' ? result : whyNot(flow.id)
}

/** Puts the summary in the place of the revision it follows, and with it the document; both or neither. */
async function swap(db: Database, expected: string, summary: Summary, document?: Flow): Promise<void> {
  const tx = db.transaction(['flows', 'documents'], 'readwrite')
  const flows = tx.objectStore('flows')
  await commit(tx, [
    () => flows.delete([summary.id, expected]),
    () => flows.add(summary),
    ...(document ? [() => tx.objectStore('documents').put({ id: summary.id, flow: packed(document) })] : []),
  ])
}

async function whyNot(id: string): Promise<StorageFailure> {
  const summary = await attempt(db => db.getFromIndex('flows', 'id', id))
  return !summary || 'deletedAt' in summary ? missing : conflict
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

/** Moves a flow to *Recently deleted*; its document stays as it is. */
export const remove = (id: string): Promise<SaveResult> =>
  mark(id, summary => ({ ...summary, deletedAt: now() }))

/** Brings a deleted flow back exactly as it was. */
export const restore = (id: string): Promise<SaveResult> =>
  mark(id, ({ deletedAt: _deletedAt, ...summary }) => summary)

const mark = (id: string, change: (summary: Summary) => Summary): Promise<SaveResult> =>
  attempt(async db => {
    const before = await db.getFromIndex('flows', 'id', id)
    if (!before || before.purged) return missing
    const after = { ...change(before), revision: revisionAfter(before.revision) }
    await swap(db, before.revision, after)
    return savedAs(after)
  })

const KEPT_DAYS = 30

/** Deletes for good what has been in *Recently deleted* for thirty days, with the rehearsals of it. */
export const purge = (
  before = new Date(Date.now() - KEPT_DAYS * 86_400_000),
): Promise<number | StorageFailure> =>
  attempt(async db => {
    const tx = db.transaction(['flows', 'documents', 'publications', 'published'], 'readwrite')
    const flows = tx.objectStore('flows')
    const old = (await flows.getAll()).filter(
      ({ deletedAt, purged }) => !purged && deletedAt && deletedAt < before.toISOString(),
    )
    await commit(
      tx,
      old.flatMap(summary => [
        () => flows.put({ ...summary, purged: true }),
        () => tx.objectStore('documents').delete(summary.id),
        () => tx.objectStore('publications').delete(summary.id),
        () => tx.objectStore('published').delete(summary.id),
      ]),
    )
    await Promise.all(old.map(({ id }) => forgetRehearsal(id)))
    return old.length
  })

interface Found {
  readonly summary: Summary
  readonly document: unknown
}

/** Summary and document of one moment: one transaction, so that no saving comes in between. */
async function look(db: Database, id: string): Promise<Found | null> {
  const tx = db.transaction(['flows', 'documents'])
  const [summary, document] = await Promise.all([
    tx.objectStore('flows').index('id').get(id),
    tx.objectStore('documents').get(id),
  ])
  return summary && document ? { summary, document: unpacked(document.flow) } : null
}

/** Written by a newer Baton: what is in it may mean more than this one knows, so it is never changed here. */
const isNewer = ({ version }: Flow): boolean => version > VERSION

/** What `create` and `save` stored; a flow of a newer version passes too, since a copy has only another name and id. */
const isStoredFlow = (document: unknown): document is Flow => isObject(document) && isObject(document.cards)

const savedAs = ({ id, name, revision, updatedAt }: Summary): Saved => ({
  ok: true,
  id,
  name,
  revision,
  updatedAt,
})

const now = (): string => new Date().toISOString()
