import type { Edge } from '@xyflow/react'
import { useShallow } from 'zustand/react/shallow'
import type { Card, Flow } from '@/core/flow/document'
import { useEditor } from '../context'

/** Edges are derived from the cards' pointers; a pointer to a card that does not exist has none. */
const edgesOf = (flow: Flow): Edge[] =>
  Object.entries(flow.cards).flatMap(([key, card]) =>
    edgesFrom(key, card).filter(({ target }) => Object.hasOwn(flow.cards, target)),
  )

/** Cards keep the identity of their exits while anything else of them changes: their edges are made once. */
const made = new WeakMap<Card['exits'], readonly Edge[]>()

function edgesFrom(key: string, { exits }: Card): readonly Edge[] {
  const known = made.get(exits)
  if (known && known[0]?.source === key) return known
  const edges = Object.entries(exits).flatMap(([exit, to]): Edge[] =>
    to === null
      ? []
      : [{ id: `${key}:${exit}`, source: key, sourceHandle: exit, target: to, targetHandle: 'in' }],
  )
  made.set(exits, edges)
  return edges
}

/** The edges of the open flow; the very same array while no connection changed. */
export const useEdges = (): Edge[] => useEditor(useShallow(({ flow }) => edgesOf(flow)))
