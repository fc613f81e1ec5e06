import type { Flow, Frame, Position } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { liesIn } from '@/core/flow/layout/frames'
import type { SizeOf } from '@/core/flow/layout/picked'

/** Keys of the cards in a frame, in reading order. The very same list as long as they are the same cards. */
export function membersOf(
  flow: Pick<Flow, 'cards' | 'layout' | 'frames'>,
  key: string,
  sizeOf: SizeOf,
): readonly string[] {
  const frame = own(flow.frames ?? {}, key)
  if (!frame) return NONE
  const before = known.get(frame)
  // A card's settings make it higher or lower, and so move its middle.
  if (before?.layout === flow.layout && before.cards === flow.cards) return before.members
  const placed = Object.entries(flow.layout).filter(([card, { x, y }]) =>
    liesIn(frame, key, { kind: 'cards', key: card, box: { x, y, ...sizeOf(card) } }),
  )
  const found = placed.sort(([, a], [, b]) => inReading(a, b)).map(([card]) => card)
  const members = before && same(before.members, found) ? before.members : found
  known.set(frame, { cards: flow.cards, layout: flow.layout, members })
  return members
}

const inReading = (a: Position, b: Position): number => a.x - b.x || a.y - b.y

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i])

interface Known extends Pick<Flow, 'cards' | 'layout'> {
  readonly members: readonly string[]
}

const known = new WeakMap<Frame, Known>()

const NONE: readonly string[] = []
