import type { Box, Flow, Frame, Note, Position } from '../document'
import type { Change } from '../edit'
import { own } from '../json'
import { keyFrom } from '../keys'
import {
  boundsOf,
  contains,
  everything,
  type Picked,
  pickedOf,
  putAt,
  type SizeOf,
  shiftedBy,
  type Thing,
  thingsOf,
} from './picked'
import { GRID, whole } from './place'
import { SMALLEST } from './resize'

/** Room between a frame's edge and what it was drawn around; above it, room for the title as well. */
export const PADDING = 2 * GRID
export const TITLE = 2 * GRID

/** Draws a frame around the picked things; `null` where none of them exists. */
export function addFrame(
  flow: Flow,
  picked: Picked,
  sizeOf: SizeOf,
  { title, color }: Pick<Frame, 'title' | 'color'>,
): { key: string; change: Change } | null {
  const bounds = boundsOf(thingsOf(flow, picked, sizeOf))
  if (!bounds) return null
  const box = {
    x: bounds.x - PADDING,
    y: bounds.y - PADDING - TITLE,
    width: bounds.width + 2 * PADDING,
    height: bounds.height + 2 * PADDING + TITLE,
  }
  return emptyFrame(flow, box, { title, color })
}

/** Draws a frame where there is nothing yet. */
export function emptyFrame(
  flow: Flow,
  box: Box,
  { title, color }: Pick<Frame, 'title' | 'color'>,
): { key: string; change: Change } {
  const key = keyFrom('frame', taken => Object.hasOwn(flow.frames ?? {}, taken))
  return { key, change: { set: 'frame', frame: key, to: { title, color, ...boxOf(box) } } }
}

/** Sticks a note on the canvas. */
export function addNote(
  flow: Flow,
  box: Box,
  { text, color }: Pick<Note, 'text' | 'color'>,
): { key: string; change: Change } {
  const key = keyFrom('note', taken => Object.hasOwn(flow.notes ?? {}, taken))
  return { key, change: { set: 'note', note: key, to: { text, color, ...boxOf(box) } } }
}

/** Changes a frame's words, colour or box; what lies in it stays where it is. `null` where there is no such frame. */
export function changeFrame(flow: Flow, key: string, to: Partial<Frame>): Change | null {
  const frame = own(flow.frames ?? {}, key)
  return frame ? { set: 'frame', frame: key, to: { ...frame, ...to, ...boxOf({ ...frame, ...to }) } } : null
}

/** Changes a note's words, colour or box. `null` where there is no such note. */
export function changeNote(flow: Flow, key: string, to: Partial<Note>): Change | null {
  const note = own(flow.notes ?? {}, key)
  return note ? { set: 'note', note: key, to: { ...note, ...to, ...boxOf({ ...note, ...to }) } } : null
}

/** Takes frames and notes away. Cards in a frame stay. */
export const removeMarks = ({ frames, notes }: Omit<Picked, 'cards'>): Change => ({
  set: 'all',
  changes: [
    ...frames.map((frame): Change => ({ set: 'frame', frame, to: null })),
    ...notes.map((note): Change => ({ set: 'note', note, to: null })),
  ],
})

/** What lies in a frame: cards and notes whose middle does, and frames that do as a whole. */
export function insideFrame(flow: Flow, key: string, sizeOf: SizeOf): Picked {
  const frame = own(flow.frames ?? {}, key)
  const others = frame ? thingsOf(flow, everything(flow), sizeOf).filter(one => liesIn(frame, key, one)) : []
  return pickedOf(others)
}

/** The picked things, and all that lies in the frames among them: what moves when they do. */
export function carriedBy(flow: Flow, picked: Picked, sizeOf: SizeOf): readonly Thing[] {
  const inside = picked.frames.map(frame => insideFrame(flow, frame, sizeOf))
  return thingsOf(
    flow,
    {
      cards: [...picked.cards, ...inside.flatMap(({ cards }) => cards)],
      frames: [...picked.frames, ...inside.flatMap(({ frames }) => frames)],
      notes: [...picked.notes, ...inside.flatMap(({ notes }) => notes)],
    },
    sizeOf,
  )
}

/** Moves a frame to a place, and all that lies in it by as much. Empty where there is no such frame. */
export function moveFrame(flow: Flow, key: string, to: Position, sizeOf: SizeOf): Change {
  const frame = own(flow.frames ?? {}, key)
  if (!frame) return { set: 'all', changes: [] }
  const inside = insideFrame(flow, key, sizeOf)
  const moving = thingsOf(flow, { ...inside, frames: [...inside.frames, key] }, sizeOf)
  return putAt(flow, shiftedBy(moving, { x: whole(to.x) - frame.x, y: whole(to.y) - frame.y }))
}

/** Whether a thing lies in a frame: of frames that are one upon the other, the first by key lies around. */
export function liesIn(frame: Box, key: string, { kind, key: other, box }: Thing): boolean {
  if (kind === 'frames')
    return other !== key && contains(frame, box) && !(contains(box, frame) && other < key)
  return contains(frame, { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 0, height: 0 })
}

const boxOf = ({ x, y, width, height }: Box): Box => ({
  x: whole(x),
  y: whole(y),
  width: Math.max(SMALLEST.width, whole(width)),
  height: Math.max(SMALLEST.height, whole(height)),
})
