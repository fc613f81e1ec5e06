import type { Shapes } from '../card-shape'
import { titleOf } from '../compose'
import type { Flow } from '../document'
import { outlineOf } from '../graph/outline'
import { own } from '../json'
import { oneLine } from './plain'
import { pointersOf } from './pointers'

/**
 * The flow as a Mermaid flowchart: a box for each card, in reading order, and an arrow for each pointer that leads to
 * one. An arrow out of a card with several exits carries the exit's name.
 */
export function mermaidOf(flow: Flow, shapes: Shapes): string {
  const keys = outlineOf(flow, shapes).map(({ card }) => card)
  const boxes = keys.map(key => box(flow, shapes, key))
  const arrows = keys.flatMap(key => {
    const pointers = pointersOf(flow, shapes, key)
    return pointers.flatMap(({ label, to }) => {
      if (to === null || !Object.hasOwn(flow.cards, to)) return []
      const words = pointers.length > 1 ? `|"${quoted(label)}"|` : ''
      return [`  ${id(key)} -->${words} ${id(to)}`]
    })
  })
  return `${['---', `title: ${yaml(flow.name)}`, '---', 'flowchart LR', ...boxes, ...arrows].join('\n')}\n`
}

/** Cards may be called `end` or `graph`, which mean something to Mermaid. */
const id = (key: string): string => `card_${key}`

function box(flow: Flow, shapes: Shapes, key: string): string {
  const card = own(flow.cards, key)
  const type = shapes.get(card?.type ?? '')?.label ?? card?.type ?? ''
  const title = card ? titleOf(shapes, card) : ''
  const words = quoted(title === type ? type : `${type}: ${title}`)
  return flow.start === key ? `  ${id(key)}(["${words}"])` : `  ${id(key)}["${words}"]`
}

/** Everything that could mean something to Mermaid, to Markdown in it, or to HTML, is written as its number. */
function quoted(text: string): string {
  const words = oneLine(text)
  const escaped = words.replace(/[!-/:-@[-`{-~]/g, sign =>
    HARMLESS.has(sign) ? sign : `#${sign.charCodeAt(0)};`,
  )
  // A line that begins like a list would be taken for one.
  const listed = escaped.replace(/^(\d+)\./, '$1#46;').replace(/^-/, '#45;')
  return listed === '' ? '#32;' : listed
}

const HARMLESS = new Set(",.?!:-/()'")

/** A text of YAML in quotes: as in JSON, with every sign that Mermaid looks for anywhere in a file written as its number. */
const yaml = (text: string): string =>
  JSON.stringify(oneLine(text)).replace(
    /[%{}<>&#]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
