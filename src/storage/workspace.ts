import { type StoredWorkspace, workspaceSchema } from '@/core/workspace/workspace'
import { attempt, commit } from './database'
import type { StorageFailure } from './failure'

/** The people this browser rehearses with. There is one workspace; it begins as the demo. */

export interface WorkspaceRead {
  readonly ok: true
  readonly workspace: StoredWorkspace
}
export type WorkspaceResult = WorkspaceRead | StorageFailure

const KEY = 'current'

export const readWorkspace = (): Promise<WorkspaceResult> =>
  attempt(async db => {
    const stored = await db.get('workspace', KEY)
    return stored === undefined ? writeWorkspace(await demoWorkspace()) : readable(stored)
  })

export const writeWorkspace = (workspace: StoredWorkspace): Promise<WorkspaceResult> =>
  attempt(async db => {
    const tx = db.transaction('workspace', 'readwrite')
    await commit(tx, [() => tx.store.put(workspace, KEY)])
    return { ok: true, workspace }
  })

export type WorkspaceEdit = (workspace: StoredWorkspace) => StoredWorkspace

/** Changes the workspace as it is stored at this moment, so that an edit in another tab is built upon, not lost. */
export const editWorkspace = (edit: WorkspaceEdit): Promise<WorkspaceResult> =>
  attempt(async db => {
    const tx = db.transaction('workspace', 'readwrite')
    const stored = readable(await tx.store.get(KEY))
    if (!stored.ok) return stored
    const workspace = edit(stored.workspace)
    await commit(tx, [() => tx.store.put(workspace, KEY)])
    return { ok: true, workspace }
  })

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
