import type { Flow } from '@/core/flow/document'
import type { Problem } from '@/core/flow/problem'
import type { Catalog } from '@/core/runtime/card-type'
import { botLinks, lintCycles } from '@/core/workspace/cycles'
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
  const [{ lint }, { lintReferences }] = await Promise.all([
    import('@/core/flow/lint'),
    import('@/core/workspace/resolve'),
  ])
  return [
    ...lint(flow, catalog),
    ...lintCycles(flow, behind, catalog),
    ...lintReferences(flow, catalog, workspace),
  ]
}

/** The bots that a flow hands over to. */
export const botsOf = (flow: Flow, catalog: Catalog): readonly string[] =>
  [...new Set(botLinks(flow, catalog).map(({ bot }) => bot.id))].toSorted()
