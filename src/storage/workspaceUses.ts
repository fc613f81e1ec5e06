import type { Shapes } from '@/core/flow/card-shape'
import type { Flow } from '@/core/flow/document'
import type { StorageFailure } from './failure'
import { list, read } from './library'

export interface SavedFlows {
  readonly ok: true
  readonly flows: readonly Flow[]
  /** Names of flows that are there and can't be read: what they name nobody knows. */
  readonly unreadable: readonly string[]
}

/** Every flow of the library as it is stored at this moment; those in *Recently deleted* are left out. */
export async function readFlows(shapes: Shapes): Promise<SavedFlows | StorageFailure> {
  const listing = await list()
  if (!listing.ok) return listing
  const flows: Flow[] = []
  const unreadable: string[] = []
  for (const { id, name } of listing.flows) {
    const found = await read(id, shapes)
    if (found.ok && found.flow) flows.push(found.flow)
    // One that was deleted since the list was made names nobody any more.
    else if (found.ok || found.reason !== 'missing') unreadable.push(name)
  }
  return { ok: true, flows, unreadable }
}
