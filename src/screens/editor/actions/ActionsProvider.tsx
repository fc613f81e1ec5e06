import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { createStore } from 'zustand/vanilla'
import { useEditorContext } from '../context'
import { type Action, possible } from './action'
import { type Actions, ActionsContext, type Desk } from './context'
import { keepFocus } from './focus'
import { actionsFor } from './registry'
import type { Host, Point } from './stage'
import { useStage } from './useStage'

/** Gives everything inside it the actions of the open flow. */
export function ActionsProvider({ host, children }: { host: Host; children: ReactNode }) {
  const context = useEditorContext()
  const [desk] = useState(() => createStore<Desk>()(() => EMPTY))
  const latest = useRef(host)
  useEffect(() => {
    latest.current = host
  })
  const pointer = usePointer()
  const stage = useStage(desk, latest, pointer)
  const value = useMemo(
    (): Actions => ({
      actions: actionsFor(context),
      stage,
      desk,
      run: (action: Action) => {
        if (!possible(action, stage)) return false
        void action.perform(stage)
        keepFocus()
        return true
      },
    }),
    [context, stage, desk],
  )
  return <ActionsContext value={value}>{children}</ActionsContext>
}

const EMPTY: Desk = { surface: null, place: null, cardList: false, said: '' }

/** Where in the window the pointer is, while it is over the canvas. */
function usePointer() {
  const at = useRef<Point | null>(null)
  useEffect(() => {
    const onMove = ({ target, clientX, clientY }: PointerEvent): void => {
      const over = target instanceof Element && target.closest('[data-canvas]') !== null
      at.current = over ? { x: clientX, y: clientY } : null
    }
    window.addEventListener('pointermove', onMove, { passive: true })
    return () => window.removeEventListener('pointermove', onMove)
  }, [])
  return at
}
