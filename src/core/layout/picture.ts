import type { Box as Rect } from '../flow/document'
import { liesIn } from '../flow/layout/frames'
import type { Thing } from '../flow/layout/picked'
import type { Box } from './box'
import { type Laid, type Placed, type Rects, rectOf } from './unit'

/** All that lies on the canvas, or in a frame: cards, frames and notes. */
export interface Picture {
  readonly boxes: readonly Box[]
  readonly frames: Rects
  readonly notes: Rects
}

/** Frames that meet, with all that lies in them. */
export interface Group extends Picture {
  readonly boxes: readonly Placed[]
  /** The one that all the others lie in; `null` where frames overlap. */
  readonly outer: string | null
}

/** The frames of a picture in groups, and what lies in none. */
export function grouped({ boxes, frames, notes }: Picture): { groups: readonly Group[]; rest: Picture } {
  const groups = meeting(frames).map((keys): Group => {
    const some = pick(frames, key => keys.includes(key))
    const within = (kind: Thing['kind'], key: string, box: Rect | null): boolean =>
      box !== null && keys.some(frame => lies(frames, frame, { kind, key, box }))
    const [outer = null, ...others] = Object.keys(pick(some, (key, box) => !within('frames', key, box)))
    return {
      boxes: boxes.filter((box): box is Placed => within('cards', box.key, rectOf(box))),
      frames: some,
      notes: pick(notes, (key, box) => within('notes', key, box)),
      outer: others.length === 0 ? outer : null,
    }
  })
  const inside = new Set<Box>(groups.flatMap(group => group.boxes))
  const stuck = new Set(groups.flatMap(group => Object.keys(group.notes)))
  return {
    groups,
    rest: {
      boxes: boxes.filter(box => !inside.has(box)),
      frames: {},
      notes: pick(notes, key => !stuck.has(key)),
    },
  }
}

/** What lies in which frame, to be compared. */
export function membersOf({ boxes, frames, notes }: Picture): string {
  const things: Thing[] = [
    ...boxes.flatMap((box): Thing[] => {
      const rect = rectOf(box)
      return rect ? [{ kind: 'cards', key: box.key, box: rect }] : []
    }),
    ...Object.entries(frames).map(([key, box]): Thing => ({ kind: 'frames', key, box })),
    ...Object.entries(notes).map(([key, box]): Thing => ({ kind: 'notes', key, box })),
  ]
  const members = Object.keys(frames).map(frame =>
    things.filter(thing => lies(frames, frame, thing)).map(({ kind, key }) => `${kind} ${key}`),
  )
  return JSON.stringify(members)
}

/** The picture with everything where it comes to lie. */
export const settledAs = ({ boxes, frames, notes }: Picture, laid: Laid): Picture => ({
  boxes: boxes.map(box => ({ ...box, at: laid.cards.get(box.key) ?? box.at })),
  frames: Object.fromEntries(
    Object.entries(frames).map(([key, rect]) => [key, laid.frames.get(key) ?? rect]),
  ),
  notes: Object.fromEntries(
    Object.entries(notes).map(([key, rect]) => [key, { ...rect, ...laid.notes.get(key) }]),
  ),
})

function lies(frames: Rects, frame: string, thing: Thing): boolean {
  const rect = frames[frame]
  return rect !== undefined && liesIn(rect, frame, thing)
}

/** Frames that meet one another, or others that do. */
function meeting(frames: Rects): readonly (readonly string[])[] {
  const open = new Set(Object.keys(frames))
  const groups: string[][] = []
  for (const first of open) {
    const group = [first]
    open.delete(first)
    for (const key of group) {
      for (const other of open) {
        const [a, b] = [frames[key], frames[other]]
        if (!a || !b || !meet(a, b)) continue
        open.delete(other)
        group.push(other)
      }
    }
    groups.push(group)
  }
  return groups
}

const meet = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height

const pick = (rects: Rects, wanted: (key: string, rect: Rect) => boolean): Rects =>
  Object.fromEntries(Object.entries(rects).filter(([key, rect]) => wanted(key, rect)))
