import { decide } from '@/core/desk/decide'
import { withCustody } from '@/core/desk/desk'
import { drain } from '@/core/desk/drain'
import { record } from '@/core/desk/record'
import { type Due, endReply, endWait, nextDue, passed, type Spared } from '@/core/desk/timers'
import { own } from '@/core/flow/json'
import { msOf } from '@/core/flow/time'
import { requestOf } from '@/core/runtime/concerns'
import type { Input } from '@/core/runtime/input'
import { told, type World, worldWith } from './world'

/** What follows from what happened, and what time brings. */

/** Something happens to a conversation. The desk hears of it, hands out what waits, and answers where it is asked. */
export function feed(before: World, conversation: string, input: Input): World {
  const { world, events } = told(before, conversation, input)
  const heard = worldWith(world, { desk: record(world.desk, conversation, events) })
  const settled = heard.desk === world.desk ? world : settleQueues(heard, input.at)
  const asked = events.findLast(({ type }) => type === 'assignment.requested')
  const state = own(settled.conversations, conversation)?.session.state
  if (asked?.type !== 'assignment.requested' || state !== 'desk') return settled
  const { desk, answer } = decide(settled.desk, asked.request, input.at)
  return feed(worldWith(settled, { desk }), conversation, answer)
}

/** While somebody can take a waiting conversation, they get the one that has waited longest. */
export function settleQueues(before: World, at: string): World {
  let world = before
  for (let next = drain(world.desk, at); next; next = drain(world.desk, at)) {
    world = feed(worldWith(world, { desk: next.desk }), next.conversation, next.answer)
  }
  return world
}

/** Everything that came due by then, in order of time, also what only came due because of it. Ends: each takes time, and runs are capped. */
export function passTime(before: World, at: string, spared: Spared | null = null): World {
  let world = before
  for (
    let next = nextDue(world.desk, spared);
    next && msOf(next.at) <= msOf(at);
    next = nextDue(world.desk, spared)
  ) {
    world = bring(worldWith(world, { desk: passed(world.desk, next.at) }), next)
  }
  const desk = passed(world.desk, at)
  return desk === world.desk ? world : worldWith(world, { desk })
}

function bring(world: World, due: Due): World {
  const { at } = due
  if (due.is === 'opening') return settleQueues(world, at)
  const { conversation } = due
  const custody = own(world.desk.custody, conversation)
  const session = own(world.conversations, conversation)?.session
  if (!custody || !session) return world
  if (due.is === 'resume') {
    const desk = withCustody(world.desk, { ...custody, resumeAt: null })
    const request = requestOf(session)
    return feed(worldWith(world, { desk }), conversation, {
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
  return settleQueues(feed(settleQueues(worldWith(world, { desk }), at), conversation, answer), at)
}
