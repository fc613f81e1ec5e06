import { useEffect, useRef, useState } from 'react'
import { same } from '@/core/flow/json'
import type { Workspace } from '@/core/workspace/workspace'
import { useFlowsBehind } from '@/storage/botQueries'
import { useEditorContext } from '../context'
import type { Around } from './linter'
import { lintOpen } from './lintOpen'
import type { Watch } from './watch'

/**
 * Keeps the problems beside the flow: looked for after first paint, and from then on whenever it changes. The flows that
 * this one hands over to are read from the library.
 */
export function useProblems(workspace: Workspace): void {
  const { store, catalog } = useEditorContext()
  const [bots, setBots] = useState<readonly string[]>([])
  const behind = useFlowsBehind(bots, catalog)
  const around = useRef<Around>({ workspace, behind })
  const watched = useRef<Watch>(null)
  useEffect(() => {
    around.current = { workspace, behind }
    watched.current?.again()
  }, [workspace, behind])
  useEffect(() => {
    let end = (): void => undefined
    const begin = (): void => {
      const onBots = (found: readonly string[]): void =>
        setBots(before => (same(before, found) ? before : found))
      const { watch, stop } = lintOpen(store, catalog, () => around.current, onBots)
      watched.current = watch
      end = stop
    }
    const waiting = requestIdleCallback(begin, { timeout: 500 })
    return () => {
      cancelIdleCallback(waiting)
      watched.current = null
      end()
    }
  }, [store, catalog])
}
