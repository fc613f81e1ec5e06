import { catalog } from '@/cards/catalog'
import type { Flow } from '@/core/flow/document'
import { msOf } from '@/core/flow/time'
import { act } from '@/core/rehearsal/act'
import type { Action } from '@/core/rehearsal/action'
import { openWorld, type World } from '@/core/rehearsal/world'
import { compile } from '@/core/runtime/program'
import type { Workspace } from '@/core/workspace/workspace'

/** One rehearsal from its beginning: what everything was, and all that was done since. */
export interface Run {
  readonly id: number
  /** What sets it apart from the others: when it went its own way, and how. */
  readonly name: string
  /** Which state of the flows it plays. */
  readonly version: Version
  /** The flow as it was when the rehearsal began. */
  readonly flow: Flow
  /** The other flows of the library, to which it may hand over. */
  readonly others: readonly Flow[]
  readonly workspace: Workspace
  readonly opened: World
  readonly steps: readonly Step[]
}

/** One action that was carried out. */
export interface Step {
  /** Its place in the run, counted from 0. */
  readonly place: number
  readonly action: Action
  /** The world after it. Worlds share what did not change, so each costs little. */
  readonly world: World
}

/** Flows as they are on the canvas, or as conversations get them. */
export type Version = 'draft' | 'published'

export interface Beginning {
  readonly id: number
  readonly version?: Version
  readonly flow: Flow
  readonly others: readonly Flow[]
  readonly workspace: Workspace
}

/** A run in which nothing has been done yet. */
export function opened({ id, version = 'draft', flow, others, workspace }: Beginning): Run {
  const different = others.filter(other => other.id !== flow.id)
  const programs = different.map(other => compile(other, catalog))
  const world = openWorld(compile(flow, catalog), workspace, programs)
  return { id, name: 'First run', version, flow, others: different, workspace, opened: world, steps: [] }
}

/** The world after so many steps, counted from 0; before the first it is the one that was opened. */
export const worldAt = ({ steps, opened }: Run, index: number): World => steps[index]?.world ?? opened

export const worldOf = (run: Run): World => worldAt(run, run.steps.length - 1)

/** When the latest step was taken. */
export const endOf = ({ steps }: Run): string | null => steps.at(-1)?.action.at ?? null

/** The run with one more step; or a sentence on why that can't be done, and the run as it was. */
export function done(run: Run, action: Action): { readonly run: Run; readonly why: string | null } {
  const timely = notBefore(action, endOf(run))
  const { world, why } = act(worldOf(run), timely)
  if (why !== null) return { run, why }
  const step: Step = { place: run.steps.length, action: timely, world }
  return { run: { ...run, steps: [...run.steps, step] }, why }
}

/** The same actions again. What can't be done any more is left out, which only happens where somebody else wrote the list. */
export const replayed = (run: Run, actions: readonly Action[]): Run =>
  actions.reduce((now, action) => done(now, action).run, run)

/** The run cut off after a step, to go on from there another way. */
export const cutAfter = (run: Run, index: number, id: number): Run => ({
  ...run,
  id,
  steps: run.steps.slice(0, index + 1),
})

/** Time never runs backwards, whatever the computer's clock does. */
const notBefore = (action: Action, last: string | null): Action =>
  last !== null && msOf(action.at) < msOf(last) ? { ...action, at: last } : action
