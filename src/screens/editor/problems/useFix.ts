import { useCallback } from 'react'
import type { Fix } from '@/core/flow/problem'
import { useActions } from '../actions/context'
import { useEditorContext } from '../context'

/** Puts a problem of a card right, if it is still there, and says so where it is not. */
export function useFix(): (card: string, fix: Fix) => void {
  const { store, catalog } = useEditorContext()
  const { stage } = useActions()
  return useCallback(
    (card, fix) => {
      const take = async (): Promise<void> => {
        // Fetched when first needed: the editor's first paint does without.
        const { putRight } = await import('./putRight')
        const done = await putRight(store, catalog, card, fix)
        if (!done) stage.announce('That problem has changed meanwhile. Nothing was done.')
      }
      void take()
    },
    [store, catalog, stage],
  )
}
