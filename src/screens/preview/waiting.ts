import { custodyOf } from '@/core/desk/desk'
import type { Conversation, World } from '@/core/rehearsal/world'
import type { Holder } from '@/core/runtime/holder'
import { queueText } from './words'
import { timeText } from './zone'

type Queue = Extract<Holder, { kind: 'queue' }>

/** `until`: a time, `null` for no limit, `undefined` where nobody counts the time. */
export function waitingText(queue: Queue, until: string | null | undefined, zone: string): string {
  if (!queue.team && !queue.agent) return 'Waiting in Unassigned. Any agent can pick it up.'
  const where = `Waiting in ${queueText(queue)}`
  return until ? `${where} until ${timeText(zone, until)}` : `${where}, with no limit`
}

/** Since when it waits where it is: in a queue, or in *Unassigned*, of which the desk counts no time. */
export const waitingSince = (world: World, id: string, { events }: Conversation): string =>
  custodyOf(world.desk, id)?.waiting?.since ??
  events.findLast(({ type }) => type === 'holder.changed')?.at ??
  events.at(-1)?.at ??
  ''
