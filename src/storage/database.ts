import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { failureOf, type StorageFailure } from './failure'

import type { Publication, Summary } from './summary'

/**
 * The browser's database. A summary is stored under its id *and* its revision, while an index allows one summary per
 * id: replacing a revision that is no longer there breaks that rule and undoes the whole transaction. That is the
 * compare-and-swap, and it needs no reading first, so an edit is out of the page's hands before the page can close.
 */
export interface BatonSchema extends DBSchema {
  flows: { key: [id: string, revision: string]; value: Summary; indexes: { id: string } }
  /** The flow itself, as a text (`packed.ts`); what earlier versions stored is an object. */
  documents: { key: string; value: { readonly id: string; readonly flow: unknown } }
  /** Cards that became others since the flow was stored whole, as a text: those take the place of what is in `documents`. */
  edits: { key: string; value: { readonly id: string; readonly cards: string } }
  /** The workspace of versions before 4, which read it before they wrote it; taken over when it is first read. */
  workspace: { key: string; value: unknown }
  people: { key: [id: string, revision: string]; value: StoredPeople; indexes: { id: string } }
  /** What is published, by flow: what to know of it, and the flow as it was then. */
  publications: { key: string; value: Publication }
  published: { key: string; value: { readonly id: string; readonly flow: unknown } }
}

export interface StoredPeople {
  readonly id: string
  readonly revision: string
  readonly workspace: unknown
}

export type Database = IDBPDatabase<BatonSchema>

const NAME = 'baton'
const VERSION = 4

let opening: Promise<Database> | undefined

/** The open database; opened again after the browser closed it, or after a failure. */
function database(): Promise<Database> {
  opening ??= openDB<BatonSchema>(NAME, VERSION, { upgrade, blocking: release, terminated: forget }).catch(
    cause => {
      forget()
      throw cause
    },
  )
  return opening
}

/** Each version adds to what the one before left; nothing that is there is touched. */
function upgrade(db: Database, before: number): void {
  if (before < 1) {
    db.createObjectStore('flows', { keyPath: ['id', 'revision'] }).createIndex('id', 'id', { unique: true })
    db.createObjectStore('documents', { keyPath: 'id' })
    db.createObjectStore('workspace')
  }
  if (before < 2) {
    db.createObjectStore('publications', { keyPath: 'id' })
    db.createObjectStore('published', { keyPath: 'id' })
  }
  if (before < 3) db.createObjectStore('edits', { keyPath: 'id' })
  if (before < 4)
    db.createObjectStore('people', { keyPath: ['id', 'revision'] }).createIndex('id', 'id', { unique: true })
}

/** A newer Baton in another tab wants to change the database: it goes first, this tab asks again. */
function release(): void {
  const closing = opening
  forget()
  void closing?.then(db => db.close())
}

function forget(): void {
  opening = undefined
}

/** Does something with the database; what the browser refuses comes back as a value, what we did wrong is thrown. */
export async function attempt<T>(work: (db: Database) => Promise<T>): Promise<T | StorageFailure> {
  try {
    if (!('indexedDB' in globalThis)) throw new DOMException('There is no IndexedDB.', 'NotSupportedError')
    return await work(await database())
  } catch (cause) {
    return failureOf(cause)
  }
}

interface Writing {
  readonly done: Promise<void>
  readonly error: DOMException | null
  commit(): void
  abort(): void
}

/**
 * Makes the requests of a transaction, commits it in the same breath and waits until everything is on disk. All of it
 * is written or none. Throws the cause, not the "aborted" that it leads to.
 */
export async function commit(tx: Writing, requests: readonly (() => Promise<unknown>)[]): Promise<void> {
  const made: Promise<unknown>[] = []
  try {
    for (const request of requests) made.push(request())
    tx.commit()
  } catch (cause) {
    tx.abort()
    await Promise.allSettled([...made, tx.done])
    throw cause
  }
  const causes: unknown[] = []
  for (const request of made) request.catch(cause => causes.push(cause))
  // Only the transaction is waited for: where there is no room, Chromium may abort it and never answer its requests.
  await tx.done.catch(cause => {
    throw tx.error ?? causes.find(one => !isAbort(one)) ?? cause
  })
}

const isAbort = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'AbortError'
