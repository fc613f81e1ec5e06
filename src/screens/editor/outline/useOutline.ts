import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { own } from '@/core/flow/json'
import { useActions } from '../actions/context'
import { useEditor } from '../context'
import { survivor } from './survivor'
import { cardId, type Item, shown } from './tree'
import type { Items } from './useItems'
import { useSeat } from './useSeat'

/** Where one is in the outline, what of it is open, and how that and the selection follow each other. */
export function useOutline({ tree, all }: Items) {
  const { stage, desk } = useActions()
  const selection = useEditor(state => state.selection)
  const [closed, setClosed] = useState<ReadonlySet<string>>(NONE)
  const [active, setActive] = useState<string | null>(null)
  const items = useMemo(() => shown(tree, closed), [tree, closed])
  const places = useMemo(() => new Map(items.map(({ id }, i) => [id, i])), [items])
  const at = places.get(active ?? '') ?? 0
  const before = useRef({ items, at })
  const handled = useRef<readonly string[] | null>(null)

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
    state.select(item.kind === 'card' ? [item.card] : [])
    const place = item.kind === 'loose' ? undefined : own(flow.layout, item.card)
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
  const among = (id: string, change: (selection: readonly string[]) => readonly string[]): void => {
    reach(id)
    seat.want(id)
    stage.state.select(change(stage.state.selection), stage.state.marks)
    handled.current = stage.state.selection
    stage.announce(`${stage.state.selection.length} cards selected`)
  }
  /** Adds a card to the selection, or takes it from there. */
  const toggle = (item: Item): void => {
    if (item.kind === 'card') among(item.id, now => toggled(now, item.card))
    else go(item.id)
  }
  /** Goes on to another item, with all cards from here to there selected, too. */
  const extend = (to: number): void => {
    const item = items[to]
    if (!item) return
    const cards = [items[at], item].flatMap(one => (one?.kind === 'card' ? [one.card] : []))
    among(item.id, now => [...now, ...cards.filter(card => !now.includes(card))])
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
    if (stage.state.selection.length === 0) choose(item)
  })

  // What is selected on the canvas is what one is at here, as soon as it is there.
  useEffect(() => {
    if (handled.current === selection) return
    const [only, another] = selection
    const id = only === undefined || another !== undefined ? null : cardId(only)
    if (selection.length > 0 && desk.getState().exit) desk.setState({ exit: null })
    if (id !== null && !all.has(id)) return
    handled.current = selection
    if (id !== null && id !== active) reach(id)
  })

  return { items, at, closed, selection, go, setOpen, openAll, toggle, extend, box: seat.box }

  function openAll(parent: string | null): void {
    const sisters = (tree.get(parent) ?? []).map(({ id }) => id)
    setClosed(now => new Set([...now].filter(id => !sisters.includes(id))))
  }
}

export type OutlineState = ReturnType<typeof useOutline>

const toggled = (selection: readonly string[], card: string): readonly string[] =>
  selection.includes(card) ? selection.filter(one => one !== card) : [...selection, card]

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
