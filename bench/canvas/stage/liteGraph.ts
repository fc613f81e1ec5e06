import { LGraph, LGraphCanvas, LGraphNode, LiteGraph } from 'litegraph.js'
import 'litegraph.js/css/litegraph.css'
import { type SceneCard, WIDTH } from '../scene'
import type { Peer } from './peer'

/** LiteGraph: everything on one canvas, drawn anew for every frame in which something changed. */
export const liteGraph: Peer = (root, scene) => {
  const element = document.createElement('canvas')
  element.width = root.clientWidth
  element.height = root.clientHeight
  root.append(element)
  LiteGraph.MAX_NUMBER_OF_NODES = Math.max(LiteGraph.MAX_NUMBER_OF_NODES, scene.length)
  const graph = new LGraph()
  const nodes = new Map(scene.map(card => [card.key, nodeOf(card)]))
  for (const node of nodes.values()) graph.add(node, true)
  for (const { key, exits } of scene) {
    exits.forEach(({ to }, i) => {
      const target = to === null ? undefined : nodes.get(to)
      if (target) nodes.get(key)?.connect(i, target, 0)
    })
  }
  const canvas = new LGraphCanvas(element, graph)
  return {
    look: ({ x, y, zoom }) => {
      canvas.ds.scale = zoom
      canvas.ds.offset = [x / zoom, y / zoom]
      canvas.setDirty(true, true)
    },
    select: keys => {
      // Otherwise pressing one lets go of the others.
      canvas.multi_select = keys.length > 0
      canvas.selectNodes(keys.flatMap(key => nodes.get(key) ?? []))
    },
    write: text => {
      const [first] = nodes.values()
      if (first) first.words = text
      canvas.setDirty(true, true)
    },
  }
}

function nodeOf({ title, text, x, y, exits }: SceneCard): LGraphNode {
  const node = new LGraphNode(title)
  node.words = text
  node.addInput('', LiteGraph.ACTION)
  for (const { label } of exits) node.addOutput(label, LiteGraph.EVENT)
  node.pos = [x, y + 30]
  node.size = [WIDTH, 80 + 32 * exits.length]
  node.onDrawForeground = pen => {
    if (node.flags.collapsed) return
    pen.fillStyle = '#ccc'
    pen.font = '13px sans-serif'
    for (let line = 0; line < 3; line += 1)
      pen.fillText(node.words.slice(line * 38, line * 38 + 38), 12, 20 * exits.length + 30 + 20 * line)
  }
  return node
}
