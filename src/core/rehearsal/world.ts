import type { Waiting } from '@/core/desk/desk'
import { custodyOf, type Desk, openDesk } from '@/core/desk/desk'
import { EMPTY_SHELF, everything, find, put, type Shelf, without } from '@/core/flow/shelf'
import { advance, type Talk } from '@/core/runtime/conversation'
import type { Button, Event } from '@/core/runtime/event'
import type { Input } from '@/core/runtime/input'
import type { Program } from '@/core/runtime/program'
import type { Workspace } from '@/core/workspace/workspace'

/**
 * A world in a box: flows ready to run, the desk that answers them, and the conversations between them. Plain data but
 * for the programs; time arrives with each action.
 */
export interface World {
  /** The flow that conversations begin with. */
  readonly program: Program
  /** That flow and those it may hand over to. */
  readonly programs: ReadonlyMap<string, Program>
  readonly desk: Desk
  /** By name, in the order in which they were begun. */
  readonly conversations: Shelf<Conversation>
}

export interface Conversation extends Talk {
  /** All that happened, in order. */
  readonly events: readonly Event[]
}

/** `others`: the flows this one may hand over to. Which of them are published the workspace's bots tell. */
export function openWorld(program: Program, workspace: Workspace, others: readonly Program[] = []): World {
  const programs = new Map<string, Program>()
  for (const one of others) programs.set(one.flow.id, one)
  programs.set(program.flow.id, program)
  const bots = workspace.bots.map(bot => ({ ...bot, active: bot.active && programs.has(bot.id) }))
  const staffed = bots.length === 0 ? workspace : { ...workspace, bots }
  return { program, programs, desk: openDesk(staffed), conversations: EMPTY_SHELF }
}

/** The world with another desk, and with what changed in its conversations. Written out, so that all worlds are laid out alike. */
export const worldWith = (
  { program, programs, conversations }: World,
  desk: Desk,
  changed: World['conversations'] = conversations,
): World => ({ program, programs, desk, conversations: changed })

/** The conversation of that name. */
export const conversationOf = (
  { conversations }: Pick<World, 'conversations'>,
  name: string,
): Conversation | undefined => find(conversations, name)

/** All conversations with their names, in the order in which they were begun. */
export const conversationsOf = ({
  conversations,
}: Pick<World, 'conversations'>): readonly (readonly [string, Conversation])[] =>
  everything(conversations).map(({ key, value }) => [key, value] as const)

/** The world without what was said in a conversation: a load run forgets those that are over. The desk keeps its own record. */
export const withoutConversation = (world: World, name: string): World =>
  worldWith(world, world.desk, without(world.conversations, name))

/** The conversation after something happened in it, and then something else: mostly nothing did before, or nothing else. */
export function conversationWith(
  { flow, session, below }: Talk,
  before: readonly Event[],
  just: readonly Event[],
  events: readonly Event[],
): Conversation {
  const all = before.length + just.length === 0 ? events : joined(before, just, events)
  return { flow, session, below, events: all }
}

/** One list after the other, in a list of just that length: spreading makes one that has to grow. */
function joined(
  before: readonly Event[],
  just: readonly Event[],
  events: readonly Event[],
): readonly Event[] {
  const all = new Array<Event>(before.length + just.length + events.length)
  let place = 0
  for (const event of before) all[place++] = event
  for (const event of just) all[place++] = event
  for (const event of events) all[place++] = event
  return all
}

/** Lets something happen to a conversation, without what follows at the desk. */
export function told(
  world: World,
  conversation: string,
  input: Input,
): { world: World; events: readonly Event[] } {
  const before = conversationOf(world, conversation)
  if (!before) return { world, events: [] }
  const { talk, events } = advance(world.programs, before, input)
  if (events.length === 0) return { world, events }
  const after = conversationWith(talk, before.events, [], events)
  return { world: worldWith(world, world.desk, put(world.conversations, conversation, after)), events }
}

/** The flow whose cards the conversation is in now. */
export const programOf = (world: World, { flow }: Talk): Program => world.programs.get(flow) ?? world.program

/** The last message, while the visitor has said nothing since: its buttons are those that can be pressed now. */
export function standing(events: readonly Event[]): Extract<Event, { type: 'message.sent' }> | null {
  for (let i = events.length - 1; i >= 0; i -= 1) {
    const event = events[i]
    if (event?.type === 'message.sent') return event
    if (event?.type === 'visitor.said') return null
  }
  return null
}

/** Buttons the visitor can press now. */
export const buttonsOf = (events: readonly Event[]): readonly Button[] => standing(events)?.buttons ?? []

/** The conversation's place in a queue; `null` where it does not wait. */
export const waitingOf = (world: World, conversation: string): Waiting | null =>
  custodyOf(world.desk, conversation)?.waiting ?? null

/** Until when the conversation waits in a queue: a time, `null` for no limit, `undefined` where it does not wait. */
export const waitsUntil = (world: World, conversation: string): string | null | undefined =>
  waitingOf(world, conversation)?.until
