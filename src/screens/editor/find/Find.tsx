import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { useEditorContext } from '../context'
import { findingOf } from './finding'

const FindBar = lazy(async () => ({ default: (await import('./FindBar')).FindBar }))

/** The bar over the canvas, once it is asked for. */
export function Find() {
  const { store } = useEditorContext()
  const open = useStore(findingOf(store), finding => finding.open)
  return <Suspense>{open ? <FindBar /> : null}</Suspense>
}
