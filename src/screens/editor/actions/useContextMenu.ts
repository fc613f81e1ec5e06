import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { useSceneStore } from '../canvas/useScene'
import { including, markAt } from '../marks/mark'
import { useActions } from './context'

/** On the canvas, the other button, a long touch or the menu key open what can be done there instead of the browser's menu. */
export function useContextMenu(): void {
  const { stage } = useActions()
  const { screenToFlowPosition } = useReactFlow()
  const scene = useSceneStore()
  useEffect(() => {
    function open(event: MouseEvent): void {
      const target = event.target instanceof Element ? event.target : null
      if (!target?.closest('[data-canvas]') || target.closest('input, textarea')) return
      event.preventDefault()
      const at = { x: event.clientX, y: event.clientY }
      const place = screenToFlowPosition(at, { snapToGrid: false })
      // A connection is selected where it is drawn.
      const line = target.closest('.canvas-links') !== null
      const drawn = target.closest('[data-card]')?.getAttribute('data-card')
      // Far out cards are only painted.
      const card = drawn ?? (line || target.closest('[data-mark]') ? null : scene.now().cardAt(place))
      const { selection, select } = stage.state
      const mark = markAt(target)
      if (mark) stage.state.select(...including(stage.state, mark))
      else if (card) {
        if (!selection.includes(card)) select([card])
      } else if (!line && !target.closest('.react-flow__nodesselection')) select([])
      // The canvas has drawn by then what is selected now.
      requestAnimationFrame(() =>
        stage.show({ kind: 'menu', at, place: card || line || mark ? null : place }),
      )
    }
    window.addEventListener('contextmenu', open)
    return () => window.removeEventListener('contextmenu', open)
  }, [stage, scene, screenToFlowPosition])
}
