import { custodyOf, OpenBut } from '@/core/desk/desk'
import { isEligible } from '@/core/desk/eligibility'
import { membersIn, teamIn } from '@/core/desk/people'
import { later, msOf } from '@/core/flow/time'
import type { Said } from '@/core/rehearsal/action'
import { type Conversation, conversationsOf, type World } from '@/core/rehearsal/world'
import type { Event } from '@/core/runtime/event'
import { isUnassigned } from '@/core/runtime/holder'
import { waitingSince } from './waiting'

/** Plays agents: takes what is theirs and answers the visitor, always after the same time. */
export interface Autopilot {
  /** Id of an agent. */
  readonly who: 'nobody' | 'everybody' | { readonly agent: string }
  /** Seconds of rehearsal time before each thing they do. */
  readonly after: number
}

export const OFF: Autopilot = { who: 'nobody', after: 10 }

/**
 * What the agents played do next, from an instant on; `null` where there is nothing for them to do. Pure: the same world
 * gives the same action. Equals go in the order in which the conversations began. `skipped`: conversations left out.
 */
export function nextDeed(
  world: World,
  pilot: Autopilot,
  from: string,
  skipped: ReadonlySet<string> = NONE,
): Said | null {
  let first: Said | null = null
  for (const [id, conversation] of conversationsOf(world)) {
    const action = skipped.has(id) ? null : deedIn(world, id, conversation, pilot)
    if (!action) continue
    const at = msOf(action.at) < msOf(from) ? from : action.at
    if (first === null || msOf(at) < msOf(first.at)) first = { ...action, at }
  }
  return first
}

const NONE: ReadonlySet<string> = new Set()

function deedIn(world: World, id: string, conversation: Conversation, pilot: Autopilot) {
  const { session, events } = conversation
  const { holder, state, handoff } = session
  if (state === 'closed' || holder.kind === 'bot') return null
  if (holder.kind === 'queue') return takeIn(world, id, conversation, pilot)
  const agent = holder.agent.id
  if (!plays(pilot, agent) || !isActive(world, agent)) return null
  if (handoff.acceptedAt === null) {
    const since = lastAt(events, ({ type }) => type === 'assignment.answered')
    return { do: 'accept', at: later(since, pilot.after), conversation: id, agent } as const
  }
  const answered = events.findLastIndex(event => event.type === 'agent.said' && event.agent.id === agent)
  const asked = events.findLastIndex(isAsking)
  if (asked < answered) return null
  const text =
    answered < 0 ? `Hello, this is ${holder.agent.name}. How can I help?` : 'Thank you, I am on it.'
  const since = events[asked]?.at ?? events.at(-1)?.at ?? ''
  return { do: 'reply', at: later(since, pilot.after), conversation: id, text, agent } as const
}

/** Whoever has left does nothing any more, whatever they still have. */
const isActive = ({ desk }: World, agent: string): boolean =>
  desk.workspace.agents.some(({ id, active }) => active && id === agent)

/** What wants an answer: words of the visitor, or that the conversation has just become the agent's. */
const isAsking = ({ type }: Event): boolean =>
  type === 'visitor.said' || type === 'assignment.accepted' || type === 'floor.taken'

const lastAt = (events: readonly Event[], is: (event: Event) => boolean): string =>
  events.findLast(is)?.at ?? events.at(-1)?.at ?? ''

/** A team's own queue is emptied by hand, and so is *Unassigned*: the first member, or the first of all, who could take more does. */
function takeIn(world: World, id: string, conversation: Conversation, pilot: Autopilot) {
  const { desk } = world
  const { workspace } = desk
  const waiting = custodyOf(desk, id)?.waiting
  const team = (waiting?.team && teamIn(workspace, waiting.team.id)) ?? null
  const byHand = team ? waiting?.drains === false : isUnassigned(conversation.session.holder)
  if (!byHand) return null
  const question = {
    workspace,
    availability: THERE,
    at: desk.now,
    team,
    tried: [],
    open: new OpenBut(desk, undefined),
  }
  const agent = (team ? membersIn(workspace, team) : workspace.agents).find(
    one => plays(pilot, one.id) && isEligible(one, question),
  )
  if (!agent) return null
  const since = waitingSince(world, id, conversation)
  return { do: 'accept', at: later(since, pilot.after), conversation: id, agent: agent.id } as const
}

/** Whoever is there takes it, whatever their hours say. */
const THERE = { online: true, capacity: true, hours: false }

const plays = ({ who }: Autopilot, agent: string): boolean =>
  who === 'everybody' || (who !== 'nobody' && who.agent === agent)
