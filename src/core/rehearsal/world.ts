import { accept, due, release } from '@/core/desk/custody'
import { decide } from '@/core/desk/decide'
import { custodyOf, type Desk, note, openDesk } from '@/core/desk/desk'
import { own } from '@/core/flow/json'
import type { Event } from '@/core/runtime/event'
import type { Input } from '@/core/runtime/input'
import type { Program } from '@/core/runtime/program'
import type { Session, Visitor } from '@/core/runtime/session'
import { begin, requestOf, step } from '@/core/runtime/step'
import { referTo } from '@/core/workspace/directory'
import type { Workspace } from '@/core/workspace/workspace'

/**
 * A world in a box: a flow ready to run, the desk that answers it, and the conversations between them. Plain data;
 * time arrives with each action.
 */
export interface World {
  readonly program: Program
  readonly desk: Desk
  readonly conversations: Readonly<Record<string, Conversation>>
}

export interface Conversation {
  readonly session: Session
  /** All that happened, in order. */
  readonly events: readonly Event[]
}

/** What visitor, assignee and clock can do. `at` is ISO 8601 UTC. */
export type Action =
  | {
      readonly do: 'start'
      readonly at: string
      readonly conversation: string
      /** Id of a contact of the workspace, or `null` for a stranger. */
      readonly contact: string | null
      /** Key of the card to begin at; the Start card where absent. */
      readonly from?: string | undefined
    }
  | { readonly do: 'say'; readonly at: string; readonly conversation: string; readonly text: string }
  | { readonly do: 'choose'; readonly at: string; readonly conversation: string; readonly option: string }
  /** An agent takes a waiting conversation, or confirms one that was assigned to them. */
  | { readonly do: 'accept'; readonly at: string; readonly conversation: string; readonly agent: string }
  /** The assignee writes. */
  | { readonly do: 'reply'; readonly at: string; readonly conversation: string; readonly text: string }
  | {
      readonly do: 'hand_back'
      readonly at: string
      readonly conversation: string
      readonly disposition: string
    }
  /** The clock reaches `at`. */
  | { readonly do: 'wait'; readonly at: string }

/** The world after an action, and a sentence where the action could not be done. */
export interface Outcome {
  readonly world: World
  readonly why: string | null
}

export const openWorld = (program: Program, workspace: Workspace): World => ({
  program,
  desk: openDesk(workspace),
  conversations: {},
})

/** Does one thing in the world, and all that follows from it at once. Pure. */
export function act(before: World, action: Action): Outcome {
  const world = passTime(before, action.at)
  switch (action.do) {
    case 'wait':
      return { world, why: null }
    case 'start':
      return own(world.conversations, action.conversation)
        ? { world, why: 'This conversation has begun already.' }
        : done(begun(world, action))
    default: {
      const conversation = own(world.conversations, action.conversation)
      return conversation
        ? inConversation(world, conversation, action)
        : { world, why: 'There is no such conversation.' }
    }
  }
}

const done = (world: World): Outcome => ({ world, why: null })

function begun(world: World, { at, conversation, contact, from }: Extract<Action, { do: 'start' }>): World {
  const session = begin(world.program, conversation, visitorOf(world.desk.workspace, contact))
  const opened = {
    ...world,
    conversations: { ...world.conversations, [conversation]: { session, events: [] } },
  }
  return feed(opened, conversation, { type: 'conversation.started', at, from })
}

