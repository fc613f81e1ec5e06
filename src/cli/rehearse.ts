import { fold } from '@/core/flow/text'
import { act } from '@/core/rehearsal/act'
import type { Action } from '@/core/rehearsal/action'
import type { Script } from '@/core/rehearsal/script'
import { shown } from '@/core/rehearsal/script-schema'
import { buttonsOf, conversationOf, conversationsOf, type World } from '@/core/rehearsal/world'

export interface Played {
  readonly world: World
  /** Why a step could not be done; the steps after it were not played. `null` where all were. */
  readonly why: string | null
}

/** Plays what a script does. `actions` are its steps, and before them what begins by itself. */
export function rehearse(opened: World, { steps }: Script, actions: readonly Action[]): Played {
  const before = actions.length - steps.length
  let world = opened
  for (const [i, action] of actions.entries()) {
    const outcome = act(world, pressed(action, world))
    world = outcome.world
    if (outcome.why !== null) {
      const n = i - before + 1
      const rest = i + 1 < actions.length ? ' The steps after it were not played.' : ''
      return { world, why: `Step ${n}, ${shown(steps[n - 1])}, can't be done: ${outcome.why}${rest}` }
    }
  }
  return { world, why: null }
}

/** A button by its key, also where the script gave its label; what matches none is left for the world to refuse. */
function pressed(action: Action, world: World): Action {
  if (action.do !== 'choose') return action
  const { conversation, option } = action
  const buttons = buttonsOf(conversationOf(world, latest(world, conversation))?.events ?? [])
  const found =
    buttons.find(({ key }) => key === option) ?? buttons.find(({ label }) => fold(label) === fold(option))
  return { ...action, option: found?.key ?? option }
}

/** Where the visitor of that conversation writes now: in it, or in the last that came after it was closed. */
function latest(world: World, conversation: string): string {
  const root = conversation.replace(/\.\d+$/, '')
  const family = conversationsOf(world).filter(([id]) => id.replace(/\.\d+$/, '') === root)
  return family.at(-1)?.[0] ?? conversation
}
