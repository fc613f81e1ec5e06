import { deskWith } from '@/core/desk/desk'
import type { Spared } from '@/core/desk/timers'
import { beginTalk } from '@/core/runtime/conversation'
import type { Event } from '@/core/runtime/event'
import { carriedBy } from '@/core/runtime/scope'
import type { Visitor } from '@/core/runtime/session'
import type { Workspace } from '@/core/workspace/workspace'
import type { Action, Said } from './action'
import { type Outcome, perform } from './deed'
import { feedTalk, passTime, settleForsaken, settleQueues } from './time'
import { type Conversation, conversationOf, programOf, type World, worldWith } from './world'

/** Does one thing in the world, and all that follows from it at once. Pure. */
export function act(before: World, action: Action): Outcome {
  const { at } = action
  const spared = sparedBy(before, action)
  const early = take(passTime(before, at, spared), action)
  // What can't be done in time is no reply: the limit comes first, and then it is tried again.
  const { world, why } = spared && early.why !== null ? take(passTime(before, at), action) : early
  return { world: settleQueues(passTime(world, at), at), why }
}

/** A reply at the very instant of its limit comes before it. */
function sparedBy(world: World, action: Action): Spared | null {
  if (action.do !== 'reply' && action.do !== 'accept') return null
  return { conversation: latestOf(world, action.conversation), at: action.at }
}

function take(world: World, action: Action): Outcome {
  switch (action.do) {
    case 'wait':
      return done(world)
    case 'start':
      return conversationOf(world, action.conversation)
        ? { world, why: 'This conversation has begun already.' }
        : done(started(world, action))
    case 'roster':
      return roster(world, action)
    default: {
      const named = conversationOf(world, action.conversation)
      if (!named) return { world, why: 'There is no such conversation.' }
      if (named.session.state !== 'closed') return perform(world, named, action)
      const latest = latestOf(world, action.conversation)
      const conversation = conversationOf(world, latest) ?? named
      const deed: Said = { ...action, conversation: latest }
      if (conversation.session.state !== 'closed') return perform(world, conversation, deed)
      return deed.do === 'say' ? done(anew(world, deed)) : { world, why: 'This conversation is closed.' }
    }
  }
}

const done = (world: World): Outcome => ({ world, why: null })

function started(world: World, { at, conversation, contact, from }: Extract<Action, { do: 'start' }>): World {
  const talk = beginTalk(world.program, conversation, visitorOf(world.desk.workspace, contact))
  return feedTalk(world, conversation, talk, NOTHING_YET, { type: 'conversation.started', at, from })
}

const NOTHING_YET: readonly Event[] = []

/** A visitor who writes after the end gets a new conversation, with no assignee and with what the contact carries. */
function anew(world: World, { at, conversation, text }: Extract<Said, { do: 'say' }>): World {
  const before = conversationOf(world, conversation)
  const contact = before ? contactAfter(world, before) : null
  const next = successor(conversation)
  const talk = beginTalk(world.program, next, contact, conversation)
  return feedTalk(world, next, talk, NOTHING_YET, { type: 'conversation.started', at, said: text })
}

/** `c1` is followed by `c1.2`, that by `c1.3`. */
function successor(conversation: string): string {
  const [, root = conversation, count = '1'] = /^(.*)\.(\d+)$/.exec(conversation) ?? []
  return `${root}.${Number(count) + 1}`
}

/** The conversation in which the visitor of this one writes now: itself, or the last of those that followed it. */
function latestOf(world: World, conversation: string): string {
  let latest = conversation
  while (conversationOf(world, latest)?.session.state === 'closed') {
    const next = successor(latest)
    if (!conversationOf(world, next)) return latest
    latest = next
  }
  return latest
}

function roster(world: World, { at, agent, change }: Extract<Action, { do: 'roster' }>): Outcome {
  const { workspace } = world.desk
  if (!workspace.agents.some(({ id }) => id === agent)) return { world, why: 'There is no such agent.' }
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const agents = workspace.agents.map(one => (one.id === agent ? { ...one, ...given } : one))
  const desk = deskWith(world.desk, { workspace: { ...workspace, agents } })
  const changed = worldWith(world, desk)
  return done(settleQueues(change.active === false ? settleForsaken(changed, at) : changed, at))
}

const visitorOf = ({ contacts }: Workspace, contact: string | null): Visitor | null =>
  contact === null ? null : (contacts.find(({ id }) => id === contact) ?? null)

/** The contact with what the conversation's bots have set of it, also those that do not run any more. */
function contactAfter(world: World, conversation: Conversation): Visitor | null {
  const { session } = conversation
  const { contact } = session
  if (!contact) return null
  const carried = carriedBy(programOf(world, conversation), session)
  const slots = [...world.programs.values()].flatMap(program => program.slots)
  const ofContact = new Set(slots.flatMap(({ scope, name }) => (scope === 'contact' ? [name] : [])))
  const kept = Object.entries(carried).filter(([name]) => ofContact.has(name))
  return { ...contact, attributes: { ...contact.attributes, ...Object.fromEntries(kept) } }
}
