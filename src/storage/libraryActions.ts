import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { SaveResult } from './library'
import { duplicate, remove, rename, restore } from './libraryChanges'
import { libraryQuery } from './libraryQueries'

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
