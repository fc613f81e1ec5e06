import { type Due, nextDue } from '@/core/desk/timers'
import { msOf } from '@/core/flow/time'
import { act } from '@/core/rehearsal/act'
import type { Action } from '@/core/rehearsal/action'
import type { World } from '@/core/rehearsal/world'
import { type Autopilot, nextDeed } from './autopilot'
import { done, endOf, type Run, worldOf } from './run'

/**
 * The run after all that time and the agents played bring up to an instant, each at its own time. `whole`: the clock was
 * set to that instant by hand, so that the passing of time is a step of its own; else it is one only where it changed something.
 */
export function advanced(before: Run, pilot: Autopilot, from: string, to: string, whole: boolean): Run {
  let run = before
  let world = worldOf(run)
  for (let next = soonest(world, pilot, from); next; next = soonest(world, pilot, from)) {
    if (msOf(next.at) > msOf(to)) break
    const action: Action = 'do' in next ? next : { do: 'wait', at: next.at }
    const tried = done(run, action)
    // It was asked for before; were it refused all the same, it would be tried for ever.
    if (tried.why !== null) break
    if (action.do !== 'wait' || changes(run, tried.run)) run = tried.run
    world = run === tried.run ? worldOf(run) : act(world, waitUntil(next.at)).world
  }
  const behind = world !== worldOf(run) || (whole && msOf(endOf(run) ?? to) < msOf(to))
  return behind ? done(run, waitUntil(to)).run : run
}

/** When something happens next by itself; `null` for never. */
export const nextInstant = (run: Run, pilot: Autopilot, from: string): string | null =>
  soonest(worldOf(run), pilot, from)?.at ?? null

/**
 * What somebody does goes before what time brings at the same instant: a reply at its own limit is in time. Where they
 * can't do it after all, that conversation is passed over, and everything else goes on.
 */
function soonest(world: World, pilot: Autopilot, from: string): Action | Due | null {
  const due = nextDue(world.desk)
  const refused = new Set<string>()
  for (;;) {
    const deed = nextDeed(world, pilot, from, refused)
    if (!deed || (due && msOf(due.at) < msOf(deed.at))) return due
    if (act(world, deed).why === null) return deed
    refused.add(deed.conversation)
  }
}

const waitUntil = (at: string): Action => ({ do: 'wait', at })

const changes = (before: Run, after: Run): boolean =>
  worldOf(before).conversations !== worldOf(after).conversations
