import { allCustody, custodyOf, openCount, openDesk, withCustody } from '@/core/desk/desk'
import { drain } from '@/core/desk/drain'
import { ledgerOf } from '@/core/desk/ledger'
import { nextDue } from '@/core/desk/timers'
import { same } from '@/core/flow/json'
import { find } from '@/core/flow/shelf'
import { msOf } from '@/core/flow/time'
import { act } from '@/core/rehearsal/act'
import { type Conversation, conversationOf, conversationsOf, type World } from '@/core/rehearsal/world'
import type { Settled } from '@/core/runtime/assignment'
import type { Event } from '@/core/runtime/event'
import type { Moment } from './life'

/** What holds of every world after every action. Each says what is wrong, or nothing. */

type WorldLaw = (moment: Moment) => string | null

/** Desk and conversations agree on who has what and what waits; and on how many each agent has open. */
const agreed: WorldLaw = ({ after }) => {
  const { desk } = after
  const held = new Map<string, number>()
  for (const [id, { session }] of conversationsOf(after)) {
    const { holder, state } = session
    const custody = custodyOf(desk, id)
    const agent = holder.kind === 'agent' ? holder.agent.id : null
    if (agent) held.set(agent, (held.get(agent) ?? 0) + 1)
    if ((custody?.holding ? custody.agent?.id : null) !== agent) return `the desk does not know who has ${id}`
    const queue = holder.kind === 'queue' && (holder.team !== null || holder.agent !== null)
    if ((custody?.waiting != null) !== queue)
      return `${id} ${queue ? 'is in a queue' : 'waits'} unknown to the ${queue ? 'desk' : 'holder'}`
    if (state === 'desk' || state === 'new') return `${id} is left ${state}`
  }
  for (const { id, open } of desk.workspace.agents)
    if (openCount(desk, id) !== open + (held.get(id) ?? 0)) return `${id} has ${held.get(id)} open`
  return null
}

/** Nothing waits that somebody could take, and nothing is overdue. */
const settledDown: WorldLaw = ({ after: { desk }, action: { at } }) => {
  const next = drain(desk, at)
  if (next) return `${next.conversation} could be given to somebody`
  const due = nextDue(desk)
  return due && msOf(due.at) <= msOf(at) ? `${due.is} is overdue since ${due.at}` : null
}

/** Nobody is given more than they may have, unless a person decides or the card says so. */
const capacity: WorldLaw = ({ before, after }) => {
  const given = changed(before, after).flatMap(([id, conversation]) => {
    const requests = new Map(
      conversation.events.flatMap(event =>
        event.type === 'assignment.requested' ? [[event.request.id, event.request] as const] : [],
      ),
    )
    return fresh(before, id, conversation).flatMap(event => {
      if (event.type === 'floor.taken') return [{ agent: event.agent.id, free: true }]
      if (event.type !== 'assignment.answered' || event.answer.type !== 'assignment.settled') return []
      const request = requests.get(event.answer.request)
      const strict = request?.availability.capacity && request.ifUnavailable !== 'assign_anyway'
      return [{ agent: event.answer.agent.id, free: !strict || byHand(event.answer) }]
    })
  })
  const free = new Set(given.filter(one => one.free).map(({ agent }) => agent))
  for (const { agent } of given) {
    // Given before the roster changed, or after.
    const limit = Math.max(capacityOf(before, agent), capacityOf(after, agent))
    if (!free.has(agent) && openCount(after.desk, agent) > limit) return `${agent} has more than ${limit}`
  }
  return null
}

const capacityOf = ({ desk }: World, agent: string): number =>
  desk.workspace.agents.find(({ id }) => id === agent)?.capacity ?? 0

/** Taken by somebody, or passed on to this very person. */
const byHand = ({ cause, strategy }: Settled): boolean =>
  cause === 'taken' || (cause === 'reassigned' && strategy === null)

/** What happened is never taken back; and what could not be done changes nothing but the time. */
const memory: WorldLaw = ({ before, after, why, action }) => {
  for (const [id, { events }] of conversationsOf(before)) {
    const now = conversationOf(after, id)?.events ?? []
    if (now !== events && events.some((event, i) => event !== now[i])) return `${id} was rewritten`
  }
  // A reply at the very limit comes before it, so that one which can't be given still changes the order.
  if (why === null || action.do === 'reply' || action.do === 'accept') return null
  const waited = act(before, { do: 'wait', at: action.at }).world
  return same(after, waited) ? null : `it could not be done, and was: ${why}`
}

/** What the desk has counted is what there is to count, and in the order in which it was. */
const tally: WorldLaw = ({ after: { desk } }) => {
  let counted = openDesk(desk.workspace)
  for (const custody of allCustody(desk)) counted = withCustody(counted, custody)
  const { open, lines, limits } = desk.tally
  for (const { id } of desk.workspace.agents) {
    if ((find(open, id) ?? 0) !== (find(counted.tally.open, id) ?? 0)) return `${id} is miscounted`
  }
  const waiting = (all: typeof lines) => all.flatMap(line => line.waiting.flat()).toSorted(byPlace)
  if (!same(waiting(lines), waiting(counted.tally.lines))) return 'somebody waits in the wrong line'
  const due = (all: typeof limits) => all.flat().map(({ is, at, conversation }) => ({ is, at, conversation }))
  return same(due(limits), due(counted.tally.limits)) ? null : 'a limit is forgotten'
}

const byPlace = (a: { place: number }, b: { place: number }): number => a.place - b.place

/** The ledger follows the floor without a gap. */
const ledger: WorldLaw = ({ before, after }) => {
  for (const [id, { session, events }] of changed(before, after)) {
    const entries = ledgerOf(events)
    if (entries.some((entry, i) => i > 0 && !same(entry.from, entries[i - 1]?.to))) return `${id} has a gap`
    if (entries.length > 0 && !same(entries.at(-1)?.to, session.holder)) return `${id} is held by another`
  }
  return null
}

const changed = (before: World, after: World): readonly (readonly [string, Conversation])[] =>
  conversationsOf(after).filter(([id, one]) => conversationOf(before, id) !== one)

const fresh = (before: World, id: string, { events }: Conversation): readonly Event[] =>
  events.slice(conversationOf(before, id)?.events.length ?? 0)

export const WORLD_LAWS = { agreed, settledDown, capacity, memory, tally, ledger }
