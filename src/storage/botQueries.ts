import { useQuery } from '@tanstack/react-query'
import type { Shapes } from '@/core/flow/card-shape'
import type { Flow } from '@/core/flow/document'
import { read } from './library'

/** More flows than this are not followed. */
const MOST = 500

/** The flows of the library to which these bots lead, one handing over to the next. Those that can't be read are left out. */
export function useFlowsBehind(bots: readonly string[], shapes: Shapes): readonly Flow[] {
  const { data } = useQuery({
    queryKey: ['flows-behind', bots],
    queryFn: () => follow(bots, shapes),
    enabled: bots.length > 0,
  })
  return bots.length > 0 ? (data ?? NONE) : NONE
}

const NONE: readonly Flow[] = []

async function follow(bots: readonly string[], shapes: Shapes): Promise<readonly Flow[]> {
  const { botLinks } = await import('@/core/workspace/cycles')
  const seen = new Set(bots)
  const flows: Flow[] = []
  let next = [...seen]
  while (next.length > 0 && seen.size <= MOST) {
    const found = await Promise.all(next.map(id => read(id, shapes)))
    const fresh = found.flatMap(one => (one.ok && one.flow ? [one.flow] : []))
    flows.push(...fresh)
    next = fresh.flatMap(flow => botLinks(flow, shapes).map(({ bot }) => bot.id)).filter(id => !seen.has(id))
    next = [...new Set(next)]
    for (const id of next) seen.add(id)
  }
  return flows
}
