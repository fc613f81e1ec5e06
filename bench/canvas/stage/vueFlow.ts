import { Handle, Position, useVueFlow, VueFlow } from '@vue-flow/core'
import '@vue-flow/core/dist/style.css'
import { createApp, defineComponent, h, markRaw } from 'vue'
import type { SceneCard } from '../scene'
import type { Peer } from './peer'

interface CardProps {
  readonly data: { readonly card: SceneCard; readonly text: string }
}

/** Vue Flow as its guide has it, given every card. */
export const vueFlow: Peer = (root, scene) =>
  new Promise(resolve => {
    const nodes = scene.map(card => ({
      id: card.key,
      type: 'card',
      position: { x: card.x, y: card.y },
      data: { card, text: card.text },
    }))
    const edges = scene.flatMap(({ key, exits }) =>
      exits.flatMap(({ to }, i) =>
        to === null
          ? []
          : [{ id: `${key}:${i}`, source: key, sourceHandle: String(i), target: to, targetHandle: 'in' }],
      ),
    )
    const nodeTypes = { card: markRaw(Card) }
    const App = defineComponent(() => {
      const flow = useVueFlow()
      flow.onInit(() => {
        resolve({
          look: view => void flow.setViewport(view),
          select: keys => {
            const chosen = new Set(keys)
            flow.removeSelectedElements()
            flow.addSelectedNodes(flow.getNodes.value.filter(({ id }) => chosen.has(id)))
          },
          write: text => flow.updateNodeData(nodes[0]?.id ?? '', { text }),
        })
      })
      return () => h(VueFlow, { nodes, edges, nodeTypes, minZoom: 0.01 })
    })
    createApp(App).mount(root)
  })

const Card = defineComponent<CardProps>(
  ({ data }) =>
    () =>
      h('article', { class: 'bench-card', 'data-key': data.card.key }, [
        h(Handle, { type: 'target', position: Position.Left, id: 'in', style: { top: '26px' } }),
        h('header', [h('i', ''), data.card.title]),
        h('p', data.text),
        h(
          'ul',
          data.card.exits.map(({ label }, i) =>
            h('li', [label, h(Handle, { type: 'source', position: Position.Right, id: String(i) })]),
          ),
        ),
      ]),
  { props: ['data'] },
)
