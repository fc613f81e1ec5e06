import { type Due, nextDue } from '@/core/desk/timers'
import { msOf } from '@/core/flow/time'
import { act } from '@/core/rehearsal/act'
import type { Action } from '@/core/rehearsal/action'
import type { World } from '@/core/rehearsal/world'
import { type Autopilot, nextDeed, OFF } from './autopilot'
import { done, endOf, type Run, worldOf } from './run'

/**
 * The run after all that time and the agents played bring up to an instant, each at its own time. `whole`: the clock was
 * set to that instant by hand, so that the passing of time is a step of its own; else it is one only where it changed something.
 */
export function advanced(before: Run, pilot: Autopilot, from: string, to: string, whole: boolean): Run {
  let run = before
  let world = worldOf(run)
  let playing = pilot
  for (let next = soonest(world, playing, from); next; next = soonest(world, playing, from)) {
    if (msOf(next.at) > msOf(to)) break
    const action: Action = 'do' in next ? next : { do: 'wait', at: next.at }
    const tried = done(run, action)
    // Whoever was played could not do it after all, and would try for ever.
    if (tried.why !== null) playing = OFF
    else if (action.do !== 'wait' || changes(run, tried.run)) run = tried.run
    world = tried.why === null && run === tried.run ? worldOf(run) : act(world, waitUntil(next.at)).world
  }
  const behind = world !== worldOf(run) || (whole && msOf(endOf(run) ?? to) < msOf(to))
  return behind ? done(run, waitUntil(to)).run : run
}

/** When something happens next by itself; `null` for never. */
export const nextInstant = (run: Run, pilot: Autopilot, from: string): string | null =>
  soonest(worldOf(run), pilot, from)?.at ?? null

/** What somebody does goes before what time brings at the same instant: a reply at its own limit is in time. */
function soonest(world: World, pilot: Autopilot, from: string): Action | Due | null {
  const deed = nextDeed(world, pilot, from)
  const due = nextDue(world.desk)
  if (!deed || !due) return deed ?? due
  return msOf(deed.at) <= msOf(due.at) ? deed : due
}

const waitUntil = (at: string): Action => ({ do: 'wait', at })

const changes = (before: Run, after: Run): boolean =>
  worldOf(before).conversations !== worldOf(after).conversations
