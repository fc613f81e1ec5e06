import { lazy, Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { useDesk } from '../actions/context'
import { useEditorContext } from '../context'
import { findingOf } from './finding'

const load = async () => ({ default: (await import('./FindBar')).FindBar })
const FindBar = lazy(load)

/** The bar over the canvas, once it is asked for. */
export function Find() {
  const { store } = useEditorContext()
  const open = useStore(findingOf(store), finding => finding.open)
  const soon = useDesk(desk => desk.complete)
  // Who asks for it types on at once.
  useEffect(() => {
    if (soon) void load()
  }, [soon])
  return <Suspense>{open ? <FindBar /> : null}</Suspense>
}
