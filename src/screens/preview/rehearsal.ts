import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Flow } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { isoOf, msOf } from '@/core/flow/time'
import type { Action } from '@/core/rehearsal/action'
import type { Workspace } from '@/core/workspace/workspace'
import { advanced } from './advance'
import type { Autopilot } from './autopilot'
import { letRun, setClock, timeOn, usualStart } from './clock'
import { chatsOf } from './conversations'
import { inFront, looksBack, type Play, pilotFrom, playOf, shownAt, shownAtEnd, shownWorld } from './play'
import { cutAfter, done, endOf, opened, type Run, type Version } from './run'
import { stepText } from './stepText'
import type { Moment } from './travel/moment'
import { instantAt, timeText, zoneOf } from './zone'

/** What the builder chooses before a rehearsal. */
export interface Setup {
  /** Id of a contact, or `null` for a stranger. */
  readonly contact: string | null
  /**
   * What the workspace's wall clock shows at the start, e.g. `2026-11-30T08:00`; empty while it is being
   * typed, `null` to leave it to the opening hours.
   */
  readonly wall: string | null
  /** Key of the card to begin at; `null` for Start. */
  readonly from: string | null
  /** Which state of the flows is played: as they are on the canvas, or as conversations get them. */
  readonly version: Version
}

/** What somebody does in the conversation in front. Time and conversation are the store's business. */
export type Deed = Untimed<Exclude<Action, { do: 'start' | 'wait' | 'roster' }>>
type Untimed<A> = A extends Action ? Omit<A, 'at' | 'conversation'> : never
export type RosterChange = Extract<Action, { do: 'roster' }>['change']

export interface RehearsalState {
  readonly setup: Setup
  readonly play: Play | null
  /** The run that is played and those that went another way, the oldest first. */
  readonly runs: readonly Run[]
  /** When the choosing began. */
  readonly opened: string
  /** What the rehearsal's clock shows. */
  time(): string
  choose(change: Partial<Setup>): void
  begin(flow: Flow, workspace: Workspace, others: readonly Flow[]): void
  /** Goes on with a rehearsal that was stored, or left by mistake. */
  resume(play: Play, runs: readonly Run[]): void
  /** In the conversation in front, or in the one named. */
  perform(deed: Deed, conversation?: string): void
  /** One more visitor comes, and is in front. */
  arrive(contact: string | null): void
  roster(agent: string, change: RosterChange): void
  front(root: string): void
  sit(agent: string | null): void
  fly(pilot: Autopilot): void
  /** What came due by now happens. */
  pass(): void
  /** Lets the clock run, or holds it. */
  run(runs: boolean): void
  /** The clock jumps to a later instant; what comes due on the way happens at its own time. */
  jump(to: string): void
  /**
   * Shows the world as it was after a step, or one event of it: all that a step brings comes at one instant, so that what is
   * done then comes after the whole of it. It begins another run; this one is kept.
   */
  stepBack(index: number, moment?: Moment): void
  resumeAtEnd(): void
  /** Goes on with another of the runs. */
  show(run: number): void
  /** Back to the choosing. */
  leave(): void
}

export type Rehearsal = StoreApi<RehearsalState>

