import { type SceneCard, WIDTH } from '../scene'
import type { Peer, View } from './peer'

/** No library: every card an element, every connection a path, the view a transform, a drag moves what it has to. */
export const dom: Peer = (root, scene) => {
  const plane = document.createElement('div')
  plane.style.cssText = 'position:absolute;transform-origin:0 0'
  const lines = document.createElementNS(SVG, 'svg')
  lines.style.cssText = 'position:absolute;overflow:visible;pointer-events:none'
  plane.append(lines)
  const cards = new Map(
    scene.map(card => [card.key, { card, x: card.x, y: card.y, element: elementOf(card) }]),
  )
  const paths = scene.flatMap(({ key, exits }) =>
    exits.flatMap(({ to }, i) =>
      to === null ? [] : [{ from: key, exit: i, to, path: document.createElementNS(SVG, 'path') }],
    ),
  )
  const selected = new Set<string>()
  let view: View = { x: 0, y: 0, zoom: 1 }

  const place = (key: string): void => {
    const at = cards.get(key)
    if (at) at.element.style.transform = `translate(${at.x}px,${at.y}px)`
  }
  const draw = ({ from, exit, to, path }: (typeof paths)[number]): void => {
    const [a, b] = [cards.get(from), cards.get(to)]
    if (!a || !b) return
    const [x, y] = [a.x + WIDTH, a.y + 142 + 32 * exit]
    path.setAttribute('d', `M${x} ${y}C${x + 60} ${y} ${b.x - 60} ${b.y + 26} ${b.x} ${b.y + 26}`)
  }
  const look = (next: View): void => {
    view = next
    plane.style.transform = `translate(${view.x}px,${view.y}px) scale(${view.zoom})`
  }
  for (const { card, element } of cards.values()) {
    plane.append(element)
    place(card.key)
  }
  for (const line of paths) {
    line.path.setAttribute('fill', 'none')
    line.path.setAttribute('stroke', '#828893')
    lines.append(line.path)
    draw(line)
  }
  root.append(plane)
  root.addEventListener('pointerdown', down => {
    const key =
      down.target instanceof Element ? down.target.closest('[data-key]')?.getAttribute('data-key') : null
    const moving = key ? new Set(selected.has(key) ? selected : [key]) : null
    const touched = paths.filter(({ from, to }) => moving?.has(from) || moving?.has(to))
    let [x, y] = [down.clientX, down.clientY]
    const move = (event: PointerEvent): void => {
      const [dx, dy] = [event.clientX - x, event.clientY - y]
      x = event.clientX
      y = event.clientY
      if (!moving) look({ ...view, x: view.x + dx, y: view.y + dy })
      for (const one of moving ?? []) {
        const at = cards.get(one)
        if (!at) continue
        at.x += dx / view.zoom
        at.y += dy / view.zoom
        place(one)
      }
      for (const line of touched) draw(line)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', () => window.removeEventListener('pointermove', move), {
      once: true,
    })
  })
  return {
    look,
    select: keys => {
      selected.clear()
      for (const key of keys) selected.add(key)
      for (const [key, { element }] of cards) element.classList.toggle('selected', selected.has(key))
    },
    write: text => {
      const first = cards.values().next().value?.element.querySelector('p')
      if (first) first.textContent = text
    },
  }
}

const SVG = 'http://www.w3.org/2000/svg'

function elementOf({ key, title, text, exits }: SceneCard): HTMLElement {
  const element = document.createElement('article')
  element.className = 'bench-card'
  element.dataset.key = key
  element.style.position = 'absolute'
  const [header, words, list] = ['header', 'p', 'ul'].map(tag => document.createElement(tag))
  if (!header || !words || !list) throw new Error('no elements')
  header.append(document.createElement('i'), title)
  words.textContent = text
  for (const { label } of exits) {
    const item = document.createElement('li')
    item.textContent = label
    list.append(item)
  }
  element.append(header, words, list)
  return element
}
