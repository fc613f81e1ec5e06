import { useReactFlow, ViewportPortal } from '@xyflow/react'
import { useState } from 'react'
import '../landing/landing.css'
import { pathOf, routeOf } from '../canvas/route'
import { exitAt } from '../canvas/size'
import { useSceneStore } from '../canvas/useScene'
import type { Link, Point } from './stage'

/** The connection as it was pulled, while it is chosen what it leads to. */
export function Pulled({ from: { card, exit }, to }: { from: Link; to: Point }) {
  const scene = useSceneStore()
  const { screenToFlowPosition } = useReactFlow()
  const [path] = useState(() => {
    const begin = scene.now().card(card)
    if (!begin) return ''
    const from = exitAt(begin.at, begin.size, exit)
    return pathOf(routeOf({ from, to: screenToFlowPosition(to, { snapToGrid: false }), obstacles: [] }))
  })
  return (
    <ViewportPortal>
      <svg aria-hidden="true" width={1} height={1} className="canvas-lines">
        <path d={path} className="canvas-pulled" />
      </svg>
    </ViewportPortal>
  )
}
