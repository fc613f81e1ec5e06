import type { Flow } from '../document'
import { insideFrame } from '../layout/frames'
import type { SizeOf } from '../layout/picked'
import { escaped } from './markdown-text'

/** A frame to be read: what it is called, ready for Markdown, and the cards in it in reading order. */
export interface Framed {
  readonly title: string
  readonly cards: readonly string[]
}

/** The frames of a flow, in the order in which one comes to them; `order`: the keys of its cards as they are read. */
export function framedIn(flow: Flow, order: readonly string[], sizeOf: SizeOf): readonly Framed[] {
  const frames = Object.entries(flow.frames ?? {}).map(([key, { title }]): Framed => {
    const inside = new Set(insideFrame(flow, key, sizeOf).cards)
    return {
      title: escaped(title).trim() || 'A frame without a title',
      cards: order.filter(card => inside.has(card)),
    }
  })
  const first = ({ cards: [card] }: Framed): number =>
    card === undefined ? order.length : order.indexOf(card)
  return frames.toSorted((a, b) => first(a) - first(b))
}

/** What each frame holds; nothing where there is none. */
export const frameList = (frames: readonly Framed[], name: (card: string) => string): readonly string[] =>
  frames.length === 0
    ? []
    : [
        '## Frames',
        frames
          .map(
            ({ title, cards }) =>
              `- **${title}**: ${cards.length === 0 ? 'no cards' : cards.map(name).join(', ')}`,
          )
          .join('\n'),
      ]

/** In which frames a card lies, as a line; nothing where it lies in none. */
export function frameLine(frames: readonly Framed[], card: string): readonly string[] {
  const titles = frames.flatMap(({ title, cards }) => (cards.includes(card) ? [`**${title}**`] : []))
  return titles.length === 0 ? [] : [`In the frame ${titles.join(' and ')}.`]
}
