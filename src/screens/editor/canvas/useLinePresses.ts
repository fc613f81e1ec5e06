import { useReactFlow, useStoreApi } from '@xyflow/react'
import {
  type KeyboardEvent,
  type MouseEvent,
  type SVGAttributes,
  type TouchEvent,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Position } from '@/core/flow/document'
import type { From } from '@/core/flow/graph/exits'
import { useEditorContext } from '../context'
import type { EditorStore } from '../store'
import { type End, endAt } from './ends'
import type { Line } from './links'
import { useReconnecting } from './reconnecting'
import type { Kept } from './useKept'

interface Shown {
  readonly lines: readonly Line[]
  readonly reach: number
  /** Ids of the selected ones. */
  readonly selected: ReadonlySet<string>
  readonly kept: Kept
}

interface LinePresses {
  readonly presses: SVGAttributes<SVGSVGElement>
  /** The connection whose end is being pulled, and the one the pointer is on. */
  readonly pulled: string | null
  readonly pointed: string | null
}

/** What pointer and keys do with connections: select them, take hold of their ends. */
export function useLinePresses(shown: Shown): LinePresses {
  const { store } = useEditorContext()
  const canvas = useStoreApi()
  const { screenToFlowPosition } = useReactFlow()
  const { pulled, take } = useReconnecting(shown.kept)
  const [pointed, setPointed] = useState<string | null>(null)
  const latest = useRef(shown)
  latest.current = shown
  const presses = useMemo((): SVGAttributes<SVGSVGElement> => {
    const end = (at: Point): End | null => {
      const { lines, reach, selected } = latest.current
      return endAt(lines, reach, placeOf(at), ({ link }) => selected.has(link.id))
    }
    const placeOf = ({ clientX: x, clientY: y }: Point): Position =>
      screenToFlowPosition({ x, y }, { snapToGrid: false })
    const lineOf = ({ target }: { target: EventTarget }, at: Point | null): Line | null => {
      const id = target instanceof Element ? target.getAttribute('data-link') : null
      if (id !== null) return latest.current.lines.find(({ link }) => link.id === id) ?? null
      return (at && end(at)?.line) ?? null
    }
    const choose = (line: Line | null, adds: boolean): void => {
      if (!line) return
      canvas.setState({ nodesSelectionActive: false })
      select(store, { card: line.link.from, exit: line.link.exit }, adds)
    }
    const press = (event: MouseEvent | TouchEvent, at: Point | undefined): void => {
      const { target, currentTarget, nativeEvent } = event
      const taken = target instanceof Element && target.matches('.canvas-ends') && at ? end(at) : null
      if (taken) take(nativeEvent, currentTarget, taken)
    }
    return {
      onPointerMove: event => setPointed(lineOf(event, event)?.link.id ?? null),
      onPointerLeave: () => setPointed(null),
      onMouseDown: event => event.button === 0 && press(event, event),
      onTouchStart: event => press(event, event.touches[0]),
      onClick: event => {
        const line = lineOf(event, event)
        choose(line, canvas.getState().multiSelectionActive)
        focus(event.currentTarget, line)
      },
      onContextMenu: event => {
        const line = lineOf(event, event)
        if (line && !latest.current.selected.has(line.link.id)) choose(line, false)
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter' || event.key === ' ')
          choose(lineOf(event, null), canvas.getState().multiSelectionActive)
      },
    }
  }, [store, canvas, screenToFlowPosition, take])
  return { presses, pulled, pointed }
}

interface Point {
  readonly clientX: number
  readonly clientY: number
}

/** A connection, and nothing else; with a key that adds, one more or one less. */
function select(store: EditorStore, link: From, adds: boolean): void {
  const { selection, marks, links, select } = store.getState()
  if (!adds) {
    select([], undefined, [link])
    return
  }
  const others = links.filter(({ card, exit }) => card !== link.card || exit !== link.exit)
  select(selection, marks, others.length < links.length ? others : [...links, link])
}

/** A press on an end is one on its connection. */
function focus(drawing: SVGSVGElement, line: Line | null): void {
  const element = line && drawing.querySelector<SVGElement>(`[data-link="${CSS.escape(line.link.id)}"]`)
  element?.focus({ preventScroll: true })
}
