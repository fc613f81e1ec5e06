import type { Flow } from '@/core/flow/document'
import type { Catalog } from '@/core/runtime/card-type'
import { compile } from '@/core/runtime/program'
import { botOf } from '@/core/workspace/bot'
import type { Bot, StoredWorkspace } from '@/core/workspace/workspace'
import { openWorld, type World } from './world'

/** The world a script is played in. `listed`: bots as the script names them; the flows given are bots all the same. */
export function scriptWorld(
  flow: Flow,
  others: readonly Flow[],
  people: StoredWorkspace,
  listed: readonly Bot[],
  catalog: Catalog,
): World {
  const known = others.filter(({ id }) => id !== flow.id)
  const workspace = { ...people, bots: botsOf(flow, known, listed) }
  return openWorld(
    compile(flow, catalog),
    workspace,
    known.map(other => compile(other, catalog)),
  )
}

/** The bots of the workspace: those listed, and before them the flows that are not. */
export function botsOf(flow: Flow, others: readonly Flow[], listed: readonly Bot[]): readonly Bot[] {
  const names = new Set(listed.map(({ id }) => id))
  return [...[flow, ...others].map(botOf).filter(({ id }) => !names.has(id)), ...listed]
}
