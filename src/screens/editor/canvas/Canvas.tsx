import {
  applyNodeChanges,
  Background,
  type ColorMode,
  Controls,
  type Edge,
  type EdgeChange,
  MarkerType,
  MiniMap,
  type NodeChange,
  ReactFlow,
  SelectionMode,
} from '@xyflow/react'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { move, removeCards, titleOf } from '@/core/flow/compose'
import type { Position } from '@/core/flow/document'
import { useEditor, useEditorContext } from '../context'
import { CardNode } from './CardNode'
import './canvas.css'
import { useConnecting } from './connecting'
import { useEdges } from './edges'
import { GRID, type CardNode as Node, project } from './nodes'
import { useFirstView } from './useFirstView'

/** Outside the component: a new object here would make React Flow draw every card anew. */
const nodeTypes = { card: CardNode }
const edgeOptions = {
  markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16, color: 'var(--color-line-strong)' },
  interactionWidth: 24,
}
const deleteKeys = ['Delete', 'Backspace']
const selectKeys = ['Shift']
const multiKeys = ['Shift', 'Meta', 'Control']
const snap: [number, number] = [GRID, GRID]
const fit = { padding: 0.2, maxZoom: 1 }
/** A new flow begins at the left, with room to build to the right. */
const fresh = { x: 40, y: 40, zoom: 1 }
const minimap = { width: 160, height: 104 }

/** The flow as a picture one can take hold of. */
export function Canvas({ colorMode }: { colorMode: ColorMode }) {
  const { store, faceOf } = useEditorContext()
  const readOnly = useEditor(state => state.readOnly)
  const { nodes, onNodesChange } = useNodes()
  const { edges, onEdgesChange } = useSelectableEdges()
  const connecting = useConnecting()
  const frame = useRef<HTMLDivElement>(null)
  const onInit = useFirstView()

  const onBeforeDelete = useCallback(
    async ({ nodes, edges }: { nodes: Node[]; edges: Edge[] }) => {
      const state = store.getState()
      const cards = removeCards(
        state.flow,
        nodes.map(({ id }) => id),
      )
      const links = edges.map(({ source, sourceHandle }) => ({
        set: 'exit' as const,
        card: source,
        exit: sourceHandle ?? '',
        to: null,
      }))
      state.apply({ set: 'all', changes: [...links, cards] })
      // The deleted element had the focus; without a new home it would fall to the page.
      frame.current?.focus()
      return false
    },
    [store],
  )
  const colorOf = useCallback(
    (node: Node) =>
      `var(--hue-${faceOf(store.getState().flow.cards[node.id]?.type ?? '')?.hue ?? 'slate'}-border)`,
    [faceOf, store],
  )

  return (
    <section
      ref={frame}
      tabIndex={-1}
      aria-label="Canvas"
      data-canvas
      className="relative size-full outline-none"
    >
      <ReactFlow<Node>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        defaultEdgeOptions={edgeOptions}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onBeforeDelete={onBeforeDelete}
        {...connecting}
        colorMode={colorMode}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        edgesReconnectable={!readOnly}
        deleteKeyCode={readOnly ? null : deleteKeys}
        selectionKeyCode={selectKeys}
        multiSelectionKeyCode={multiKeys}
        selectionMode={SelectionMode.Partial}
        snapToGrid
        snapGrid={snap}
        connectionRadius={32}
        minZoom={0.1}
        maxZoom={2}
        onInit={onInit}
        defaultViewport={fresh}
        fitViewOptions={fit}
        attributionPosition="top-right"
      >
        <Background gap={GRID} size={1} color="var(--color-line-mid)" />
        <Controls showInteractive={false} fitViewOptions={fit} />
        <MiniMap
          style={minimap}
          pannable
          zoomable
          nodeColor={colorOf}
          nodeBorderRadius={12}
          ariaLabel="Minimap"
          className="max-xl:hidden"
        />
      </ReactFlow>
    </section>
  )
}

/** React Flow's nodes follow the store; a drag under way is React Flow's own, and becomes one edit when it ends. */
function useNodes() {
  const { store, catalog } = useEditorContext()
  const cards = useEditor(useShallow(({ flow }) => Object.keys(flow.cards)))
  const labels = useEditor(
    useShallow(({ flow }) => Object.values(flow.cards).map(card => titleOf(catalog, card))),
  )
  const layout = useEditor(({ flow }) => flow.layout)
  const selection = useEditor(state => state.selection)
  const [nodes, setNodes] = useState<Node[]>([])

  useLayoutEffect(() => {
    setNodes(before => project(cards, labels, layout, selection, before))
  }, [cards, labels, layout, selection])

  const onNodesChange = useCallback(
    (changes: NodeChange<Node>[]) => {
      setNodes(before => applyNodeChanges(changes, before))
      const state = store.getState()
      const moved: Record<string, Position> = {}
      let selected = state.selection
      for (const change of changes) {
        if (change.type === 'position' && change.position && !change.dragging)
          moved[change.id] = change.position
        if (change.type === 'select') selected = toggled(selected, change.id, change.selected)
      }
      state.apply(move(state.flow, moved))
      state.select(selected)
    },
    [store],
  )
  return { nodes, onNodesChange }
}

const toggled = (keys: readonly string[], key: string, on: boolean): readonly string[] =>
  keys.includes(key) === on ? keys : on ? [...keys, key] : keys.filter(one => one !== key)

/** Which edges are selected matters to the canvas alone. */
function useSelectableEdges() {
  const edges = useEdges()
  const [selected, setSelected] = useState<readonly string[]>([])
  const shown = useMemo(
    () =>
      selected.length === 0
        ? edges
        : edges.map(edge => (selected.includes(edge.id) ? { ...edge, selected: true } : edge)),
    [edges, selected],
  )
  const onEdgesChange = useCallback((changes: EdgeChange[]) => {
    setSelected(before =>
      changes.reduce<readonly string[]>(
        (keys, change) => (change.type === 'select' ? toggled(keys, change.id, change.selected) : keys),
        before,
      ),
    )
  }, [])
  useEffect(() => {
    setSelected(before =>
      before.some(id => !edges.some(edge => edge.id === id))
        ? before.filter(id => edges.some(edge => edge.id === id))
        : before,
    )
  }, [edges])
  return { edges: shown, onEdgesChange }
}
