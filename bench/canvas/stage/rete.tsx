import { createRoot } from 'react-dom/client'
import { ClassicPreset, NodeEditor } from 'rete'
import { AreaExtensions, AreaPlugin } from 'rete-area-plugin'
import { Presets, ReactPlugin } from 'rete-react-plugin'
import type { SceneCard } from '../scene'
import type { Peer } from './peer'

/** Rete 2 with its React plug-in and its classic preset, as its guide has it; the card is ours. */
export const rete: Peer = async (root, scene) => {
  const editor = new NodeEditor()
  const area = new AreaPlugin(root)
  const render = new ReactPlugin({ createRoot })
  render.addPreset(Presets.classic.setup({ customize: { node: () => Card } }))
  editor.use(area)
  area.use(render)
  AreaExtensions.simpleNodesOrder(area)
  const selector = AreaExtensions.selector()
  const accumulating = { active: () => true }
  const selectable = AreaExtensions.selectableNodes(area, selector, { accumulating })
  const nodes = new Map(scene.map(card => [card.key, nodeOf(card)]))
  for (const node of nodes.values()) {
    await editor.addNode(node)
    await area.translate(node.id, { x: node.card.x, y: node.card.y })
  }
  for (const { key, exits } of scene) {
    for (const [i, { to }] of exits.entries()) {
      const [from, target] = [nodes.get(key), to === null ? undefined : nodes.get(to)]
      if (from && target)
        await editor.addConnection(new ClassicPreset.Connection(from, String(i), target, 'in'))
    }
  }
  return {
    async look({ x, y, zoom }) {
      await area.area.zoom(zoom)
      await area.area.translate(x, y)
    },
    async select(keys) {
      await selector.unselectAll()
      for (const key of keys) await selectable.select(key, true)
    },
    async write(text) {
      const [first] = nodes.values()
      if (!first) return
      first.text = text
      await area.update('node', first.id)
    },
  }
}

class CardNode extends ClassicPreset.Node {
  text: string
  constructor(readonly card: SceneCard) {
    super(card.title)
    this.id = card.key
    this.text = card.text
  }
}

function nodeOf(card: SceneCard): CardNode {
  const node = new CardNode(card)
  const socket = new ClassicPreset.Socket('exit')
  node.addInput('in', new ClassicPreset.Input(socket, '', true))
  card.exits.forEach(({ label }, i) => {
    node.addOutput(String(i), new ClassicPreset.Output(socket, label))
  })
  return node
}

const { RefSocket } = Presets.classic

function Card({ data: node, emit }: { readonly data: CardNode; emit(signal: object): void }) {
  const { id, card, text, inputs, outputs } = node
  return (
    <article className={node.selected ? 'bench-card selected' : 'bench-card'} data-key={id}>
      <header>
        <RefSocket
          name="in"
          side="input"
          socketKey="in"
          nodeId={id}
          emit={emit}
          payload={inputs.in?.socket}
        />
        <i /> {card.title}
      </header>
      <p>{text}</p>
      <ul>
        {card.exits.map(({ label }, i) => (
          <li key={label}>
            {label}
            <RefSocket
              name="out"
              side="output"
              socketKey={String(i)}
              nodeId={id}
              emit={emit}
              payload={outputs[i]?.socket}
            />
          </li>
        ))}
      </ul>
    </article>
  )
}
