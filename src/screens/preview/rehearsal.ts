import { createStore, type StoreApi } from 'zustand/vanilla'
import { catalog } from '@/cards/catalog'
import type { Flow } from '@/core/flow/document'
import { type Json, own } from '@/core/flow/json'
import { isoOf } from '@/core/flow/time'
import { type Action, act, openWorld, type World, waitsUntil } from '@/core/rehearsal/world'
import { compile, type Program } from '@/core/runtime/program'
import { variablesOf } from '@/core/runtime/scope'
import type { Workspace } from '@/core/workspace/workspace'
import { type Clock, setClock, timeOn, usualStart } from './clock'
import { instantAt, zoneOf } from './zone'

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
}

/** A rehearsal under way. */
export interface Play {
  /** The flow as it was when the rehearsal began. */
  readonly flow: Flow
  readonly world: World
  readonly conversation: string
  readonly clock: Clock
  /** Variables before the latest action. */
  readonly before: Readonly<Record<string, Json>>
  /** Why the latest action could not be done, or `null`. */
  readonly why: string | null
}

/** What visitor and assignee can do. Time and conversation are the store's business. */
export type Deed = Untimed<Exclude<Action, { do: 'start' | 'wait' }>>
type Untimed<A> = A extends Action ? Omit<A, 'at' | 'conversation'> : never

export interface RehearsalState {
  readonly setup: Setup
  readonly play: Play | null
  /** Rehearsals begun so far: numbers their conversations. */
  readonly count: number
  /** When the choosing began. */
  readonly opened: string
  /** What the rehearsal's clock shows. */
  time(): string
  choose(change: Partial<Setup>): void
  begin(flow: Flow, workspace: Workspace): void
  perform(deed: Deed): void
  /** What came due by now happens. */
  pass(): void
  /** The clock jumps to the end of the wait. */
  skip(): void
  /** Back to the choosing. */
  leave(): void
}

export type Rehearsal = StoreApi<RehearsalState>

/** The only place that reads a clock: every action is stamped with the rehearsal's time. */
export function createRehearsal(setup: Setup, now: () => number = Date.now): Rehearsal {
  return createStore<RehearsalState>()((set, get) => {
    const done = (action: (play: Play, at: string) => Action) => {
      const { play } = get()
      if (play) set({ play: after(play, action(play, timeOn(play.clock, now()))) })
    }
    return {
      setup,
      play: null,
      count: 0,
      opened: isoOf(now()),
      time() {
        const { play } = get()
        return play ? timeOn(play.clock, now()) : isoOf(now())
      },
      choose: change => set(state => ({ setup: { ...state.setup, ...change } })),
      begin(flow, workspace) {
        const count = get().count + 1
        const at = startOf(get().setup, workspace, isoOf(now()))
        set({
          count,
          play: begun({ flow, workspace, setup: get().setup, number: count, at, clock: setClock(at, now()) }),
        })
      },
      perform: deed => done(({ conversation }, at) => ({ ...deed, at, conversation })),
      pass: () => done((_, at) => ({ do: 'wait', at })),
      skip() {
        const { play } = get()
        const until = play && waitsUntil(play.world, play.conversation)
        if (until) set({ play: after({ ...play, clock: setClock(until, now()) }, { do: 'wait', at: until }) })
      },
      leave: () => set({ play: null, opened: isoOf(now()) }),
    }
  })
}

/** The instant a rehearsal begins at. */
const startOf = ({ wall }: Setup, workspace: Workspace, now: string): string =>
  (wall === null ? null : instantAt(zoneOf(workspace), wall)) ?? usualStart(workspace.hours, now)

interface Beginning {
  readonly flow: Flow
  readonly workspace: Workspace
  readonly setup: Setup
  readonly number: number
  readonly at: string
  readonly clock: Clock
}

function begun({ flow, workspace, setup, number, at, clock }: Beginning): Play {
  const conversation = `c${number}`
  const from = setup.from !== null && own(flow.cards, setup.from) ? setup.from : undefined
  const program = compile(flow, catalog)
  const world = openWorld(program, workspace)
  const { contact } = setup
  const started = act(world, { do: 'start', at, conversation, contact, from })
  return { flow, world: started.world, conversation, clock, before: declared(program), why: started.why }
}

function after(play: Play, action: Action): Play {
  const { program, conversations } = play.world
  const { world, why } = act(play.world, action)
  const before = conversations[play.conversation]?.session
  return { ...play, world, why, before: before ? variablesOf(program, before) : play.before }
}

const declared = ({ slots }: Program): Readonly<Record<string, Json>> =>
  Object.fromEntries(slots.map(({ name, initial }) => [name, initial ?? null]))
