import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { StoredWorkspace } from '@/core/workspace/workspace'
import type { StorageFailure } from './failure'
import { demoWorkspace, editWorkspace, type WorkspaceEdit, writeWorkspace } from './workspace'
import { workspaceQuery } from './workspaceQueries'

/** Edits the workspace: shown at once, on its way to the disk at once, taken back where it could not be stored. */
export function useEditWorkspace(onFailure: (failure: StorageFailure) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (edit: WorkspaceEdit) => editWorkspace(edit),
    onMutate: async edit => {
      await client.cancelQueries({ queryKey: workspaceQuery.queryKey })
      client.setQueryData(workspaceQuery.queryKey, now =>
        now?.ok ? { ok: true as const, workspace: edit(now.workspace) } : now,
      )
    },
    onSuccess: result => {
      if (result.ok) return
      onFailure(result)
      return client.invalidateQueries({ queryKey: workspaceQuery.queryKey })
    },
  })
}

/** Puts the demo in the place of whatever the workspace is now. */
export const useRestoreDemo = () => useReplaceWorkspace<undefined>(demoWorkspace)

/** Puts a workspace that was opened from a file in the place of whatever it is now, readable or not. */
export const useOpenWorkspace = () => useReplaceWorkspace(async (opened: StoredWorkspace) => opened)

function useReplaceWorkspace<V>(workspaceOf: (given: V) => Promise<StoredWorkspace>) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: 'workspace' },
    mutationFn: async (given: V) => writeWorkspace(await workspaceOf(given)),
    onSuccess: result => {
      if (result.ok) client.setQueryData(workspaceQuery.queryKey, result)
    },
  })
}
