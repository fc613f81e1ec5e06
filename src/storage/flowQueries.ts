import { useQuery } from '@tanstack/react-query'
import type { Shapes } from '@/core/flow/card-shape'
import type { Flow } from '@/core/flow/document'
import { list, read } from './library'
import { readPublished } from './publication'

/**
 * Every flow of the library but this one, as a rehearsal needs them: a bot that hands over to another runs it. `undefined`
 * while they are being read. Those that can't be read are left out.
 */
export function useOtherFlows(id: string, shapes: Shapes): readonly Flow[] | undefined {
  const { data } = useQuery({
    queryKey: ['other-flows', id],
    queryFn: () => others(id, shapes),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  return data
}

/** What is published of the library. */
export interface PublishedFlows {
  /** This flow; `null` where it is not published. */
  readonly flow: Flow | null
  readonly others: readonly Flow[]
}

/** This flow and all others as they are published; `undefined` while they are being read. */
export function usePublishedFlows(id: string, shapes: Shapes): PublishedFlows | undefined {
  const { data } = useQuery({
    queryKey: [...publishedKey, id],
    queryFn: () => published(id, shapes),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  return data
}

/** Names what was read of published flows, for whoever publishes one. */
export const publishedKey = ['published-flows']

async function published(id: string, shapes: Shapes): Promise<PublishedFlows> {
  const listing = await list()
  if (!listing.ok) return { flow: null, others: [] }
  const ids = listing.flows.filter(one => one.publication !== null).map(one => one.id)
  const found = await Promise.all(ids.map(one => readPublished(one, shapes)))
  const flows = found.flatMap(flow => flow ?? [])
  return { flow: flows.find(one => one.id === id) ?? null, others: flows.filter(one => one.id !== id) }
}

async function others(id: string, shapes: Shapes): Promise<readonly Flow[]> {
  const listing = await list()
  if (!listing.ok) return []
  const different = listing.flows.filter(one => one.id !== id && one.active)
  const found = await Promise.all(different.map(one => read(one.id, shapes)))
  return found.flatMap(one => (one.ok && one.flow ? [one.flow] : []))
}
