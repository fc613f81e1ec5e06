import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Shapes } from '@/core/flow/card-shape'
import { duplicate, list, read, remove, rename, restore, type SaveResult } from './library'

/** The library as react-query sees it. A failure is data too, so that a screen can say what is wrong and what to do. */
export const libraryQuery = queryOptions({ queryKey: ['library'], queryFn: list })

/** A flow to be edited: read afresh each time, never from a cache that an editor has written past. */
export const flowQuery = (id: string, shapes: Shapes) =>
  queryOptions({
    queryKey: ['flow', id],
    queryFn: () => read(id, shapes),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })

/** What can be done to the library; each call ends when the list shows it. */
export function useLibraryActions() {
  const client = useQueryClient()
  return useMemo(() => {
    const shown =
      <A extends readonly unknown[]>(act: (...args: A) => Promise<SaveResult>) =>
      async (...args: A): Promise<SaveResult> => {
        const result = await act(...args)
        await client.invalidateQueries({ queryKey: libraryQuery.queryKey })
        return result
      }
    return {
      duplicate: shown(duplicate),
      rename: shown(rename),
      remove: shown(remove),
      restore: shown(restore),
    }
  }, [client])
}
