import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Workspace } from '@/core/workspace/workspace'
import type { StorageFailure } from './failure'
import { libraryQuery } from './libraryQueries'
import { readWorkspace } from './workspace'

export const workspaceQuery = queryOptions({ queryKey: ['workspace'], queryFn: readWorkspace })

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
