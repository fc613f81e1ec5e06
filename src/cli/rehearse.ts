import { catalog } from '@/cards/catalog'
import type { Flow } from '@/core/flow/document'
import { later } from '@/core/flow/time'
import { type Action, act, buttonsOf, openWorld, type World } from '@/core/rehearsal/world'
import type { Event } from '@/core/runtime/event'
import { compile } from '@/core/runtime/program'
import { fold, lookUp } from '@/core/workspace/directory'
import type { Workspace } from '@/core/workspace/workspace'
import { type Script, type ScriptStep, shown } from './script'

/** The one conversation of a script. */
const CONVERSATION = 'c1'

export interface Played {
  readonly events: readonly Event[]
  /** Why a step could not be done; the steps after it were not played. `null` where all were. */
  readonly why: string | null
}

/** Plays a script's steps against a flow. `contact` is the id of a contact of the workspace. */
export function rehearse(flow: Flow, workspace: Workspace, script: Script, contact: string | null): Played {
  let { at } = script
  const { from, steps } = script
  let { world } = act(openWorld(compile(flow, catalog), workspace), {
    do: 'start',
    at,
    conversation: CONVERSATION,
    contact,
    from,
  })
  for (const [i, step] of steps.entries()) {
    at = later(at, secondsBefore(step))
    const outcome = act(world, actionOf(step, at, world))
    world = outcome.world
    if (outcome.why !== null) {
      const rest = i + 1 < steps.length ? ' The steps after it were not played.' : ''
      return {
        events: eventsOf(world),
        why: `Step ${i + 1}, ${shown(step)}, can't be done: ${outcome.why}${rest}`,
      }
    }
  }
  return { events: eventsOf(world), why: null }
}

/** How far the clock moves before the step is done: `wait` is nothing but that. */
function secondsBefore(step: ScriptStep): number {
  return 'wait' in step ? (step.after ?? 0) + step.wait : (step.after ?? 1)
}

function actionOf(step: ScriptStep, at: string, world: World): Action {
  const here = { at, conversation: CONVERSATION }
  if ('say' in step) return { do: 'say', ...here, text: step.say }
  if ('choose' in step) return { do: 'choose', ...here, option: optionOf(step.choose, world) }
  if ('accept' in step) return { do: 'accept', ...here, agent: agentOf(step.accept, world) }
  if ('reply' in step) return { do: 'reply', ...here, text: step.reply }
  if ('handBack' in step) return { do: 'hand_back', ...here, disposition: step.handBack }
  return { do: 'wait', at }
}

/** The key of the button with that key or label; what matches none is left for the world to refuse. */
function optionOf(choose: string, world: World): string {
  const buttons = buttonsOf(eventsOf(world))
  const found =
    buttons.find(({ key }) => key === choose) ?? buttons.find(({ label }) => fold(label) === fold(choose))
  return found?.key ?? choose
}

/** The id of the agent with that id or e-mail; what matches none, or several, is left for the world to refuse. */
function agentOf(accept: string, { desk }: World): string {
  const [only, second] = lookUp(desk.workspace, 'agent', 'email', accept)
  return only && !second ? only.id : accept
}

const eventsOf = (world: World): readonly Event[] => world.conversations[CONVERSATION]?.events ?? []
