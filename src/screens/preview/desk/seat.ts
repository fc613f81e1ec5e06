import { custodyOf, type Waiting } from '@/core/desk/desk'
import { compareTimes } from '@/core/flow/time'
import { act } from '@/core/rehearsal/act'
import type { Deed } from '@/core/rehearsal/action'
import { type Conversation, conversationOf, conversationsOf, type World } from '@/core/rehearsal/world'
import type { Agent } from '@/core/workspace/workspace'
import { nameOf } from '../conversations'
import { waitingSince } from '../waiting'

/** What one agent sees from their chair. */
export interface Seat {
  readonly agent: Agent
  /** Conversations they have. */
  readonly mine: readonly Item[]
  /** Conversations that wait where they may take from, by queue, the longest waiting first. */
  readonly queues: readonly Queue[]
}

export interface Queue {
  /** `Accounts`, `You`, `Unassigned` */
  readonly name: string
  readonly items: readonly Item[]
}

/** One conversation in an agent's list. */
export interface Item {
  readonly id: string
  readonly visitor: string
  readonly since: string
  /** Until when something has to happen: a first reply, the end of the wait; `null` for never. */
  readonly until: string | null
  readonly accepted: boolean
}

export function seatOf(world: World, id: string): Seat | null {
  const { workspace } = world.desk
  const agent = workspace.agents.find(one => one.id === id)
  if (!agent) return null
  const open = conversationsOf(world).filter(([, { session }]) => session.state !== 'closed')
  const mine = open.flatMap(([key, conversation]) => {
    const { holder, handoff } = conversation.session
    if (holder.kind !== 'agent' || holder.agent.id !== id) return []
    const custody = custodyOf(world.desk, key)
    const accepted = handoff.acceptedAt !== null
    return [itemOf(key, conversation, custody?.assignedAt ?? '', custody?.replyBy ?? null, accepted)]
  })
  const waiting = open.flatMap(([key, conversation]) => {
    if (conversation.session.holder.kind !== 'queue') return []
    const place = custodyOf(world.desk, key)?.waiting ?? null
    const since = waitingSince(world, key, conversation)
    return [{ place, item: itemOf(key, conversation, since, place?.until ?? null, false) }]
  })
  const inQueue = (name: string, is: (place: Waiting | null) => boolean): readonly Queue[] => {
    const here = waiting.filter(({ place }) => is(place)).sort(byWait)
    return here.length === 0 ? [] : [{ name, items: here.map(({ item }) => item) }]
  }
  const teams = workspace.teams.filter(({ members }) => members.includes(id))
  return {
    agent,
    mine,
    queues: [
      ...inQueue(`Waiting for ${agent.name}`, place => place?.agent?.id === id),
      ...teams.flatMap(team => inQueue(`Queue of ${team.name}`, place => place?.team?.id === team.id)),
      ...inQueue('Unassigned', place => !place?.team && !place?.agent),
    ],
  }
}

const itemOf = (
  id: string,
  conversation: Conversation,
  since: string,
  until: string | null,
  accepted: boolean,
): Item => ({ id, visitor: nameOf(conversation), since, until, accepted })

interface Waits {
  readonly place: Waiting | null
  readonly item: Item
}

/** As the desk gives them out: what came at the same instant goes by its place. In *Unassigned* there are none. */
const byWait = (a: Waits, b: Waits): number =>
  a.place && b.place ? a.place.place - b.place.place : compareTimes(a.item.since, b.item.since)

/**
 * Whose chair one sits in: the agent picked; else whoever has the conversation, or is the first who may take it, or is
 * simply there.
 */
export function chairOf(world: World, conversation: string, picked: string | null): string | null {
  const { agents, teams } = world.desk.workspace
  if (picked !== null && agents.some(({ id }) => id === picked)) return picked
  const holder = conversationOf(world, conversation)?.session.holder
  if (holder?.kind === 'agent') return holder.agent.id
  if (holder?.kind === 'queue' && holder.agent) return holder.agent.id
  const members = holder?.kind === 'queue' ? teams.find(({ id }) => id === holder.team?.id)?.members : null
  const before = custodyOf(world.desk, conversation)?.agent?.id
  const able = agents.filter(({ id, active }) => active && (!members || members.includes(id)))
  const known = able.find(({ id }) => id === before)
  return (known ?? able.find(({ status }) => status === 'online') ?? able[0] ?? agents[0])?.id ?? null
}

/** Why somebody can't do this at the moment, as the desk would say it; `null` where they can. Nothing happens. */
export const whyNot = (world: World, conversation: string, deed: Deed): string | null =>
  act(world, { ...deed, at: world.desk.now, conversation }).why
