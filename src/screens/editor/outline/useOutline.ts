import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Flow, Position } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import type { Picked } from '@/core/flow/layout/picked'
import { useActions } from '../actions/context'
import { countOf, inWords } from '../actions/picked'
import { useEditor } from '../context'
import { frameOrNote, isIn, only, onlyMark, toggled as toggledMark } from '../marks/mark'
import type { Marks } from '../store'
import { survivor } from './survivor'
import { type CardItem, cardId, type Item, type MarkItem, markItemId, shown } from './tree'
import type { Items } from './useItems'
import { useSeat } from './useSeat'

/** Where one is in the outline, what of it is open, and how that and the selection follow each other. */
export function useOutline({ tree, all }: Items) {
  const { stage, desk } = useActions()
  const selection = useEditor(state => state.selection)
  const marks = useEditor(state => state.marks)
  const [closed, setClosed] = useState<ReadonlySet<string>>(NONE)
  const [active, setActive] = useState<string | null>(null)
  const items = useMemo(() => shown(tree, closed), [tree, closed])
  const places = useMemo(() => new Map(items.map(({ id }, i) => [id, i])), [items])
  const at = places.get(active ?? '') ?? 0
  const before = useRef({ items, at })
  const handled = useRef<{ selection: readonly string[]; marks: Marks } | null>(null)

  /** Makes it the item one is at, and opens what it lies in. */
  const reach = (id: string): void => {
    setActive(id)
    setClosed(now => opened(now, id, all))
  }
  const seat = useSeat(all, active, reach)

  /** Selects what the item stands for, and brings it into view. */
  const choose = (item: Item): void => {
    const { state, view, flow } = stage
    desk.setState({ exit: item.kind === 'exit' ? { card: item.card, exit: item.exit } : null })
    if (item.kind === 'mark') state.select([], only(item.mark))
    else state.select(item.kind === 'card' ? [item.card] : [])
    const place = placeOf(item, flow)
    if (place) view.reveal(place, 'hidden')
  }
  const go = (id: string): void => {
    const item = all.get(id)
    if (!item) return
    reach(id)
    seat.want(id)
    choose(item)
  }
  /** Goes there, with what is selected as it was but for these. */
  const among = (id: string, change: (now: Picked) => Picked): void => {
    reach(id)
    seat.want(id)
    const { state } = stage
    const { cards, ...marks } = change({ cards: state.selection, ...state.marks })
    state.select(cards, marks)
    handled.current = stage.state
    stage.announce(`${inWords({ cards, ...marks }) || 'Nothing'} selected`)
  }
  /** Adds a card, frame or note to the selection, or takes it from there. */
  const toggle = (item: Item): void => {
    if (item.kind === 'card' || item.kind === 'mark') among(item.id, now => toggled(now, item))
    else go(item.id)
  }
  /** Goes on to another item, with all that can be selected from here to there selected, too. */
  const extend = (to: number): void => {
    const item = items[to]
    if (!item) return
    among(item.id, now => [items[at], item].reduce<Picked>((now, one) => (one ? withIt(now, one) : now), now))
  }
  const setOpen = (id: string, open: boolean): void => {
    setClosed(now => folded(now, id, open))
    // What is put away can't be what one is at.
    if (!open && lies(active, id, all)) go(id)
  }

  // What one was at is gone: then one is at the next that stayed where it was.
  useLayoutEffect(() => {
    const left = before.current
    before.current = { items, at }
    if (active === null || all.has(active)) return
    const next = survivor(left.items, left.at, all)
    setActive(next)
    const item = all.get(next ?? '')
    if (!item || !seat.taken()) return
    seat.want(item.id)
    if (countOf({ cards: stage.state.selection, ...stage.state.marks }) === 0) choose(item)
  })

  // What is selected on the canvas is what one is at here, as soon as it is there.
  useEffect(() => {
    if (handled.current?.selection === selection && handled.current.marks === marks) return
    const id = onlyId(selection, marks)
    const some = countOf({ cards: selection, ...marks }) > 0
    if (some && desk.getState().exit) desk.setState({ exit: null })
    if (id !== null && !all.has(id)) return
    handled.current = { selection, marks }
    if (id !== null && id !== active) reach(id)
  })

  return { items, at, closed, selection, marks, go, setOpen, openAll, toggle, extend, box: seat.box }

  function openAll(parent: string | null): void {
    const sisters = (tree.get(parent) ?? []).map(({ id }) => id)
    setClosed(now => new Set([...now].filter(id => !sisters.includes(id))))
  }
}

export type OutlineState = ReturnType<typeof useOutline>

/** With one more, or one less. */
function toggled(now: Picked, item: CardItem | MarkItem): Picked {
  if (item.kind === 'mark') return { ...now, ...toggledMark(now, item.mark) }
  const { cards } = now
  const { card } = item
  return { ...now, cards: cards.includes(card) ? cards.filter(one => one !== card) : [...cards, card] }
}

/** With one more, where it can be selected. */
function withIt(now: Picked, item: Item): Picked {
  if (item.kind === 'card') return now.cards.includes(item.card) ? now : toggled(now, item)
  return item.kind !== 'mark' || isIn(now, item.mark) ? now : toggled(now, item)
}

/** The item of the one thing that is selected; `null` where there are more, or none. */
function onlyId(selection: readonly string[], marks: Marks): string | null {
  const mark = onlyMark({ cards: selection, marks })
  if (mark) return markItemId(mark)
  const [only, another] = selection
  const alone = only !== undefined && another === undefined && marks.frames.length + marks.notes.length === 0
  return alone ? cardId(only) : null
}

function placeOf(item: Item, flow: Flow): Position | undefined {
  if (item.kind === 'loose' || item.kind === 'marks') return undefined
  return item.kind === 'mark' ? frameOrNote(flow, item.mark) : own(flow.layout, item.card)
}

const NONE: ReadonlySet<string> = new Set()

const folded = (closed: ReadonlySet<string>, id: string, open: boolean): ReadonlySet<string> => {
  const next = new Set(closed)
  if (open) next.delete(id)
  else next.add(id)
  return next
}

function opened(closed: ReadonlySet<string>, id: string, all: Items['all']): ReadonlySet<string> {
  const next = new Set(closed)
  for (let up = all.get(id)?.parent; up; up = all.get(up)?.parent) next.delete(up)
  return next.size === closed.size ? closed : next
}

function lies(id: string | null, within: string, all: Items['all']): boolean {
  for (let up = all.get(id ?? '')?.parent; up; up = all.get(up)?.parent) if (up === within) return true
  return false
}
