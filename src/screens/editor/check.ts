import type { Flow } from '@/core/flow/document'
import type { Problem } from '@/core/flow/problem'
import type { Catalog } from '@/core/runtime/card-type'
import type { Workspace } from '@/core/workspace/workspace'

/**
 * All that is wrong with a flow, in this workspace. The linter reads templates, which takes a parser: it is loaded when
 * it is first needed. `behind`: the flows this one hands over to.
 */
export async function check(
  flow: Flow,
  catalog: Catalog,
  workspace: Workspace,
  behind: readonly Flow[],
): Promise<readonly Problem[]> {
  const [{ lint }, { lintReferences }, { lintCycles }] = await Promise.all([
    import('@/core/flow/lint'),
    import('@/core/workspace/resolve'),
    import('@/core/workspace/cycles'),
  ])
  return [
    ...lint(flow, catalog),
    ...lintCycles(flow, behind, catalog),
    ...lintReferences(flow, catalog, workspace),
  ]
}
