import { useEffect, useState } from 'react'
import type { Flow } from '@/core/flow/document'
import type { Problem } from '@/core/flow/problem'
import type { Workspace } from '@/core/workspace/workspace'

/** What may stop a rehearsal, as soon as the linter has looked; nothing until then. */
export function useObstacles(flow: Flow, workspace: Workspace, from: string | null): readonly Problem[] {
  const [obstacles, setObstacles] = useState<readonly Problem[]>([])
  useEffect(() => {
    let here = true
    const look = async () => {
      const { obstaclesOf } = await import('./obstacles')
      if (here) setObstacles(obstaclesOf(flow, workspace, from))
    }
    void look()
    return () => {
      here = false
    }
  }, [flow, workspace, from])
  return obstacles
}
