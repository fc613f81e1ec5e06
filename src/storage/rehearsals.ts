import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/**
 * Rehearsals under way, one for each flow, in a database of their own: losing it costs a rehearsal, never a flow. What
 * is kept is what was done, with the flows and the workspace as they were; whoever reads it plays it again.
 */

/** What the rehearsal began with, as text. */
export interface KeptStage {
  readonly flow: string
  readonly others: readonly string[]
  /** The workspace as JSON, its bots included. */
  readonly workspace: string
}

export interface KeptRehearsal {
  readonly stage: KeptStage
  /** What was done since, and how it was looked at: plain JSON, checked by whoever reads it. */
  readonly deeds: unknown
}

interface Schema extends DBSchema {
  stages: { key: string; value: KeptStage }
  deeds: { key: string; value: unknown }
}

/** Keeps what was done in the rehearsal of a flow; with the stage where that is another than before. Both or neither. */
export const keepRehearsal = (flow: string, deeds: unknown, stage: KeptStage | null): Promise<void> =>
  quietly(async db => {
    const tx = db.transaction(['stages', 'deeds'], 'readwrite')
    if (stage) void tx.objectStore('stages').put(stage, flow)
    void tx.objectStore('deeds').put(deeds, flow)
    tx.commit()
    await tx.done
  })

/** The rehearsal of a flow that was under way; `null` where there was none, or the browser does not tell. */
export async function readRehearsal(flow: string): Promise<KeptRehearsal | null> {
  let found: KeptRehearsal | null = null
  await quietly(async db => {
    const tx = db.transaction(['stages', 'deeds'])
    const [stage, deeds] = await Promise.all([
      tx.objectStore('stages').get(flow),
      tx.objectStore('deeds').get(flow),
    ])
    if (stage && deeds !== undefined) found = { stage, deeds }
  })
  return found
}

/** Whether a rehearsal of a flow is kept; it is not read. */
export async function hasRehearsal(flow: string): Promise<boolean> {
  let kept = false
  await quietly(async db => {
    kept = (await db.count('deeds', flow)) > 0
  })
  return kept
}

export const forgetRehearsal = (flow: string): Promise<void> =>
  quietly(async db => {
    const tx = db.transaction(['stages', 'deeds'], 'readwrite')
    void tx.objectStore('stages').delete(flow)
    void tx.objectStore('deeds').delete(flow)
    await tx.done
  })

const NAME = 'baton-rehearsals'
const VERSION = 1

let opening: Promise<IDBPDatabase<Schema>> | undefined

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('stages')
      db.createObjectStore('deeds')
    },
    blocking: release,
    terminated: () => {
      opening = undefined
    },
  })
  return opening
}

/** A newer Baton in another tab wants to change the database: it goes first. */
function release(): void {
  const closing = opening
  opening = undefined
  void closing?.then(db => db.close())
}

/** A browser without room or storage rehearses all the same; only a reload then begins anew. */
async function quietly(work: (db: IDBPDatabase<Schema>) => Promise<void>): Promise<void> {
  try {
    await work(await database())
  } catch (cause) {
    if (!(cause instanceof DOMException) && !(cause instanceof ReferenceError)) throw cause
    opening = undefined
  }
}
