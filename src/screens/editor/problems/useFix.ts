import { useCallback } from 'react'
import { own, same } from '@/core/flow/json'
import type { Fix } from '@/core/flow/problem'
import { useActions } from '../actions/context'
import { useEditorContext } from '../context'

/**
 * Puts a problem of a card right, as one step of undo, in the flow as it is by then: it is done only where the linter,
 * having seen that flow, still offers the same.
 */
export function useFix(): (card: string, fix: Fix) => void {
  const { store, catalog } = useEditorContext()
  const { stage } = useActions()
  return useCallback(
    (card, fix) => {
      const putRight = async (): Promise<void> => {
        // Fetched when first needed: the editor's first paint does without.
        const [{ changeOf }, { upToDate }] = await Promise.all([import('@/core/flow/fix'), import('./watch')])
        await upToDate(store)
        const { flow, problems, apply } = store.getState()
        const offered = own(problems, card)?.some(({ fixes = [] }) => fixes.some(one => same(one, fix)))
        if (offered) apply(changeOf(flow, catalog, card, fix))
        else stage.announce('That problem has changed; nothing was done.')
      }
      void putRight()
    },
    [store, catalog, stage],
  )
}
