import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { EditorStore } from '@/screens/editor/store'
import { type AutosaveStatus, createAutosaver } from '@/storage/autosaver'
import { libraryQuery } from '@/storage/libraryQueries'
import type { Summary } from '@/storage/summary'

/** Writes every edit as it is made, and says truly what became of the last one. */
export function useAutosave(
  store: EditorStore,
  { id, revision }: Summary,
): { status: AutosaveStatus; retry(): void } {
  const client = useQueryClient()
  const [status, setStatus] = useState<AutosaveStatus>({ state: 'saved', revision, updatedAt: null })
  const [autosaver] = useState(() => createAutosaver({ id, revision, onStatus: setStatus }))
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.flow !== before.flow) autosaver.save(state.flow)
      }),
    [store, autosaver],
  )
  useEffect(
    () => () => {
      // The list shows names and times: what was edited here is news to it.
      void client.invalidateQueries({ queryKey: libraryQuery.queryKey })
    },
    [client],
  )
  return { status, retry: autosaver.retry }
}
