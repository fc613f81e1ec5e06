import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { Position } from '@/core/flow/document'
import { useEditor } from '../context'
import type { Mark } from '../marks/mark'
import { type Action, possible } from './action'
import type { Link, Stage, Surface } from './stage'

/** The actions of an open flow, and what they act on. The value never changes while the flow is open. */
export interface Actions {
  readonly stage: Stage
  /** Does it, where it applies; says whether it did. */
  run(action: Action): boolean
  readonly desk: StoreApi<Desk>
}

/** What lies open beside the flow, and what was said last. */
export interface Desk {
  /** All actions; until somebody does something, those of the bar alone. */
  readonly actions: readonly Action[]
  readonly complete: boolean
  readonly surface: Surface | null
  /** Something was chosen there and is about to be done: keys wait for that. */
  readonly choosing: boolean
  /** What was typed for it before it was there. */
  readonly typed: string
  /** Where on the canvas it was asked for, if there. */
  readonly place: Position | null
  /** The list of cards, on windows too narrow to show it always. */
  readonly cardList: boolean
  /** What stands beside the canvas. */
  readonly left: Left
  /** What stood there before the variables did. */
  readonly former: Left
  /** The exit that is chosen in the outline. */
  readonly exit: Link | null
  /** Gives the focus to a card, or to a frame or note, in the outline, or to the outline; `null` while the canvas is what is worked in. */
  readonly seat: ((card?: string, mark?: Mark) => void) | null
  /** A press on a card adds it to the selection, or takes it from there. */
  readonly several: boolean
  /** The list of problems, in place of what else stands beside the canvas. */
  readonly problems: boolean
  readonly said: string
}

export type Left = 'cards' | 'outline' | 'variables'

/** Shows something else beside the canvas. */
export const standing =
  (left: Left) =>
  ({ left: before, former }: Desk): Pick<Desk, 'left' | 'former'> => ({
    left,
    former: before === 'variables' ? former : before,
  })

export const ActionsContext = createContext<Actions | null>(null)

export function useActions(): Actions {
  const actions = use(ActionsContext)
  if (!actions) throw new Error('This part belongs inside <ActionsProvider>.')
  return actions
}

export const useDesk = <T>(select: (desk: Desk) => T): T => useStore(useActions().desk, select)

/** Whether an action applies, kept up to date with the flow. */
export function useApplies(action: Action): boolean {
  const { stage } = useActions()
  return useEditor(() => possible(action, stage))
}
