import { catalog } from '@/cards/catalog'
import type { Flow } from '@/core/flow/document'
import { later } from '@/core/flow/time'
import { act } from '@/core/rehearsal/act'
import type { Action } from '@/core/rehearsal/action'
import { transcript } from '@/core/rehearsal/transcript'
import { conversationOf, openWorld, type World } from '@/core/rehearsal/world'
import { compile } from '@/core/runtime/program'
import type { Workspace } from '@/core/workspace/workspace'
import { workspace } from './workspace'

/** Monday noon in Berlin, on a day without surprises. */
export const NOON = '2026-06-15T10:00:00.000Z'

/** What a test writes of an action: conversation `c1` and noon where it does not say. */
export type Step = Action extends infer One
  ? One extends Action
    ? Omit<One, 'at' | 'conversation'> & { readonly at?: string; readonly conversation?: string }
    : never
  : never

export const arrive: Extract<Step, { do: 'start' }> = { do: 'start', contact: null }

/** The world after the given steps; throws where one can't be done. `others`: flows this one may hand over to. */
export function rehearse(
  flow: Flow,
  steps: readonly Step[],
  who: Workspace = workspace('shop'),
  others: readonly Flow[] = [],
): World {
  const programs = others.map(other => compile(other, catalog))
  return goOn(openWorld(compile(flow, catalog), who, programs), steps)
}

/** The same world, some steps later. */
export const goOn = (world: World, steps: readonly Step[]): World =>
  steps.reduce((before, step) => {
    const outcome = act(before, { at: NOON, conversation: 'c1', ...step } as Action)
    if (outcome.why) throw new Error(outcome.why)
    return outcome.world
  }, world)

/** That many seconds after noon. */
export const past = (seconds: number): string => later(NOON, seconds)

/** Why a step can't be done after the given ones, or `null`. */
export const whyNot = (world: World, step: Step): string | null =>
  act(world, { at: NOON, conversation: 'c1', ...step } as Action).why

/** The transcript of one conversation as a list of lines. */
export const linesOf = (world: World, conversation = 'c1'): string[] =>
  transcript(conversationOf(world, conversation)?.events ?? [])
    .split('\n')
    .slice(0, -1)
