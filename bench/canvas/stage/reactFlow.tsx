import {
  type Edge,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
  useEdgesState,
  useNodesState,
} from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { memo } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { SceneCard } from '../scene'
import type { Peer, Stage } from './peer'

type CardNode = Node<{ readonly card: SceneCard; readonly text: string }, 'card'>

/** React Flow as its guide has it: given every card, nodes and edges as state, a memoised card. */
export const reactFlow =
  (onlyVisible: boolean): Peer =>
  (root, scene) =>
    new Promise(resolve => {
      createRoot(root).render(<App scene={scene} onlyVisible={onlyVisible} onReady={resolve} />)
    })

const Card = memo(({ data: { card, text } }: NodeProps<CardNode>) => (
  <article className="bench-card" data-key={card.key}>
    <Handle type="target" position={Position.Left} id="in" style={{ top: 26 }} />
    <header>
      <i /> {card.title}
    </header>
    <p>{text}</p>
    <ul>
      {card.exits.map(({ label }, i) => (
        <li key={label}>
          {label}
          <Handle type="source" position={Position.Right} id={String(i)} />
        </li>
      ))}
    </ul>
  </article>
))

const nodeTypes = { card: Card }

interface AppProps {
  readonly scene: readonly SceneCard[]
  readonly onlyVisible: boolean
  onReady(stage: Stage): void
}

function App({ scene, onlyVisible, onReady }: AppProps) {
  const [nodes, setNodes, onNodesChange] = useNodesState<CardNode>(scene.map(nodeOf))
  const [edges, , onEdgesChange] = useEdgesState<Edge>(scene.flatMap(edgesOf))
  const ready = (flow: ReactFlowInstance<CardNode>): void =>
    onReady({
      look: ({ x, y, zoom }) => void flow.setViewport({ x, y, zoom }),
      select: keys => {
        const chosen = new Set(keys)
        flushSync(() => setNodes(all => all.map(node => ({ ...node, selected: chosen.has(node.id) }))))
      },
      write: text =>
        setNodes(all => all.map((node, i) => (i === 0 ? { ...node, data: { ...node.data, text } } : node))),
    })
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onlyRenderVisibleElements={onlyVisible}
      onInit={ready}
      minZoom={0.01}
    />
  )
}

const nodeOf = (card: SceneCard): CardNode => ({
  id: card.key,
  type: 'card',
  position: { x: card.x, y: card.y },
  data: { card, text: card.text },
})

const edgesOf = ({ key, exits }: SceneCard): Edge[] =>
  exits.flatMap(({ to }, i) =>
    to === null
      ? []
      : [{ id: `${key}:${i}`, source: key, sourceHandle: String(i), target: to, targetHandle: 'in' }],
  )
