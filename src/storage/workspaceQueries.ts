import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { StoredWorkspace, Workspace } from '@/core/workspace/workspace'
import type { StorageFailure } from './failure'
import { libraryQuery } from './libraryQueries'
import { demoWorkspace, editWorkspace, readWorkspace, type WorkspaceEdit, writeWorkspace } from './workspace'

const workspaceQuery = queryOptions({ queryKey: ['workspace'], queryFn: readWorkspace })

/** People, teams, contacts and bots. `undefined` while they are being read. */
export function useWorkspace(): { ok: true; workspace: Workspace } | StorageFailure | undefined {
  const { data: people } = useQuery(workspaceQuery)
  const { data: library } = useQuery(libraryQuery)
  return useMemo(() => {
    if (!people || !library) return undefined
    if (!people.ok) return people
    if (!library.ok) return library
    const bots = library.flows.map(({ id, name, active, publication }) => ({
      id,
      name,
      active,
      published: publication !== null,
    }))
    return { ok: true, workspace: { ...people.workspace, bots } }
  }, [people, library])
}

/** Edits the workspace: shown at once, taken back where it could not be stored, one after the other. */
export function useEditWorkspace(onFailure: (failure: StorageFailure) => void) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: 'workspace' },
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
