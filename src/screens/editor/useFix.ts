import { useCallback } from 'react'
import type { Fix } from '@/core/flow/problem'
import { useEditorContext } from './context'

/** Puts a problem of a card right, as one step of undo, in the flow as it is by then. */
export function useFix(): (card: string, fix: Fix) => void {
  const { store, catalog } = useEditorContext()
  return useCallback(
    (card, fix) => {
      // It is fetched when first needed: the editor's first paint does without.
      void import('@/core/flow/fix').then(({ changeOf }) => {
        const { flow, apply } = store.getState()
        apply(changeOf(flow, catalog, card, fix))
      })
    },
    [store, catalog],
  )
}
