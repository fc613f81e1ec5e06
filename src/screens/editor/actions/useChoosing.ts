import { useCallback } from 'react'
import type { Action } from './action'
import { useActions } from './context'

/** Closes what lies open. */
export function useClosing(): () => void {
  const { desk } = useActions()
  return useCallback(
    // A menu also closes because something was chosen, which is seen to already.
    () => desk.setState(({ surface }) => (surface ? { surface: null, place: null } : {})),
    [desk],
  )
}

/**
 * Closes what lies open, and does what was chosen there once the focus is back where it was: the action may want it
 * elsewhere. It may also ask at which place of the canvas it was chosen.
 */
export function useChoosing(): (choice: Action | (() => void)) => void {
  const { desk, run } = useActions()
  return useCallback(
    choice => {
      desk.setState({ surface: null, choosing: true })
      afterFocus(() => {
        if (typeof choice === 'function') choice()
        else run(choice)
        desk.setState(({ surface }) => ({ choosing: false, ...(surface ? {} : { place: null }) }))
      })
    },
    [desk, run],
  )
}

/** A dialog gives the focus back a frame after it is gone. */
const afterFocus = (then: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(then))
}
