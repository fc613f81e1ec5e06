import { useEffect, useState } from 'react'
import { same } from '@/core/flow/json'
import type { Workspace } from '@/core/workspace/workspace'
import { useFlowsBehind } from '@/storage/botQueries'
import { check } from './check'
import { useEditorContext } from './context'
import { PAUSE } from './useRested'

/**
 * Keeps the problems beside the flow: looked for after first paint and whenever editing pauses, when the page has nothing
 * better to do. The flows that this one hands over to are read from the library.
 */
export function useProblems(workspace: Workspace): void {
  const { store, catalog } = useEditorContext()
  const [bots, setBots] = useState<readonly string[]>([])
  const behind = useFlowsBehind(bots, catalog)
  useEffect(() => {
    let resting = 0
    let waiting = 0
    let live = true
    const look = async (): Promise<void> => {
      const { flow, report } = store.getState()
      const [problems, { botsOf }] = await Promise.all([
        check(flow, catalog, workspace, behind),
        import('@/core/workspace/cycles'),
      ])
      if (!live || store.getState().flow !== flow) return
      report(problems)
      const named = botsOf(flow, catalog)
      setBots(before => (same(before, named) ? before : named))
    }
    const cancel = (): void => {
      clearTimeout(resting)
      cancelIdleCallback(waiting)
    }
    const whenIdle = (): void => {
      waiting = requestIdleCallback(() => void look(), { timeout: 500 })
    }
    whenIdle()
    const stop = store.subscribe((state, before) => {
      if (state.flow === before.flow) return
      cancel()
      resting = window.setTimeout(whenIdle, PAUSE)
    })
    return () => {
      live = false
      stop()
      cancel()
    }
  }, [store, catalog, workspace, behind])
}
