import { type Custody, custodyOf, type Desk, openDesk } from '@/core/desk/desk'
import type { Json } from '@/core/flow/json'
import { everything, type Shelf } from '@/core/flow/shelf'
import { frozen } from '@/core/rehearsal/frozen'
import type { MatchBy, Target } from '@/core/runtime/assignment'
import type { Agent } from '@/core/workspace/workspace'
import { workspace } from './workspace'

/** The desk of a workspace before anything happened, with some of its people changed. */
export function deskWith(people: Readonly<Record<string, Partial<Agent>>> = {}, name = 'shop'): Desk {
  const who = workspace(name)
  return frozen(openDesk({ ...who, agents: who.agents.map(agent => ({ ...agent, ...people[agent.id] })) }))
}

/** What the desk knows of a conversation that has reached it. */
export function known(desk: Desk, conversation: string): Custody {
  const found = custodyOf(desk, conversation)
  if (!found) throw new Error(`The desk does not know ${conversation}.`)
  return found
}

/** Whoever the variable `who` names. */
export const named = (type: 'agent' | 'team' | 'bot', value: Json, matchBy: MatchBy = 'auto'): Target => ({
  type,
  pick: 'variable',
  variable: 'who',
  matchBy,
  value,
})

/** What is on a shelf, as a plain record. */
export const onShelf = <T>(shelf: Shelf<T>): Readonly<Record<string, T>> =>
  Object.fromEntries(everything(shelf).map(({ key, value }) => [key, value]))
