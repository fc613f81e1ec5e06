import { isEligible } from '@/core/desk/eligibility'
import { membersIn } from '@/core/desk/people'
import type { Agent, Workspace } from '@/core/workspace/workspace'
import type { Assign } from './settings'

/** The workspace as it is at an instant, ISO 8601. */
export interface Now {
  readonly workspace: Workspace
  readonly at: string
}

/** How many members of the team the card could choose at this moment, and how many if it were open. */
export interface Members {
  readonly now: number
  readonly whenOpen: number
}

/** Counts the members of the team; `null` where none is picked, or not from this workspace. */
export function membersNow({ to, strategy, availability }: Assign, around: Now | undefined): Members | null {
  const id = to.type === 'team' && to.pick === 'static' ? to.ref?.id : undefined
  const team = around?.workspace.teams.find(one => one.id === id)
  if (!around || !team) return null
  const { workspace, at } = around
  const members = membersIn(workspace, team)
  const asks = strategy === 'queue' ? NOTHING : availability
  const count = (availability: Assign['availability']): number =>
    members.filter(agent => isEligible(agent, { workspace, availability, at, team, tried: [], open: STORED }))
      .length
  return { now: count(asks), whenOpen: count({ ...asks, hours: false }) }
}

/** What the workspace says they have: nothing is rehearsed here. */
const STORED = { of: ({ open }: Agent): number => open }

const NOTHING: Assign['availability'] = { online: false, capacity: false, hours: false }

/** "3 online members of Accounts below capacity in business hours". */
export function membersWords({ availability }: Assign, name: string, members: Members | null): string {
  const { online, capacity, hours } = availability
  const who = `${online ? 'online ' : ''}${members?.now === 1 ? 'member' : 'members'} of ${name}`
  const when = `${capacity ? ' below capacity' : ''}${hours ? ' in business hours' : ''}`
  return `${members?.now || 'the'} ${who}${when}${nobody(members)}`
}

function nobody(members: Members | null): string {
  if (members?.now !== 0) return ''
  return members.whenOpen > 0 ? ' (closed right now)' : ' (nobody right now)'
}