function inConversation(
  world: World,
  { session, events }: Conversation,
  action: Exclude<Action, { do: 'start' | 'wait' }>,
): Outcome {
  const { at, conversation } = action
  const { holder } = session
  switch (action.do) {
    case 'say':
      return done(feed(world, conversation, { type: 'visitor.said', at, text: action.text }))
    case 'choose': {
      const button = buttonsOf(events).find(({ key }) => key === action.option)
      if (!button) return { world, why: `The visitor has no button "${action.option}".` }
      return done(
        feed(world, conversation, { type: 'visitor.chose', at, option: button.key, text: button.label }),
      )
    }
    case 'accept':
      if (holder.kind === 'bot') return { world, why: 'The bot has this conversation.' }
      if (session.state === 'stopped') return { world, why: 'The run has stopped: this rehearsal ends here.' }
      return holder.kind === 'agent' ? confirm(world, session, action) : takeFromQueue(world, action)
    case 'reply':
      if (holder.kind !== 'agent') return { world, why: 'Nobody has been assigned, so nobody can reply.' }
      return done(
        feed(world, conversation, { type: 'agent.said', at, agent: holder.agent, text: action.text }),
      )
    case 'hand_back': {
      if (holder.kind !== 'agent') return { world, why: 'Nobody has been assigned, so nobody can hand back.' }
      const released = { ...world, desk: release(world.desk, conversation) }
      const { disposition } = action
      const request = requestOf(session)
      return done(
        feed(released, conversation, { type: 'handed.back', at, request, by: holder.agent, disposition }),
      )
    }
  }
}

function confirm(
  world: World,
  session: Session,
  { at, conversation, agent }: Extract<Action, { do: 'accept' }>,
): Outcome {
  const who =
    session.holder.kind === 'agent' && session.holder.agent.id === agent ? session.holder.agent : null
  if (!who) return { world, why: 'Somebody else has this conversation.' }
  return done(
    feed(world, conversation, { type: 'assignment.accepted', at, request: requestOf(session), agent: who }),
  )
}

function takeFromQueue(
  world: World,
  { at, conversation, agent }: Extract<Action, { do: 'accept' }>,
): Outcome {
  const taken = accept(world.desk, conversation, agent, at)
  if (taken.answer === null) return { world, why: taken.why }
  const settled = feed({ ...world, desk: taken.desk }, conversation, taken.answer)
  const who = world.desk.workspace.agents.find(({ id }) => id === agent)
  if (!who) return done(settled)
  return done(
    feed(settled, conversation, {
      type: 'assignment.accepted',
      at,
      request: taken.answer.request,
      agent: referTo(who),
    }),
  )
}

/** Steps a conversation; while it asks the desk, the desk answers. */
function feed(world: World, conversation: string, input: Input): World {
  const before = own(world.conversations, conversation)
  if (!before) return world
  const { session, events } = step(world.program, before.session, input)
  const after: Conversation = { session, events: [...before.events, ...events] }
  const next = heard({ ...world, conversations: { ...world.conversations, [conversation]: after } }, events)
  const asked =
    session.state === 'desk' ? events.findLast(event => event.type === 'assignment.requested') : undefined
  if (asked?.type !== 'assignment.requested') return next
  const { desk, answer } = decide(next.desk, asked.request, input.at)
  return feed({ ...next, desk }, conversation, answer)
}

/** The desk hears of hand-offs that a card refused by itself, so that people can pick them up. */
function heard(world: World, events: readonly Event[]): World {
  let desk = world.desk
  for (const [i, event] of events.entries()) {
    const next = events.slice(i).find(one => one.type === 'assignment.answered')
    if (event.type !== 'assignment.requested' || next?.type !== 'assignment.answered') continue
    if (next.answer.request === event.request.id) desk = note(desk, event.request, next.answer)
  }
  return desk === world.desk ? world : { ...world, desk }
}

/** Everything that came due by then, in order of time, also what only came due because of it. Ends: each wait takes time, and runs are capped. */
function passTime(before: World, at: string): World {
  let world = before
  for (let next = due(world.desk, at); next.answers.length > 0; next = due(world.desk, at)) {
    world = { ...world, desk: next.desk }
    for (const { conversation, answer } of next.answers) world = feed(world, conversation, answer)
  }
  return world
}

/** Buttons the visitor can press now: those of the last message, while nothing was said since. */
export function buttonsOf(events: readonly Event[]) {
  const last = events.findLast(({ type }) => type === 'message.sent' || type === 'visitor.said')
  return last?.type === 'message.sent' ? last.buttons : []
}

/** Until when the conversation waits in a queue: a time, `null` for no limit, `undefined` where it does not wait. */
export const waitsUntil = (world: World, conversation: string): string | null | undefined =>
  custodyOf(world.desk, conversation)?.waiting?.until

function visitorOf(workspace: Workspace, contact: string | null): Visitor | null {
  return workspace.contacts.find(({ id }) => id === contact) ?? null
}
