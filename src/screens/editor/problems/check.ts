import type { Flow } from '@/core/flow/document'
import { lint } from '@/core/flow/lint'
import type { Problem } from '@/core/flow/problem'
import type { Catalog } from '@/core/runtime/card-type'
import { lintCycles } from '@/core/workspace/cycles'
import { withRemedies } from '@/core/workspace/remedies'
import { lintReferences } from '@/core/workspace/resolve'
import type { Workspace } from '@/core/workspace/workspace'

/**
 * All that is wrong with a flow, in this workspace. `behind`: the flows this one hands over to. It reads templates, which
 * takes a parser: to be loaded when it is needed.
 */
export const check = (
  flow: Flow,
  catalog: Catalog,
  workspace: Workspace,
  behind: readonly Flow[],
): readonly Problem[] =>
  withRemedies(
    [
      ...lint(flow, catalog),
      ...lintCycles(flow, behind, catalog),
      ...lintReferences(flow, catalog, workspace),
    ],
    flow,
    catalog,
    workspace,
  )
