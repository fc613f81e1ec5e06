import type { Strategy } from '@/core/runtime/assignment'
import type { Assign } from './settings'

/** Who takes over, in one line: "Assigns to Accounts · round robin". */
export function summary({ to, strategy }: Assign): string {
  if (to.type === 'contact_owner') {
    return `Assigns to the contact owner${to.fallback ? `, else ${to.fallback.ref.name}` : ''}`
  }
  const how = to.type === 'team' ? ` · ${STRATEGY[strategy]}` : ''
  if (to.pick === 'static') return to.ref ? `Assigns to ${to.ref.name}${how}` : 'Nobody chosen yet'
  if (to.variable === '') return 'No variable chosen yet'
  return `Assigns to ${MEANT[to.type]} {{${to.variable}}} names${how}`
}

const MEANT = { agent: 'whoever', team: 'the team', bot: 'the bot' }

const STRATEGY: Readonly<Record<Strategy, string>> = {
  round_robin: 'round robin',
  least_open: 'least open',
  queue: 'team queue',
}
