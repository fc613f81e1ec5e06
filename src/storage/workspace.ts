import type { IDBPTransaction } from 'idb'
import { type StoredWorkspace, workspaceSchema } from '@/core/workspace/workspace'
import { attempt, type BatonSchema, commit, type Database } from './database'
import type { StorageFailure } from './failure'
import { revisionAfter } from './summary'

/** The people this browser rehearses with. There is one workspace; it begins as the demo. */

export interface WorkspaceRead {
  readonly ok: true
  readonly workspace: StoredWorkspace
}
export type WorkspaceResult = WorkspaceRead | StorageFailure

const ID = 'current'

/** The workspace as this tab last saw or left it: what it changes next is written over this, with nothing to be read first. */
let latest: Revision | null = null

interface Revision {
  readonly revision: string | null
  readonly workspace: StoredWorkspace
}

export const readWorkspace = (): Promise<WorkspaceResult> =>
  attempt(async db => {
    const stored = await db.getFromIndex('people', 'id', ID)
    if (!stored) return first(db)
    const read = readable(stored.workspace)
    latest = read.ok ? { revision: stored.revision, workspace: read.workspace } : null
    return read
  })

/** Puts a workspace in the place of whatever is stored. */
export const writeWorkspace = (workspace: StoredWorkspace): Promise<WorkspaceResult> =>
  attempt(async db => {
    latest = null
    const tx = db.transaction('people', 'readwrite')
    return replace(tx, { revision: (await tx.store.index('id').get(ID))?.revision ?? null, workspace })
  })

export type WorkspaceEdit = (workspace: StoredWorkspace) => StoredWorkspace

/**
 * Changes the workspace as it is stored at this moment, so that an edit in another tab is built upon, not lost. The write
 * leaves the page at once; only where another tab was quicker is read what that one wrote, and changed in its turn.
 */
export async function editWorkspace(edit: WorkspaceEdit): Promise<WorkspaceResult> {
  const known = latest
  if (known) {
    const result = await attempt(db =>
      replace(db.transaction('people', 'readwrite'), { ...known, workspace: edit(known.workspace) }),
    )
    if (result.ok || result.reason !== 'conflict') return result
  }
  return attempt(async db => {
    const tx = db.transaction('people', 'readwrite')
    const stored = await tx.store.index('id').get(ID)
    const read = readable(stored?.workspace)
    if (!read.ok) return read
    return replace(tx, { revision: stored?.revision ?? null, workspace: edit(read.workspace) })
  })
}

/** What an older version left, else the demo. Another tab may do the same at this moment: then it is as that one has it. */
async function first(db: Database): Promise<WorkspaceResult> {
  const former = await db.get('workspace', ID)
  const read =
    former === undefined ? { ok: true as const, workspace: await demoWorkspace() } : readable(former)
  if (!read.ok) return read
  const begun = await attempt(() =>
    replace(db.transaction('people', 'readwrite'), { revision: null, workspace: read.workspace }),
  )
  return !begun.ok && begun.reason === 'conflict' ? readWorkspace() : begun
}

/** The compare-and-swap (`database.ts`). What is done next builds on it, also while this is on its way. */
async function replace(
  tx: IDBPTransaction<BatonSchema, ['people'], 'readwrite'>,
  { revision: before, workspace }: Revision,
): Promise<WorkspaceResult> {
  const revision = revisionAfter(before)
  const now: Revision = { revision, workspace }
  latest = now
  try {
    await commit(tx, [
      ...(before === null ? [] : [() => tx.store.delete([ID, before])]),
      () => tx.store.add({ id: ID, revision, workspace }),
    ])
    return { ok: true, workspace }
  } catch (cause) {
    latest = null
    throw cause
  }
}

/** The demo: a company worth rehearsing with. */
export async function demoWorkspace(): Promise<StoredWorkspace> {
  const { default: demo } = await import('@/core/workspace/demo.json')
  return workspaceSchema.parse(demo)
}

const damaged: StorageFailure = {
  ok: false,
  reason: 'damaged',
  message: 'The stored workspace can’t be read.',
  fix: 'Go back to the demo workspace; your flows stay as they are.',
}

function readable(stored: unknown): WorkspaceResult {
  const parsed = workspaceSchema.safeParse(stored)
  return parsed.success ? { ok: true, workspace: parsed.data } : damaged
}
