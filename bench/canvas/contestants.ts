import type { Contestant } from './contestant'
import { EVERY } from './names'
import { product } from './product'
import { staged } from './staged'

const flow = { pane: '.react-flow__pane', handle: '.bench-card header' }
const card = '.bench-card header'

/** Those that need nothing but the product's own packages. */
export const few = (app: string, stage: string): readonly Contestant[] => [
  product(app),
  staged(stage)({ name: EVERY, peer: 'react-flow', ...flow }),
]

/** Everybody. */
export function all(app: string, stage: string, nodeRed: Contestant): readonly Contestant[] {
  const on = staged(stage)
  return [
    ...few(app, stage),
    on({ name: 'React Flow, empty nodes', peer: 'react-flow-empty', ...flow, handle: '.bench-card' }),
    on({ name: 'React Flow, visible cards', peer: 'react-flow-visible', ...flow }),
    on({ name: 'Vue Flow', peer: 'vue-flow', pane: '.vue-flow__pane', handle: card }),
    nodeRed,
    on({ name: 'LiteGraph', peer: 'litegraph' }),
    on({ name: 'plain DOM', peer: 'dom', pane: '#stage', handle: card }),
    on({ name: 'Rete', peer: 'rete', pane: '#stage', handle: card }),
    on({ name: 'Drawflow', peer: 'drawflow', pane: '#stage, .drawflow', handle: card, dragsMany: false }),
  ]
}
