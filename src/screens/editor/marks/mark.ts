import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Flow, Frame, Note } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import type { EditorState, EditorStore, Marks } from '../store'

/** One frame or note. */
export interface Mark {
  readonly kind: keyof Marks
  readonly key: string
}

/** The frame or note whose words are being written; `null` while none is. */
export type Editing = StoreApi<{ readonly mark: Mark | null }>

export function editingOf(store: EditorStore): Editing {
  const known = all.get(store)
  if (known) return known
  const editing: Editing = createStore<ReturnType<Editing['getState']>>()(() => ({ mark: null }))
  all.set(store, editing)
  return editing
}

const all = new WeakMap<EditorStore, Editing>()

/** The one frame or note that is selected, and nothing else is; `null` otherwise. */
export function onlyMark({ cards, marks }: { cards: readonly string[]; marks: Marks }): Mark | null {
  const [frame, anotherFrame] = marks.frames
  const [note, anotherNote] = marks.notes
  if (cards.length > 0 || anotherFrame !== undefined || anotherNote !== undefined) return null
  if (frame !== undefined) return note === undefined ? { kind: 'frames', key: frame } : null
  return note === undefined ? null : { kind: 'notes', key: note }
}

export const isIn = (marks: Marks, { kind, key }: Mark): boolean => marks[kind].includes(key)

/** What is selected once a frame or note is pointed at: that alone, unless it is selected with others. */
export const including = (
  { selection, marks }: EditorState,
  mark: Mark,
): readonly [readonly string[], Marks] => (isIn(marks, mark) ? [selection, marks] : [[], only(mark)])

/** With one more, or one less. */
export const toggled = (marks: Marks, { kind, key }: Mark): Marks => ({
  ...marks,
  [kind]: marks[kind].includes(key) ? marks[kind].filter(one => one !== key) : [...marks[kind], key],
})

export const only = ({ kind, key }: Mark): Marks => ({ frames: [], notes: [], [kind]: [key] })

export const frameOrNote = (
  { frames = {}, notes = {} }: Pick<Flow, 'frames' | 'notes'>,
  { kind, key }: Mark,
): Frame | Note | undefined => (kind === 'frames' ? own(frames, key) : own(notes, key))

/** How the page knows it. */
export const markId = ({ kind, key }: Mark): string => `${kind} ${key}`

/** The frame or note that something on the page belongs to. */
export function markAt(target: Element | null): Mark | null {
  const [kind, key] = target?.closest('[data-mark]')?.getAttribute('data-mark')?.split(' ') ?? []
  return (kind === 'frames' || kind === 'notes') && key !== undefined ? { kind, key } : null
}

export const markElement = (mark: Mark): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-mark="${CSS.escape(markId(mark))}"]`)

/** The frame or note that has the focus, itself and not something inside it. */
export const focusedMark = (): Mark | null =>
  document.activeElement?.matches('[data-mark]') ? markAt(document.activeElement) : null

export const focusMark = (mark: Mark): void => markElement(mark)?.focus({ preventScroll: true })
