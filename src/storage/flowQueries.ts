import { useQuery } from '@tanstack/react-query'
import type { Shapes } from '@/core/flow/card-shape'
import type { Flow } from '@/core/flow/document'
import { list, read } from './library'

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

async function others(id: string, shapes: Shapes): Promise<readonly Flow[]> {
  const listing = await list()
  if (!listing.ok) return []
  const different = listing.flows.filter(one => one.id !== id && one.active)
  const found = await Promise.all(different.map(one => read(one.id, shapes)))
  return found.flatMap(one => (one.ok && one.flow ? [one.flow] : []))
}
