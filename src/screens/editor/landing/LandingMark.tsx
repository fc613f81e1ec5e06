import { ViewportPortal } from '@xyflow/react'
import { useStore } from 'zustand'
import { STILL } from '../canvas/drag'
import { wayOf } from '../canvas/links'
import { pathOf } from '../canvas/route'
import { useSceneStore } from '../canvas/useScene'
import { useEditorContext } from '../context'
import { landingOf } from './landing'
import './landing.css'

/** Marks the connection a dragged card would be put on. */
export function LandingMark() {
  const { store } = useEditorContext()
  const scene = useSceneStore()
  const on = useStore(landingOf(store), landing => landing.on)
  if (!on) return null
  return (
    <ViewportPortal>
      <svg aria-hidden="true" width={1} height={1} className="canvas-lines">
        <path d={pathOf(wayOf(scene.now(), on, STILL))} data-landing={on.id} className="canvas-landing" />
      </svg>
    </ViewportPortal>
  )
}
