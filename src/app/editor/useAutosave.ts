import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SavingStore } from '@/screens/editor/saving'
import type { EditorStore } from '@/screens/editor/store'
import { createAutosaver } from '@/storage/autosaver'
import { libraryQuery } from '@/storage/libraryQueries'
import { hearOthers } from '@/storage/news'
import type { Summary } from '@/storage/summary'
import { createSavingStore } from './savingStore'

/** Writes every edit as it is made, and says truly what became of the last one, and when another tab came after it. */
export function useAutosave(
  store: EditorStore,
  { id, revision }: Summary,
): { saving: SavingStore; retry(): void } {
  const client = useQueryClient()
  const [{ saving, autosaver }] = useState(() => {
    const { saving, tell } = createSavingStore({ state: 'saved', revision, updatedAt: null })
    return { saving, autosaver: createAutosaver({ id, revision, onStatus: tell }) }
  })
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.flow !== before.flow) autosaver.save(state.flow, state.touched)
      }),
    [store, autosaver],
  )
  useEffect(() => hearOthers(id, () => void autosaver.look()), [id, autosaver])
  useEffect(
    () => () => {
      // The list shows names and times: what was edited here is news to it.
      void client.invalidateQueries({ queryKey: libraryQuery.queryKey })
    },
    [client],
  )
  return { saving, retry: autosaver.retry }
}
