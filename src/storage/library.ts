import type { Shapes } from '@/core/flow/card-shape'
import type { Flow } from '@/core/flow/document'
import { type Opened, openValue } from '@/core/flow/stored'
import { attempt, commit, type Database } from './database'
import { conflict, missing, type StorageFailure } from './failure'
import { tellOthers } from './news'
import { packed, packedCards, unpacked, withEdits } from './packed'
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
  return told(
    summary,
    await attempt(async db => {
      await swap(db, expected, summary, flow)
      return savedAs(summary)
    }),
  )
}

/**
 * Saves cards of a flow that is otherwise as it was saved whole: by `before`'s revision nothing else of it became another,
 * these and no more cards did. It takes the same time however large the flow is.
 */
export async function saveCards(
  flow: Flow,
  cards: ReadonlySet<string>,
  before: Summary,
  revision: string,
): Promise<SaveResult> {
  const summary = { ...before, revision, updatedAt: now() }
  const text = packedCards(flow, cards)
  return told(
    summary,
    await attempt(async db => {
      const tx = db.transaction(['flows', 'edits'], 'readwrite')
      await commit(tx, [
        ...replacing(tx.objectStore('flows'), before.revision, summary),
        () => tx.objectStore('edits').put({ id: flow.id, cards: text }),
      ])
      return savedAs(summary)
    }),
  )
}

/** What the one who saves is told, and the other tabs with him. */
async function told({ id, revision }: Summary, result: SaveResult): Promise<SaveResult> {
  if (result.ok) tellOthers(id)
  return result.ok || result.reason !== 'conflict' ? result : ((await inBetween(id, revision)) ?? conflict)
}

/** Puts the summary in the place of the revision it follows, and with it the document; both or neither. */
export async function swap(db: Database, expected: string, summary: Summary, document?: Flow): Promise<void> {
  const tx = db.transaction(['flows', 'documents', 'edits'], 'readwrite')
  const { id } = summary
  await commit(tx, [
    ...replacing(tx.objectStore('flows'), expected, summary),
    ...(document
      ? [
          () => tx.objectStore('documents').put({ id, flow: packed(document) }),
          () => tx.objectStore('edits').delete(id),
        ]
      : []),
  ])
}

/** The compare-and-swap (`database.ts`). */
const replacing = (
  flows: { delete(key: [string, string]): Promise<void>; add(summary: Summary): Promise<unknown> },
  expected: string,
  summary: Summary,
) => [() => flows.delete([summary.id, expected]), () => flows.add(summary)]

/** What happened to a flow since this revision of it was stored; `null` where it still is the one that is stored. */
export const inBetween = async (id: string, revision: string): Promise<StorageFailure | null> => {
  const found = await attempt(async db => ({
    ok: true as const,
    now: await db.getFromIndex('flows', 'id', id),
  }))
  if (!found.ok) return found
  if (!found.now || found.now.deletedAt) return missing
  return found.now.revision === revision ? null : conflict
}

export interface Found {
  readonly summary: Summary
  readonly document: unknown
}

/** Summary and document of one moment: one transaction, so that no saving comes in between. */
export async function look(db: Database, id: string): Promise<Found | null> {
  const tx = db.transaction(['flows', 'documents', 'edits'])
  const [summary, document, edits] = await Promise.all([
    tx.objectStore('flows').index('id').get(id),
    tx.objectStore('documents').get(id),
    tx.objectStore('edits').get(id),
  ])
  if (!summary || !document) return null
  return { summary, document: withEdits(unpacked(document.flow), edits && unpacked(edits.cards)) }
}

export const savedAs = ({ id, name, revision, updatedAt }: Summary): Saved => ({
  ok: true,
  id,
  name,
  revision,
  updatedAt,
})

export const now = (): string => new Date().toISOString()
