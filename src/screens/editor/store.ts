import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Flow } from '@/core/flow/document'
import { type Change, cardOf, edit, invert, lone } from '@/core/flow/edit'
import type { From } from '@/core/flow/graph/exits'
import { own, same } from '@/core/flow/json'
import type { Picked } from '@/core/flow/layout/picked'
import type { Groups } from './problems/task'

/** The one truth of an open flow: document, history and selection. Viewport and drags belong to React Flow. */
export interface EditorState {
  readonly flow: Flow
  /** The one card that the last change of the flow was about, so that nobody need go through all; `null` if it was about more. */
  readonly touched: string | null
  /** A flow of a newer version, or one that is locked: may be looked at and rehearsed. */
  readonly readOnly: boolean
  /** Somebody chose to look only, so that nothing is changed by mistake; holds until the flow is closed. */
  readonly locked: boolean
  /** Keys of the selected cards. */
  readonly selection: readonly string[]
  /** The selected frames and notes. */
  readonly marks: Marks
  /** The selected connections. */
  readonly links: readonly From[]
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  /** What was wrong with the flow when it was last checked. */
  readonly problems: Groups
  /** The flow as it was then; `null` before it was checked at all. */
  readonly checked: Flow | null
  /** The flow as it was when checking it failed; `null` while that goes well. */
  readonly unchecked: Flow | null
  /** The card a rehearsal is at. */
  readonly running: string | null
  /** Applies a change as one step of undo. Changes in a row with the same `field` are one step. */
  apply(change: Change, field?: string): void
  undo(): void
  redo(): void
  /** Selects cards, and no frame, note or connection but these. */
  select(keys: readonly string[], marks?: Marks, links?: readonly From[]): void
  lock(locked: boolean): void
  run(card: string | null): void
  /** Says what is wrong with a flow. Groups that did not change keep their identity: only what shows another is drawn anew. */
  report(problems: Groups, checked: Flow): void
  /** Says that a flow could not be checked: what is known of its problems is older. */
  giveUp(unchecked: Flow): void
}

/** One step of history: the change that takes it back, and the one that does it again. */
interface Step {
  readonly undo: Change
  readonly redo: Change
  readonly field: string | null
}

/** Frames and notes, by key. */
export type Marks = Omit<Picked, 'cards'>

export const noMarks: Marks = { frames: [], notes: [] }

export type EditorStore = StoreApi<EditorState>

export const createEditorStore = (flow: Flow, readOnly: boolean): EditorStore =>
  createStore<EditorState>()((set, get) => ({
    flow,
    touched: null,
    readOnly,
    locked: false,
    selection: [],
    marks: noMarks,
    links: [],
    past: [],
    future: [],
    problems: {},
    checked: null,
    unchecked: null,
    running: null,
    apply: (change, field) => set(state => (state.readOnly ? state : applied(state, change, field ?? null))),
    undo: () => set(undone),
    redo: () => set(redone),
    select: (keys, marks = noMarks, links = []) => {
      const now = get()
      const [cards, ways] = [same(keys, now.selection), same(links, now.links)]
      if (cards && ways && same(marks, now.marks)) return
      set({
        selection: cards ? now.selection : keys,
        marks: { frames: marks.frames, notes: marks.notes },
        links: ways ? now.links : links,
        ...sealed(now.past),
      })
    },
    // What is read-only by its nature can't be unlocked.
    lock: locked => set({ locked, readOnly: readOnly || locked }),
    run: card => set({ running: card }),
    report: (problems, checked) => set({ problems, checked, unchecked: null }),
    giveUp: unchecked => set({ unchecked }),
  }))

function applied(state: EditorState, given: Change, field: string | null): Partial<EditorState> {
  const change = lone(given)
  const flow = edit(state.flow, change)
  if (flow === state.flow) return state
  const undo = lone(invert(state.flow, change))
  const last = state.past.at(-1)
  const merges = last !== undefined && field !== null && last.field === field && state.future.length === 0
  const step: Step = merges
    ? { undo: both(undo, last.undo), redo: both(last.redo, change), field }
    : { undo, redo: change, field }
  const past = merges ? [...state.past.slice(0, -1), step] : [...state.past, step]
  return { flow, touched: cardOf(change), past, future: [], ...remaining(flow, state) }
}

function undone(state: EditorState): Partial<EditorState> {
  const step = state.past.at(-1)
  if (!step || state.readOnly) return state
  const flow = edit(state.flow, step.undo)
  return {
    flow,
    touched: cardOf(step.undo),
    ...remaining(flow, state),
    past: state.past.slice(0, -1),
    future: [{ ...step, field: null }, ...state.future],
  }
}

function redone(state: EditorState): Partial<EditorState> {
  const [step, ...future] = state.future
  if (!step || state.readOnly) return state
  const flow = edit(state.flow, step.redo)
  return {
    flow,
    touched: cardOf(step.redo),
    ...remaining(flow, state),
    past: [...state.past, step],
    future,
  }
}

/** Settings replaced again and again in one field need only the first and the last of their values. */
function both(first: Change, second: Change): Change {
  if (first.set === 'settings' && second.set === 'settings' && first.card === second.card) return second
  return { set: 'all', changes: [first, second] }
}

/** Ends the current step: what is typed after looking at another card is a step of its own. */
function sealed(past: readonly Step[]): Partial<EditorState> {
  const last = past.at(-1)
  return last?.field ? { past: [...past.slice(0, -1), { ...last, field: null }] } : {}
}

/** What of the selection the flow still has. */
function remaining(
  { cards, frames = {}, notes = {} }: Flow,
  { selection, marks, links }: EditorState,
): Pick<EditorState, 'selection' | 'marks' | 'links'> {
  const there = present(frames, marks.frames)
  const stuck = present(notes, marks.notes)
  return {
    selection: present(cards, selection),
    marks: there === marks.frames && stuck === marks.notes ? marks : { frames: there, notes: stuck },
    links: links.every(link => leads(cards, link)) ? links : links.filter(link => leads(cards, link)),
  }
}

const leads = (cards: Flow['cards'], { card, exit }: From): boolean =>
  (own(own(cards, card)?.exits ?? {}, exit) ?? null) !== null

const present = (record: object, keys: readonly string[]): readonly string[] =>
  keys.every(key => Object.hasOwn(record, key)) ? keys : keys.filter(key => Object.hasOwn(record, key))
