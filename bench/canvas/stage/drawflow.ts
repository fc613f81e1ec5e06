import Drawflow from 'drawflow'
import 'drawflow/dist/drawflow.min.css'
import type { Peer } from './peer'

/** Drawflow, its cards given one after the other as its guide has it. */
export const drawflow: Peer = (root, scene) => {
  const editor = new Drawflow(root)
  editor.start()
  const ids = new Map(
    scene.map(({ key, title, text, x, y, exits }) => {
      const words = `<header><i></i>${title}</header><p>${text}</p><ul>${exits.map(({ label }) => `<li>${label}</li>`).join('')}</ul>`
      const html = `<article class="bench-card" data-key="${key}">${words}</article>`
      return [key, editor.addNode(key, 1, exits.length, x, y, '', {}, html)] as const
    }),
  )
  for (const { key, exits } of scene) {
    exits.forEach(({ to }, i) => {
      if (to !== null) editor.addConnection(ids.get(key), ids.get(to), `output_${i + 1}`, 'input_1')
    })
  }
  return {
    look: ({ x, y, zoom }) => {
      editor.zoom = zoom
      editor.canvas_x = x
      editor.canvas_y = y
      const { precanvas } = editor
      precanvas.style.transformOrigin = '0 0'
      precanvas.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`
    },
    // It drags one card at a time.
    select: () => undefined,
    write: text => {
      const first = root.querySelector('.bench-card p')
      if (first) first.textContent = text
    },
  }
}
