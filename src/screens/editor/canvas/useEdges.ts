import type { EdgeChange } from '@xyflow/react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { type CardEdge, edgesAt, type Worked } from './links'
import type { Handed } from './useNodes'
import { useScene } from './useScene'

/** The connections in the window. Which of them are selected matters to the canvas alone. */
export function useEdges({ window, drawn }: Handed) {
  const scene = useScene()
  const before = useRef<Worked | null>(null)
  const list = useRef<CardEdge[]>([])
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const far = window.level === 'far'

  const edges = useMemo(() => {
    before.current = edgesAt(scene, far ? NONE : drawn, before.current)
    const edges = [...before.current.edges.values()]
    // React Flow goes through all it has whenever it is given another list.
    if (!sameList(list.current, edges)) list.current = edges
    return list.current
  }, [scene, far, drawn])
  const shown = useMemo(
    () =>
      selected.size === 0
        ? edges
        : edges.map(edge => (selected.has(edge.id) ? { ...edge, selected: true } : edge)),
    [edges, selected],
  )
  const onEdgesChange = useCallback((changes: EdgeChange<CardEdge>[]) => {
    setSelected(before => {
      const after = new Set(before)
      for (const change of changes) {
        if (change.type !== 'select') continue
        if (change.selected) after.add(change.id)
        else after.delete(change.id)
      }
      return after.size === 0 && before.size === 0 ? before : after
    })
  }, [])
  return { edges: shown, onEdgesChange }
}

const NONE: ReadonlySet<string> = new Set()

const sameList = (a: readonly CardEdge[], b: readonly CardEdge[]): boolean =>
  a.length === b.length && a.every((edge, i) => edge === b[i])
