import type { Reference } from '@/core/flow/document'

/** One choice among those who may take it. Never random: the same inputs give the same person. */
export interface Choice {
  readonly agent: Reference
  /** State of the strategy before the choice, in words. */
  readonly strategy: string
  /** What decided between equals; `null` where nothing had to. */
  readonly tieBreak: string | null
}

/**
 * The next in the team's own order after the one assigned last. The pointer moves only with an assignment; members
 * passed over keep their place.
 */
export function roundRobin(
  order: readonly Reference[],
  eligible: readonly Reference[],
  last: string | undefined,
): Choice | null {
  const from = placeOf(order, last) + 1
  const before = from === 0 ? undefined : order[from - 1]
  for (let i = 0; i < order.length; i += 1) {
    const agent = order[(from + i) % order.length]
    if (!agent || placeOf(eligible, agent.id) < 0) continue
    return {
      agent,
      strategy: before ? `round robin: last was ${before.name}` : 'round robin: nobody has had a turn yet',
      tieBreak: null,
    }
  }
  return null
}

function placeOf(list: readonly Reference[], id: string | undefined): number {
  for (let i = 0; i < list.length; i += 1) if (list[i]?.id === id) return i
  return -1
}

/** Fewest open conversations; among equals whoever was assigned longest ago, then by id. */
export function leastOpen(
  eligible: readonly Reference[],
  open: (agent: string) => number,
  lastAssigned: (agent: string) => string,
): Choice | null {
  const ranked = eligible
    .map(agent => ({ agent, count: open(agent.id), last: lastAssigned(agent.id) }))
    .sort((a, b) => a.count - b.count || compare(a.last, b.last) || compare(a.agent.id, b.agent.id))
  const [first, second] = ranked
  if (!first) return null
  const { agent } = first
  const strategy = `least open: ${ranked.map(one => `${one.agent.name} ${one.count}`).join(', ')}`
  if (!second || second.count > first.count) return { agent, strategy, tieBreak: null }
  const byTime = first.last !== second.last
  return { agent, strategy, tieBreak: byTime ? 'longest since the last assignment' : 'first by id' }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