/** The only place that reads a clock: every action is stamped with the rehearsal's time. */
export function createRehearsal(given: Omit<Setup, 'version'>, now: () => number = Date.now): Rehearsal {
  return createStore<RehearsalState>()((set, get) => {
    const change = (how: (play: Play) => Play) => {
      const { play } = get()
      if (play) set({ play: how(play) })
    }
    /** Does something at the rehearsal's time, in a run of its own where the past is shown. */
    const act = (actionAt: (play: Play, at: string) => Action) => {
      const { play, runs } = get()
      if (play) set(acted(play, runs, actionAt(play, timeOn(play.clock, now()))))
    }
    return {
      setup: { ...given, version: 'draft' },
      play: null,
      runs: [],
      opened: isoOf(now()),
      time() {
        const { play } = get()
        return play ? timeOn(play.clock, now()) : isoOf(now())
      },
      choose: chosen => set(state => ({ setup: { ...state.setup, ...chosen } })),
      begin(flow, workspace, others) {
        const begun = beginning(get().setup, { flow, workspace, others }, isoOf(now()))
        set({ runs: [begun.run], play: playOf(begun.run, setClock(begun.at, now()), FIRST) })
      },
      resume: (play, runs) =>
        set(({ setup }) => ({ play, runs, setup: { ...setup, version: play.run.version } })),
      perform: (deed, conversation) =>
        act(({ front }, at) => ({ ...deed, at, conversation: conversation ?? front })),
      arrive(contact) {
        const { play } = get()
        if (!play) return
        const conversation = `c${chatsOf(shownWorld(play)).length + 1}`
        act((_, at) => ({ do: 'start', at, conversation, contact }))
        change(after => inFront(after, conversation))
      },
      roster: (agent, to) => act((_, at) => ({ do: 'roster', at, agent, change: to })),
      front: root => change(play => inFront(play, root)),
      sit: chair => change(play => ({ ...play, chair })),
      fly: pilot => change(play => ({ ...play, pilot, pilotSince: timeOn(play.clock, now()) })),
      pass() {
        const { play, runs } = get()
        if (play) set(passed(play, runs, timeOn(play.clock, now()), false))
      },
      run: runs => change(play => ({ ...play, clock: letRun(play.clock, runs, now()) })),
      jump(to) {
        const { play, runs, time } = get()
        if (!play || msOf(to) < msOf(time())) return
        const clock = letRun(setClock(to, now()), play.clock.set !== null, now())
        set(passed({ ...play, clock }, runs, to, true))
      },
      stepBack: (index, moment) => change(play => shownAt(play, index, moment)),
      resumeAtEnd: () => change(play => atEnd(play, now())),
      show(id) {
        const run = get().runs.find(one => one.id === id)
        if (run) change(play => (run === play.run ? play : atEnd({ ...play, run }, now())))
      },
      leave: () => set({ play: null, runs: [], opened: isoOf(now()) }),
    }
  })
}

const FIRST = 'c1'

type Stage = Pick<Run, 'flow' | 'workspace' | 'others'>

function beginning(setup: Setup, stage: Stage, now: string): { run: Run; at: string } {
  const { wall, contact } = setup
  const { flow, workspace } = stage
  const chosen = wall === null ? null : instantAt(zoneOf(workspace), wall)
  const at = chosen ?? usualStart(workspace.hours, now)
  const from = setup.from !== null && own(flow.cards, setup.from) ? setup.from : undefined
  const empty = opened({ id: 1, ...stage, version: setup.version })
  return { at, run: done(empty, { do: 'start', at, conversation: FIRST, contact, from }).run }
}

type Changed = Pick<RehearsalState, 'play' | 'runs'>

function acted(before: Play, runs: readonly Run[], action: Action): Changed {
  const branch = looksBack(before) ? cutAfter(before.run, before.shown, nextId(runs)) : before.run
  // What came due while nobody looked happens first, at its own time; at the same instant, what somebody does comes first.
  const just = isoOf(msOf(action.at) - 1)
  const ready = advanced(branch, before.pilot, pilotFrom(before, branch), just, false)
  const { run, why } = done(ready, action)
  if (why !== null) return { play: { ...before, why }, runs }
  return settled(before, runs, run)
}

function passed(before: Play, runs: readonly Run[], to: string, whole: boolean): Changed {
  const branch = looksBack(before) ? cutAfter(before.run, before.shown, nextId(runs)) : before.run
  const run = advanced(branch, before.pilot, pilotFrom(before, branch), to, whole)
  return run === branch ? { play: before, runs } : settled(before, runs, run)
}

/** The play with its run grown longer; where that began in the past, both runs are kept, each named by what sets it apart. */
function settled(before: Play, runs: readonly Run[], run: Run): Changed {
  if (run.id === before.run.id) {
    const play = shownAtEnd(before, run)
    return { play, runs: runs.map(one => (one.id === run.id ? run : one)) }
  }
  const place = before.shown + 1
  const named = { ...run, name: nameAt(run, place) }
  const old = before.run.id === 1 ? { ...before.run, name: nameAt(before.run, place) } : before.run
  const kept = runs.map(one => (one.id === old.id ? old : one))
  return { play: shownAtEnd(before, named), runs: [...kept, named] }
}

function nameAt(run: Run, place: number): string {
  const step = run.steps[place]
  if (!step) return run.name
  return `${timeText(zoneOf(run.workspace), step.action.at)} ${stepText(run, place)}`
}

const nextId = (runs: readonly Run[]): number => Math.max(0, ...runs.map(({ id }) => id)) + 1

function atEnd(play: Play, now: number): Play {
  const at = endOf(play.run)
  const clock =
    at === null
      ? play.clock
      : letRun(setClock(at, now), looksBack(play) ? play.ran : play.clock.set !== null, now)
  return { ...shownAtEnd(play, play.run), clock }
}
