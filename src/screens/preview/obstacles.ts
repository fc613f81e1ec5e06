import { catalog } from '@/cards/catalog'
import type { Flow } from '@/core/flow/document'
import { lint } from '@/core/flow/lint'
import type { Problem } from '@/core/flow/problem'
import { lintReferences } from '@/core/workspace/resolve'
import type { Workspace } from '@/core/workspace/workspace'

/** Errors that can stop a rehearsal, or send it another way than meant. */
export function obstaclesOf(flow: Flow, workspace: Workspace, from: string | null): readonly Problem[] {
  return [...lint(flow, catalog), ...lintReferences(flow, catalog, workspace)].filter(
    ({ severity, code }) => severity === 'error' && (from === null || code !== 'start_missing'),
  )
}
