import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useEditorContext } from '../context'
import { type Action, possible } from './action'
import { barActions } from './bar'
import { type Actions, ActionsContext, type Desk } from './context'
import { keepFocus } from './focus'
import type { Host, Point } from './stage'
import { useStage } from './useStage'

/** Gives everything inside it the actions of the open flow. */
export function ActionsProvider({ host, children }: { host: Host; children: ReactNode }) {
  const [desk] = useState(() => createStore<Desk>()(() => EMPTY))
  const latest = useRef(host)
  useEffect(() => {
    latest.current = host
  })
  const pointer = usePointer()
  const stage = useStage(desk, latest, pointer)
  useRegistry(desk)
  const value = useMemo(
    (): Actions => ({
      stage,
      desk,
      run: (action: Action) => {
        if (!possible(action, stage)) return false
        void action.perform(stage)
        keepFocus(stage.view.focus)
        return true
      },
    }),
    [stage, desk],
  )
  return <ActionsContext value={value}>{children}</ActionsContext>
}

/** The whole registry comes as soon as somebody touches the page in any way: the first paint does without. */
function useRegistry(desk: StoreApi<Desk>): void {
  const context = useEditorContext()
  useEffect(() => {
    let asked = false
    const load = async (): Promise<void> => {
      if (asked) return
      asked = true
      try {
        const { actionsFor } = await import('./registry')
        desk.setState({ actions: actionsFor(context), complete: true })
        stop()
      } catch (error) {
        // Without a connection the next press asks again; a pointer on its way would ask for ever.
        asked = false
        window.removeEventListener('pointermove', load, { capture: true })
        throw error
      }
    }
    const stop = (): void => {
      for (const hint of HINTS) window.removeEventListener(hint, load, { capture: true })
    }
    for (const hint of HINTS) window.addEventListener(hint, load, { capture: true, passive: true })
    return stop
  }, [desk, context])
}

const HINTS = ['pointermove', 'pointerdown', 'keydown'] as const

const EMPTY: Desk = {
  actions: barActions,
  complete: false,
  surface: null,
  place: null,
  cardList: false,
  left: 'cards',
  former: 'cards',
  exit: null,
  seat: null,
  choosing: false,
  typed: '',
  several: false,
  problems: false,
  said: '',
}

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
