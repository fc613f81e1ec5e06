import { useEffect } from 'react'
import type { Workspace } from '@/core/workspace/workspace'
import { useEditorContext } from './context'

/**
 * Keeps the problems beside the flow. The linter reads templates, which takes a parser: it comes after first paint,
 * and looks when the page has nothing better to do.
 */
export function useProblems(workspace: Workspace): void {
  const { store, catalog } = useEditorContext()
  useEffect(() => {
    let waiting = 0
    let live = true
    const look = async (): Promise<void> => {
      const [{ lint }, { lintReferences }] = await Promise.all([
        import('@/core/flow/lint'),
        import('@/core/workspace/resolve'),
      ])
      const { flow, report } = store.getState()
      if (live) report([...lint(flow, catalog), ...lintReferences(flow, catalog, workspace)])
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
  }, [store, catalog, workspace])
}
