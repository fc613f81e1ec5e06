import { decide } from '@/core/desk/decide'
import { custodyOf, custodyWith, type Desk, withCustody } from '@/core/desk/desk'
import { drain } from '@/core/desk/drain'
import { forsaken } from '@/core/desk/forsaken'
import { hoursAnswer } from '@/core/desk/opening'
import { withoutPause } from '@/core/desk/pauses'
import { record } from '@/core/desk/record'
import { type Due, endReply, endWait, nextDue, passed, type Spared } from '@/core/desk/timers'
import { put } from '@/core/flow/shelf'
import { compareTimes } from '@/core/flow/time'
import { requestOf } from '@/core/runtime/concerns'
import { advance, type Talk } from '@/core/runtime/conversation'
import type { Event } from '@/core/runtime/event'
import type { Input } from '@/core/runtime/input'
import { conversationOf, conversationWith, type World, worldWith } from './world'

/** What follows from what happened, and what time brings. */

/** Something happens to a conversation. The desk hears of it, hands out what waits, and answers where it is asked. */
export function feed(world: World, conversation: string, input: Input): World {
  const before = conversationOf(world, conversation)
  return before ? feedTalk(world, conversation, before, before.events, input) : world
}

/**
 * The same of a conversation as it stands, which may be new to the world. `before`: what happened in it so far;
 * `just`: what else, of which only the desk has heard yet; `desk`: as that has left it.
 */
export function feedTalk(
  world: World,
  conversation: string,
  talk: Talk,
  before: readonly Event[],
  input: Input,
  just: readonly Event[] = NOTHING,
  desk: Desk = world.desk,
): World {
  const moved = advance(world.programs, talk, input)
  const { events, quiet } = moved
  if (events.length === 0) return world
  const { state } = moved.talk.session
  const after = quiet ? desk : record(desk, conversation, events)
  // What concerns nobody else is put away once the desk has answered: its answer to a question just asked always counts.
  const asked = state === 'desk' && after === desk ? requestIn(events) : undefined
  if (asked && just === NOTHING) {
    const decided = decide(desk, asked.request, input.at)
    return feedTalk(world, conversation, moved.talk, before, decided.answer, events, decided.desk)
  }
  const told = conversationWith(moved.talk, before, just, events)
  const heard = worldWith(world, after, put(world.conversations, conversation, told))
  const settled = after === desk ? heard : settleQueues(heard, input.at)
  if (state === 'host') return tellHours(settled, conversation, events, input.at)
  return state === 'desk' ? tellTaker(settled, conversation, events, input.at) : settled
}

const NOTHING: readonly Event[] = []

/** The card that asked the desk is told who takes the conversation, unless that has been done meanwhile. */
function tellTaker(world: World, conversation: string, events: readonly Event[], at: string): World {
  const now = conversationOf(world, conversation)
  const asked = requestIn(events)
  if (now?.session.state !== 'desk' || !asked) return world
  const { desk, answer } = decide(world.desk, asked.request, at)
  return feed(worldWith(world, desk), conversation, answer)
}

/** The last question for the desk: mostly it is what happened last. */
function requestIn(events: readonly Event[]): Extract<Event, { type: 'assignment.requested' }> | undefined {
  for (let i = events.length - 1; i >= 0; i -= 1) {
    const event = events[i]
    if (event?.type === 'assignment.requested') return event
  }
  return undefined
}

/** The card that asked for opening hours is told them. */
function tellHours(world: World, conversation: string, events: readonly Event[], at: string): World {
  const question = events.findLast(event => event.type === 'hours.asked')
  return question ? feed(world, conversation, hoursAnswer(world.desk.workspace, question, at)) : world
}

/** While somebody can take a waiting conversation, they get the one that has waited longest. */
export function settleQueues(before: World, at: string): World {
  let world = before
  for (let next = drain(world.desk, at); next; next = drain(world.desk, at)) {
    world = feed(worldWith(world, next.desk), next.conversation, next.answer)
  }
  return world
}

/** What waits for somebody who has left goes on. */
export function settleForsaken(before: World, at: string): World {
  let world = before
  for (let next = forsaken(world.desk, at); next; next = forsaken(world.desk, at)) {
    world = feed(worldWith(world, next.desk), next.conversation, next.answer)
  }
  return world
}

/** Everything that came due by then, in order of time, also what only came due because of it. Ends: each takes time, and runs are capped. */
export function passTime(before: World, at: string, spared: Spared | null = null): World {
  let world = before
  for (
    let next = nextDue(world.desk, spared);
    next && compareTimes(next.at, at) <= 0;
    next = nextDue(world.desk, spared)
  ) {
    world = bring(worldWith(world, passed(world.desk, next.at)), next)
  }
  const desk = passed(world.desk, at)
  return desk === world.desk ? world : worldWith(world, desk)
}

function bring(world: World, due: Due): World {
  const { at } = due
  if (due.is === 'opening') return settleQueues(world, at)
  const { conversation } = due
  if (due.is === 'pause') return endPause(world, conversation, at)
  const custody = custodyOf(world.desk, conversation)
  const session = conversationOf(world, conversation)?.session
  if (!custody || !session) return world
  if (due.is === 'resume') {
    const desk = withCustody(world.desk, custodyWith(custody, { resumeAt: null }))
    const request = requestOf(session)
    return feed(worldWith(world, desk), conversation, {
      type: 'handoff.ended',
      at,
      request,
      reason: 'resume_timer',
      by: null,
      disposition: null,
    })
  }
  const { desk, answer } =
    due.is === 'reply' ? endReply(world.desk, custody, at) : endWait(world.desk, custody, at)
  // The seat that is free again goes to whoever waits before this conversation asks once more.
  return settleQueues(feed(settleQueues(worldWith(world, desk), at), conversation, answer), at)
}

/** The card that waited for this instant goes on. */
function endPause(world: World, conversation: string, at: string): World {
  const request = world.desk.pauses.find(one => one.conversation === conversation)?.request ?? ''
  const desk = withoutPause(world.desk, conversation)
  return feed(worldWith(world, desk), conversation, { type: 'wait.over', at, request })
}
