import { useEffect, useState } from 'react'
import { same } from '@/core/flow/json'
import { botLinks, lintCycles } from '@/core/workspace/cycles'
import type { Workspace } from '@/core/workspace/workspace'
import { useFlowsBehind } from '@/storage/botQueries'
import { useEditorContext } from './context'

/**
 * Keeps the problems beside the flow. The linter reads templates, which takes a parser: it comes after first paint,
 * and looks when the page has nothing better to do. The flows that this one hands over to are read from the library.
 */
export function useProblems(workspace: Workspace): void {
  const { store, catalog } = useEditorContext()
  const [bots, setBots] = useState<readonly string[]>([])
  const behind = useFlowsBehind(bots, catalog)
  useEffect(() => {
    let waiting = 0
    let live = true
    const look = async (): Promise<void> => {
      const [{ lint }, { lintReferences }] = await Promise.all([
        import('@/core/flow/lint'),
        import('@/core/workspace/resolve'),
      ])
      const { flow, report } = store.getState()
      if (!live) return
      report([
        ...lint(flow, catalog),
        ...lintReferences(flow, catalog, workspace),
        ...lintCycles(flow, behind, catalog),
      ])
      const named = [...new Set(botLinks(flow, catalog).map(({ bot }) => bot.id))].toSorted()
      setBots(before => (same(before, named) ? before : named))
    }
    const soon = (): void => {
      cancelIdleCallback(waiting)
      waiting = requestIdleCallback(() => void look(), { timeout: 500 })
    }
    soon()
    const stop = store.subscribe((state, before) => {
      if (state.flow !== before.flow) soon()
    })
    return () => {
      live = false
      stop()
      cancelIdleCallback(waiting)
    }
  }, [store, catalog, workspace, behind])
}
