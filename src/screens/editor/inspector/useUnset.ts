import { useDeferredValue, useMemo } from 'react'
import { assigned } from '@/core/flow/assigned'
import { useEditor, useEditorContext } from '../context'

/** Variables that some way to the card leaves unset. Looked up after what is typed is shown. */
export function useUnset(card: string): ReadonlySet<string> {
  const { store, catalog } = useEditorContext()
  const cards = useDeferredValue(useEditor(({ flow }) => flow.cards))
  const variables = useDeferredValue(useEditor(({ flow }) => flow.variables))
  return useMemo(
    () => assigned({ ...store.getState().flow, cards, variables }, catalog).lackedAt(card),
    [store, catalog, cards, variables, card],
  )
}
