import { changeOf } from '@/core/flow/fix'
import { own, same } from '@/core/flow/json'
import type { Fix } from '@/core/flow/problem'
import type { Catalog } from '@/core/runtime/card-type'
import type { EditorStore } from '../store'
import { upToDate } from './watch'

/**
 * Puts a problem of a card right, as one step of undo, in the flow as it is by then. Only where the linter, having seen
 * that very flow, still offers the same: settings may have become others since the button was drawn. Says what came of it.
 */
export async function putRight(
  store: EditorStore,
  catalog: Catalog,
  card: string,
  fix: Fix,
): Promise<Outcome> {
  const known = await upToDate(store)
  const { flow, checked, problems, apply } = store.getState()
  // Somebody else who waited was first.
  if (known && checked !== flow) return putRight(store, catalog, card, fix)
  if (!known) return 'unchecked'
  const offered = own(problems, card)?.some(({ fixes = [] }) => fixes.some(one => same(one, fix))) ?? false
  if (!offered) return 'gone'
  apply(changeOf(flow, catalog, card, fix))
  return 'done'
}

/** `gone`: the linter offers it no longer. `unchecked`: the flow could not be checked, so that nobody knows. */
export type Outcome = 'done' | 'gone' | 'unchecked'
