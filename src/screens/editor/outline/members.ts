import type { Flow, Position } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { liesIn } from '@/core/flow/layout/frames'
import type { SizeOf } from '@/core/flow/layout/picked'

/** Keys of the cards in a frame, in reading order. The very same list as long as no card and no side of the frame moves. */
export function membersOf(
  flow: Pick<Flow, 'layout' | 'frames'>,
  key: string,
  sizeOf: SizeOf,
): readonly string[] {
  const frame = own(flow.frames ?? {}, key)
  if (!frame) return NONE
  const lists = known.get(flow.layout) ?? new WeakMap<object, readonly string[]>()
  known.set(flow.layout, lists)
  const before = lists.get(frame)
  if (before) return before
  const placed = Object.entries(flow.layout).filter(([card, { x, y }]) =>
    liesIn(frame, key, { kind: 'cards', key: card, box: { x, y, ...sizeOf(card) } }),
  )
  const members = placed.sort(([, a], [, b]) => inReading(a, b)).map(([card]) => card)
  lists.set(frame, members)
  return members
}

const inReading = (a: Position, b: Position): number => a.x - b.x || a.y - b.y

const known = new WeakMap<Flow['layout'], WeakMap<object, readonly string[]>>()

const NONE: readonly string[] = []
