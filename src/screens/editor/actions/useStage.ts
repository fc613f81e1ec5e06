import { useReactFlow } from '@xyflow/react'
import { type RefObject, useMemo, useRef } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Flow } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import type { ToastContent } from '@/ui/Toast'
import { useToast } from '@/ui/Toasts'
import { useEditorContext } from '../context'
import { noMarks } from '../store'
import type { Desk } from './context'
import { focusedCard } from './focus'
import type { Host, Link, Point, Stage } from './stage'
import { useStageView } from './useStageView'

const leadsOn = (flow: Flow, { card, exit }: Link): boolean =>
  (own(own(flow.cards, card)?.exits ?? {}, exit) ?? null) !== null

/** The stage of an open flow. The very same object as long as the flow is open: its values are read when they are needed. */
export function useStage(
  desk: StoreApi<Desk>,
  host: RefObject<Host>,
  pointer: RefObject<Point | null>,
): Stage {
  const { store, catalog, faceOf } = useEditorContext()
  const { screenToFlowPosition } = useReactFlow()
  const view = useStageView(desk)
  const toast = useToast()
  const latest = useRef<(content: ToastContent) => void>(toast)
  latest.current = toast
  return useMemo(
    (): Stage => ({
      store,
      catalog,
      faceOf,
      get state() {
        return store.getState()
      },
      get flow() {
        return store.getState().flow
      },
      get cards() {
        const { selection, flow } = store.getState()
        const focused = desk.getState().several ? null : focusedCard()
        return focused !== null && focused in flow.cards && !selection.includes(focused)
          ? [focused]
          : selection
      },
      get several() {
        return desk.getState().several
      },
      get exit() {
        return desk.getState().exit
      },
      get marks() {
        const { selection, marks } = store.getState()
        const focused = focusedCard()
        const { exit, several } = desk.getState()
        const elsewhere = exit || (!several && focused !== null && !selection.includes(focused))
        return elsewhere ? noMarks : marks
      },
      get edges() {
        const { exit } = desk.getState()
        if (exit) return leadsOn(store.getState().flow, exit) ? [exit] : []
        return store.getState().links
      },
      get pointer() {
        return pointer.current && screenToFlowPosition(pointer.current, { snapToGrid: false })
      },
      get place() {
        return desk.getState().place
      },
      view,
      get host() {
        return host.current
      },
      show: surface =>
        desk.setState({ surface, typed: '', place: 'place' in surface ? surface.place : null }),
      // The same words again are news only to those who can tell them apart.
      announce: text => desk.setState(({ said }) => ({ said: said === text ? `${text}\u00a0` : text })),
      toast: content => latest.current(content),
    }),
    [store, catalog, faceOf, desk, view, host, pointer, screenToFlowPosition],
  )
}
