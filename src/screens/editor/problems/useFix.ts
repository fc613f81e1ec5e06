import { useCallback } from 'react'
import type { Fix } from '@/core/flow/problem'
import { useActions } from '../actions/context'
import type { Stage } from '../actions/stage'
import { useEditorContext } from '../context'

/** Puts a problem of a card right, or leads to where it can be, if it is still there, and says so where nothing was done. */
export function useFix(): (card: string, fix: Fix) => void {
  const { store, catalog } = useEditorContext()
  const { stage } = useActions()
  return useCallback(
    (card, fix) => {
      const take = async (): Promise<void> => {
        // Fetched when first needed: the editor's first paint does without.
        const { putRight } = await import('./putRight')
        const outcome = await putRight(store, catalog, card, fix)
        if (outcome === 'done') leadTo(stage, fix)
        else stage.announce(WHY_NOT[outcome])
      }
      void take()
    },
    [store, catalog, stage],
  )
}

const WHY_NOT = {
  gone: 'That problem has changed meanwhile. Nothing was done.',
  unchecked: 'The flow could not be checked. Nothing was done.',
} as const

/** A fix that is made by hand leads to where. */
function leadTo({ view, host }: Stage, { steps }: Fix): void {
  for (const step of steps) {
    if (step.do !== 'go') continue
    const { kind, id } = step.to
    if (kind === 'variable') {
      host.makeRoom()
      view.variable(id)
    } else host.goTo(kind, id)
  }
}
