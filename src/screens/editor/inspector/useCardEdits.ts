import { useMemo } from 'react'
import { configure, declare } from '@/core/flow/compose'
import type { Variable } from '@/core/flow/document'
import type { Change } from '@/core/flow/edit'
import { useEditorContext } from '../context'

/** What a card's form can do to the flow. A variable declared in order to be used at once is one step of undo with its use. */
export function useCardEdits(card: string) {
  const { store, catalog } = useEditorContext()
  return useMemo(() => {
    let declared: Change | null = null
    return {
      onDeclare(name: string, variable: Variable): void {
        declared = declare(name, variable)
        queueMicrotask(() => {
          if (declared) store.getState().apply(declared)
          declared = null
        })
      },
      onChange(settings: object, field: string): void {
        const { flow, apply } = store.getState()
        const change = configure(flow, catalog, card, settings)
        apply(declared ? { set: 'all', changes: [declared, change] } : change, `${card}/${field}`)
        declared = null
      },
    }
  }, [store, catalog, card])
}
