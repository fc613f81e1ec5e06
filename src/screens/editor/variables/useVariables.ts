import { useDeferredValue, useMemo } from 'react'
import { type VariableRow, variablesOf } from '@/core/flow/variables/table'
import { useEditor, useEditorContext } from '../context'

/** Every variable with all that the flow does with it. Looked up after what is typed is shown. */
export function useVariables(): readonly VariableRow[] {
  const { store, catalog } = useEditorContext()
  const start = useEditor(({ flow }) => flow.start)
  const cards = useDeferredValue(useEditor(({ flow }) => flow.cards))
  const variables = useDeferredValue(useEditor(({ flow }) => flow.variables))
  return useMemo(
    () => variablesOf({ ...store.getState().flow, start, cards, variables }, catalog),
    [store, catalog, start, cards, variables],
  )
}
