import { ViewportPortal } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import { useStore } from 'zustand'
import type { Drag, DragStore } from './drag'
import { wayOf } from './links'
import { pathOf } from './route'
import type { Link, Scene, SceneStore } from './scene'
import { useSceneStore } from './useScene'

/**
 * Shows what is dragged where it is, and what it stands level with. Cards, and connections between them, are shifted as they
 * stand; only those that lead out of the selection are worked out anew. React and React Flow hear of it when it is let go,
 * else each would go through all cards and connections in view at every move of the pointer.
 */
export function Dragged({ frame, drags }: { frame: RefObject<HTMLElement | null>; drags: DragStore }) {
  const guides = useStore(drags, ({ guides }) => guides)
  const scene = useSceneStore()
  useEffect(() => {
    if (!frame.current) return
    const { show, end } = shifting(frame.current, scene)
    const stop = drags.subscribe(drag => (drag.moving.size > 0 ? show(drag) : end()))
    return () => {
      stop()
      end()
    }
  }, [frame, scene, drags])
  if (guides.length === 0) return null
  return (
    <ViewportPortal>
      <svg aria-hidden="true" width={1} height={1} className="canvas-lines">
        {guides.map(({ from, to }) => (
          <path
            key={`${from.x} ${from.y} ${to.x} ${to.y}`}
            d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
            className="canvas-guide"
          />
        ))}
      </svg>
    </ViewportPortal>
  )
}

type Shown = HTMLElement | SVGElement

function shifting(frame: HTMLElement, scene: SceneStore) {
  const shifted = new Set<Shown>()
  const bent = new Map<Element, Bent>()

  function shift(element: Shown, { dx, dy }: Drag): void {
    element.style.translate = `${dx}px ${dy}px`
    shifted.add(element)
  }

  function bend(edge: Element, now: string): void {
    for (const line of edge.querySelectorAll(LINES)) {
      const drawn = line.getAttribute('d') ?? ''
      const known = bent.get(line)
      // An edit may come in between, an undo for one: then React has drawn it anew.
      bent.set(line, { before: known?.now === drawn ? known.before : drawn, now })
      line.setAttribute('d', now)
    }
  }

  return {
    show(drag: Drag): void {
      const { moving } = drag
      for (const node of frame.querySelectorAll<HTMLElement>(NODES)) {
        const { id } = node.dataset
        if (id === undefined || moving.has(id)) shift(node, drag)
      }
      for (const edge of frame.querySelectorAll<SVGElement>(EDGES)) {
        const link = linkOf(scene.now(), edge.dataset.id ?? '')
        if (!link) continue
        const [begins, ends] = [moving.has(link.from), moving.has(link.to)]
        if (begins && ends) shift(edge, drag)
        else if (begins || ends) bend(edge, pathOf(wayOf(scene.now(), link, drag)))
      }
    },

    /** All is as React knows it; what moved it draws anew, before anything is painted. */
    end(): void {
      for (const element of shifted) element.style.translate = ''
      for (const [line, { before, now }] of bent)
        if (line.getAttribute('d') === now) line.setAttribute('d', before)
      shifted.clear()
      bent.clear()
    },
  }
}

/** The way of a line as React drew it, and as it is shown. */
interface Bent {
  readonly before: string
  readonly now: string
}

/** Cards, and the box round a selection. */
const NODES = '.react-flow__node, .react-flow__nodesselection-rect'
const EDGES = '.react-flow__edge'
const LINES = '.react-flow__edge-path, .react-flow__edge-interaction'

/** Ids begin with the key of the card the connection comes from. */
const linkOf = (scene: Scene, id: string): Link | undefined =>
  scene.card(id.slice(0, id.indexOf(':')))?.outs.find(link => link.id === id)
