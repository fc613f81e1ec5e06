import type { Json } from '@/core/flow/json'
import { conversationOf, programOf, type World } from '@/core/rehearsal/world'
import type { Program } from '@/core/runtime/program'
import { variablesOf } from '@/core/runtime/scope'
import { type Autopilot, OFF } from './autopilot'
import { type Clock, frozenAt } from './clock'
import { chatsOf, eventsIn, rootOf } from './conversations'
import { cutAfter, endOf, type Run, worldAt } from './run'
import type { Moment } from './travel/moment'

/** A rehearsal under way, as it is looked at. */
export interface Play {
  readonly run: Run
  /** Place of the step whose world is shown; the last one, but for somebody who looks back. */
  readonly shown: number
  /** The event of that step at which somebody looks; `null` for all that it brought. */
  readonly moment: Moment | null
  readonly clock: Clock
  /** Whether the clock was running before somebody looked back. */
  readonly ran: boolean
  /** Root of the chat in front. */
  readonly front: string
  /** By chat: how much of it was there when it was last in front. */
  readonly seen: Readonly<Record<string, number>>
  /** Id of the agent in whose chair the builder sits; `null` to go with whoever has the conversation in front. */
  readonly chair: string | null
  readonly pilot: Autopilot
  /** Since when the agents are played this way. */
  readonly pilotSince: string
  /** Why the latest action could not be done, or `null`. */
  readonly why: string | null
}

export const playOf = (run: Run, clock: Clock, front: string): Play => ({
  run,
  shown: run.steps.length - 1,
  moment: null,
  clock,
  ran: clock.set !== null,
  front,
  seen: {},
  chair: null,
  pilot: OFF,
  pilotSince: '',
  why: null,
})

export const shownWorld = ({ run, shown }: Play): World => worldAt(run, shown)

/** What was done up to what is shown. */
export const shownRun = (play: Play): Run =>
  looksBack(play) ? cutAfter(play.run, play.shown, play.run.id) : play.run

/** Whether what is shown is the past. */
export const looksBack = ({ run, shown }: Play): boolean => shown < run.steps.length - 1

/** The run with its latest world in sight. */
export const shownAtEnd = (play: Play, run: Run): Play => ({
  ...play,
  run,
  shown: run.steps.length - 1,
  moment: null,
  why: null,
})

/** The world of an earlier step, where time stands still; at one of its events, the chat of that event is in front. */
export function shownAt(play: Play, index: number, moment: Moment | null = null): Play {
  const shown = Math.max(0, Math.min(index, play.run.steps.length - 1))
  const at = play.run.steps[shown]?.action.at
  if (at === undefined) return play
  const ran = looksBack(play) ? play.ran : play.clock.set !== null
  const front = moment ? rootOf(moment.conversation) : play.front
  const { seen } = inFront(play, front)
  const there = { ...play, front, seen, shown, moment, ran, clock: frozenAt(at), why: null }
  const roots = chatsOf(shownWorld(there)).map(({ root }) => root)
  return roots.includes(front) ? there : { ...there, front: roots[0] ?? front }
}

/** Another chat comes in front; what was in front has been seen. */
export function inFront(play: Play, front: string): Play {
  const world = shownWorld(play)
  const counts = chatsOf(world).map(chat => [chat.root, eventsIn(world, chat)] as const)
  const seen = Object.fromEntries(counts.filter(([root]) => root === front || root === play.front))
  return { ...play, front, seen: { ...play.seen, ...seen } }
}

/** From when on the agents are played: since they were, and never before the latest step. */
export function pilotFrom({ pilotSince }: Play, run: Run): string {
  const last = endOf(run) ?? ''
  return pilotSince > last ? pilotSince : last
}

/** Variables of a conversation before the step that is shown, by name. */
export function valuesBefore({ run, shown }: Play, conversation: string): Readonly<Record<string, Json>> {
  const world = worldAt(run, shown - 1)
  const before = conversationOf(world, conversation)
  return before
    ? variablesOf(programOf(world, before), before.session)
    : declared(worldAt(run, shown).program)
}

const declared = ({ slots }: Program): Readonly<Record<string, Json>> =>
  Object.fromEntries(slots.map(({ name, initial }) => [name, initial ?? null]))
