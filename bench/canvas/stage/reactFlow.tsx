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

interface Kind {
  readonly onlyVisible?: boolean
  /** Cards that are a box with handles and nothing in it. */
  readonly empty?: boolean
}

/** React Flow as its guide has it: given every card, nodes and edges as state, a memoised card. */
export const reactFlow =
  (kind: Kind = {}): Peer =>
  (root, scene) =>
    new Promise(resolve => {
      createRoot(root).render(<App scene={scene} kind={kind} onReady={resolve} />)
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

const EmptyCard = memo(({ data: { card } }: NodeProps<CardNode>) => (
  <article className="bench-card" style={{ height: 142 + 32 * card.exits.length }}>
    <Handle type="target" position={Position.Left} id="in" />
    {card.exits.map(({ label }, i) => (
      <Handle
        type="source"
        position={Position.Right}
        id={String(i)}
        style={{ top: 158 + 32 * i }}
        key={label}
      />
    ))}
  </article>
))

const full = { card: Card }
const empty = { card: EmptyCard }

interface AppProps {
  readonly scene: readonly SceneCard[]
  readonly kind: Kind
  onReady(stage: Stage): void
}

function App({ scene, kind, onReady }: AppProps) {
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
      nodeTypes={kind.empty ? empty : full}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onlyRenderVisibleElements={kind.onlyVisible ?? false}
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
