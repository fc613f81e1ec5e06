import { catalog } from '@/cards/catalog'
import { saveScript, scriptOf } from '@/core/rehearsal/script-write'
import type { Run } from './run'

/** The script file of a run: everything that took part, and all that was done. */
export function scriptText({ flow, others, workspace, steps }: Run): string {
  const actions = steps.map(({ action }) => action)
  return saveScript(scriptOf({ flow, others, workspace, actions }, catalog), catalog)
}
