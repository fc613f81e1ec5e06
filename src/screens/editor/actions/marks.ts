import {
  ChevronsDown,
  ChevronsLeft,
  ChevronsRight,
  ChevronsUp,
  Frame,
  Palette,
  StickyNote,
} from 'lucide-react'
import type { Box } from '@/core/flow/document'
import type { Change } from '@/core/flow/edit'
import { addFrame, addNote, changeFrame, changeNote, emptyFrame } from '@/core/flow/layout/frames'
import { GRID, snapped } from '@/core/flow/layout/place'
import { leastWords } from '@/core/flow/layout/resize'
import { inEnglish, LIMITS } from '@/core/flow/limits'
import { type Hue, hues } from '@/ui/hue'
import { editingOf, frameOrNote, type Mark, only, onlyMark } from '../marks/mark'
import type { Action } from './action'
import { countOf, pickedOn } from './picked'
import type { Stage } from './stage'

/** Sizes of what is new, in pixels at zoom 1. */
const FRAME = { width: 20 * GRID, height: 14 * GRID }
const NOTE = { width: 11 * GRID, height: 8 * GRID }

const frame: Action = {
  id: 'frame',
  group: 'marks',
  label: on => (countOf(pickedOn(on)) > 0 ? 'Frame selection' : 'Add frame'),
  icon: Frame,
  keys: [{ press: 'g', mod: true, where: 'editor' }],
  words: 'frame selection add group box titled section around',
  on: ['canvas', 'card', 'cards'],
  edits: true,
  applies: () => true,
  perform: on => {
    if (full(on, 'frames')) return
    const look = { title: 'Frame', color: 'blue' } as const
    const around = addFrame(on.flow, pickedOn(on), on.view.sizeOf, look)
    const { key, change } = around ?? emptyFrame(on.flow, boxFor(on, FRAME), look)
    write(on, { kind: 'frames', key }, change, 'Frame added.')
  },
}

const note: Action = {
  id: 'note',
  group: 'marks',
  label: 'Add note',
  icon: StickyNote,
  keys: [{ press: 's', shift: true, where: 'canvas' }],
  words: 'sticky comment remark text',
  on: ['canvas'],
  edits: true,
  applies: () => true,
  perform: on => {
    if (full(on, 'notes')) return
    const { key, change } = addNote(on.flow, boxFor(on, NOTE), { text: '', color: 'amber' })
    write(on, { kind: 'notes', key }, change, 'Note added.')
  },
}

/** Says so where a flow can take no more of them. */
function full({ flow, toast }: Stage, kind: Mark['kind']): boolean {
  if (Object.keys(flow[kind] ?? {}).length < LIMITS[kind]) return false
  const text = `A flow holds at most ${inEnglish(LIMITS[kind])} ${kind}. Delete one that is no longer needed.`
  toast({ tone: 'warning', text })
  return true
}

/** Where it was asked for, or in the middle of the view. */
function boxFor({ place, view }: Stage, { width, height }: typeof NOTE): Box {
  const { x, y } = view.centre()
  return { ...snapped(place ?? { x: x - width / 2, y: y - height / 2 }), width, height }
}

/** Its words can be written at once. */
function write(on: Stage, mark: Mark, change: Change, said: string): void {
  on.state.apply(change)
  on.state.select([], only(mark))
  editingOf(on.store).setState({ mark })
  on.announce(said)
}

/** A frame or note made otherwise; what lies in a frame stays. */
export function changed(
  on: Pick<Stage, 'flow'>,
  { kind, key }: Mark,
  to: Partial<Box> & { color?: string },
): Change {
  const change = kind === 'frames' ? changeFrame(on.flow, key, to) : changeNote(on.flow, key, to)
  return change ?? { set: 'all', changes: [] }
}

const needs = 'Select one frame or note first.'

function resizing(
  label: string,
  press: string,
  by: { width: number; height: number },
  icon: Action['icon'],
): Action {
  return {
    id: `mark-${label.toLowerCase()}`,
    group: 'marks',
    label: `Make ${label}`,
    icon,
    keys: [{ press, mod: true, shift: true, where: 'canvas', repeats: true }],
    words: 'resize size frame note',
    needs,
    on: ['mark'],
    edits: true,
    applies: on => onlyMark(on) !== null,
    perform: on => {
      const mark = onlyMark(on)
      const box = mark && frameOrNote(on.flow, mark)
      if (!mark || !box) return
      const size = { width: box.width + by.width, height: box.height + by.height }
      on.state.apply(changed(on, mark, size), `resize ${label} ${mark.kind} ${mark.key}`)
      const now = frameOrNote(on.flow, mark)
      if (now) on.announce([`${now.width} by ${now.height}.`, leastWords(now)].filter(Boolean).join(' '))
    },
  }
}

const colouring = (hue: Hue): Action => ({
  id: `mark-${hue}`,
  group: 'hues',
  label: `${hue.charAt(0).toUpperCase()}${hue.slice(1)}`,
  icon: Palette,
  words: 'colour color frame note',
  needs,
  on: ['mark'],
  edits: true,
  checked: on => {
    const mark = onlyMark(on)
    return mark !== null && frameOrNote(on.flow, mark)?.color === hue
  },
  applies: on => onlyMark(on) !== null,
  perform: on => {
    const mark = onlyMark(on)
    if (mark) on.state.apply(changed(on, mark, { color: hue }))
  },
})

export const markActions: readonly Action[] = [
  frame,
  note,
  resizing('wider', 'ArrowRight', { width: GRID, height: 0 }, ChevronsRight),
  resizing('narrower', 'ArrowLeft', { width: -GRID, height: 0 }, ChevronsLeft),
  resizing('taller', 'ArrowDown', { width: 0, height: GRID }, ChevronsDown),
  resizing('shorter', 'ArrowUp', { width: 0, height: -GRID }, ChevronsUp),
  ...hues.map(colouring),
]
