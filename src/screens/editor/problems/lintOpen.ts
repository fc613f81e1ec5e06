import type { Catalog } from '@/core/runtime/card-type'
import type { EditorStore } from '../store'
import { workerHelper } from './fromWorker'
import { type Around, createLinter, helperHere } from './linter'
import { type Watch, watch } from './watch'

/** Lints an open flow from now on, in a worker where there can be one. `onBots` is told whom the flow hands over to. */
export function lintOpen(
  store: EditorStore,
  catalog: Catalog,
  around: () => Around,
  onBots: (bots: readonly string[]) => void,
): { readonly watch: Watch; stop(): void } {
  const linter = createLinter(workerHelper(), () => helperHere(catalog))
  const watching = watch(store, async flow => {
    const { groups, bots } = await linter.look(flow, around())
    onBots(bots)
    return groups
  })
  return {
    watch: watching,
    stop: () => {
      watching.stop()
      linter.stop()
    },
  }
}
