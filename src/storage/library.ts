import type { Shapes } from '@/core/flow/card-shape'
import type { Flow } from '@/core/flow/document'
import { type Opened, openValue } from '@/core/flow/open'
import { attempt, commit, type Database } from './database'
import { conflict, missing, type StorageFailure } from './failure'
import { packed, unpacked } from './packed'
import { remember, remembered } from './sentinel'
import { type Publication, revisionAfter, type Summary, summaryOf } from './summary'

/** The saved flows, as they are looked at and edited. Nothing here throws for what a browser may refuse: every answer is a value. */

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

/** A stored flow as `open` reads it; `flow` is `null` where it can't be shown. */
export interface Read extends Opened {
  readonly ok: true
  /** What is stored, where it can't be shown; else `null`: a large flow need not be held twice. */
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
    const { summary, document } = found
    const opened = openValue(document, shapes)
    return { ok: true, ...opened, summary, document: opened.flow ? null : document }
  })

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
export async function swap(db: Database, expected: string, summary: Summary, document?: Flow): Promise<void> {
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

export interface Found {
  readonly summary: Summary
  readonly document: unknown
}

/** Summary and document of one moment: one transaction, so that no saving comes in between. */
export async function look(db: Database, id: string): Promise<Found | null> {
  const tx = db.transaction(['flows', 'documents'])
  const [summary, document] = await Promise.all([
    tx.objectStore('flows').index('id').get(id),
    tx.objectStore('documents').get(id),
  ])
  return summary && document ? { summary, document: unpacked(document.flow) } : null
}

export const savedAs = ({ id, name, revision, updatedAt }: Summary): Saved => ({
  ok: true,
  id,
  name,
  revision,
  updatedAt,
})

export const now = (): string => new Date().toISOString()
