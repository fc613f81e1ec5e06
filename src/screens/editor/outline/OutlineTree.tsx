import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useActions } from '../actions/context'
import { openSettings } from '../actions/select'
import { useEditorContext } from '../context'
import { isIn } from '../marks/mark'
import { Row } from './Row'
import { stepOf, typedTo } from './steps'
import { cardId, type Item } from './tree'
import type { OutlineState } from './useOutline'
import { typedFor } from './words'

/** The tree: one stop for Tab, of whose lines only those in sight are drawn, and the one that one is at. */
export function OutlineTree({ state }: { state: OutlineState }) {
  const { items, at, closed, selection, marks, setOpen, go, toggle, box } = state
  const { stage, run } = useActions()
  const onKeyDown = useTreeKeys(state)
  const { rows, total, height } = useRows(state)
  const selected = new Set(selection)
  const isSelected = (item: Item): boolean =>
    item.kind === 'card' ? selected.has(item.card) : item.kind === 'mark' && isIn(marks, item.mark)

  const onClick = ({ target, shiftKey, ctrlKey, metaKey }: MouseEvent): void => {
    const item = itemAt(target, items)
    if (!item || !(target instanceof Element)) return
    if (target.closest('[data-toggle]')) setOpen(item.id, closed.has(item.id))
    else if (item.kind === 'exit' && item.to !== null && target.closest('[data-jump]')) go(cardId(item.to))
    else if (shiftKey || ctrlKey || metaKey || stage.several) toggle(item)
    else go(item.id)
  }
  const onContextMenu = (event: MouseEvent): void => {
    const item = itemAt(event.target, items)
    if (!item || item.kind === 'loose' || item.kind === 'marks') return
    event.preventDefault()
    // On one of several that are selected it is about them all.
    if (!isSelected(item)) go(item.id)
    stage.show({ kind: 'menu', at: { x: event.clientX, y: event.clientY }, place: null })
  }
  return (
    <div
      ref={box}
      role="tree"
      tabIndex={-1}
      aria-label="Outline of the flow"
      aria-multiselectable
      onKeyDown={onKeyDown}
      onClick={onClick}
      onContextMenu={onContextMenu}
      onDoubleClick={({ target }) => OPENS.has(itemAt(target, items)?.kind) && run(openSettings)}
      className="min-h-0 flex-1 overflow-y-auto overflow-x-hidden p-1 outline-none"
    >
      <div className="relative" style={{ height: total }}>
        {rows.map(({ index, start }) => {
          const item = items[index]
          return item ? (
            <Row
              key={item.id}
              item={item}
              top={start}
              height={height}
              active={index === at}
              selected={isSelected(item)}
              closed={closed.has(item.id)}
            />
          ) : null
        })}
      </div>
    </div>
  )
}

/** What Enter and a double click open. */
const OPENS = new Set<Item['kind'] | undefined>(['card', 'mark'])

function itemAt(target: EventTarget, items: readonly Item[]): Item | undefined {
  const id = target instanceof Element ? target.closest('[data-item]')?.getAttribute('data-item') : null
  return items.find(item => item.id === id)
}

/** Pixels of a line: enough for a finger where one points with it. */
const HEIGHT = { fine: 30, coarse: 40 }

function useRows({ items, at, box }: OutlineState) {
  const [height] = useState(() => (matchMedia('(pointer: coarse)').matches ? HEIGHT.coarse : HEIGHT.fine))
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range)
      if (at >= range.count || drawn.includes(at)) return drawn
      return [...drawn, at].sort((a, b) => a - b)
    },
    [at],
  )
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    getItemKey: index => items[index]?.id ?? index,
    overscan: 8,
    rangeExtractor,
    useFlushSync: false,
  })
  const { id } = items[at] ?? {}
  useEffect(() => {
    if (id !== undefined) virtual.scrollToIndex(at, { align: 'auto' })
  }, [virtual, at, id])
  return { rows: virtual.getVirtualItems(), total: virtual.getTotalSize(), height }
}

/** Letters typed within this time of each other are one word, in milliseconds. */
const PATIENCE = 700

function useTreeKeys(state: OutlineState) {
  const { items, at, closed, go, setOpen, openAll, toggle, extend } = state
  const around = useEditorContext()
  const { stage } = useActions()
  const typed = useRef({ letters: '', when: Number.NEGATIVE_INFINITY })
  return (event: KeyboardEvent): void => {
    const item = items[at]
    const { key, timeStamp } = event
    if (!item || event.altKey) return
    const main = event.ctrlKey || event.metaKey
    if (key === ' ' && main) toggle(item)
    else if (event.shiftKey && !main && (key === 'ArrowDown' || key === 'ArrowUp'))
      extend(at + (key === 'ArrowDown' ? 1 : -1))
    else if (main || !plain(item, key, timeStamp)) return
    event.preventDefault()
  }

  /** A key by itself; says whether it means anything. */
  function plain(item: Item, key: string, timeStamp: number): boolean {
    const going = timeStamp - typed.current.when < PATIENCE && typed.current.letters !== ''
    const step = stepOf(key, items, at, closed)
    if (step) {
      if ('go' in step) go(items[step.go]?.id ?? item.id)
      else if ('openAll' in step) openAll(step.openAll)
      else setOpen('open' in step ? step.open : step.close, 'open' in step)
    } else if (key === 'Enter' || (key === ' ' && !going)) act(item)
    else if (key.length === 1) {
      typed.current = { letters: going ? typed.current.letters + key : key, when: timeStamp }
      const words = (index: number): string => {
        const one = items[index]
        return one ? typedFor(around, one, stage.flow) : ''
      }
      const to = typedTo(typed.current.letters, items.length, at, words)
      if (to !== null) go(items[to]?.id ?? item.id)
    } else return false
    return true
  }

  /** What Enter and Space do with what has no settings: a way that leads elsewhere is followed, an open one gets a card. */
  function act(item: Item): void {
    const thing = item.kind === 'card' || item.kind === 'mark'
    if (thing && stage.several) toggle(item)
    else if (thing) go(item.id)
    else if (item.branch) setOpen(item.id, closed.has(item.id))
    else if (item.kind === 'loose' || item.kind === 'marks') return
    else if (item.to !== null) go(cardId(item.to))
    else if (!stage.state.readOnly)
      stage.show({ kind: 'add', after: { card: item.card, exit: item.exit }, place: null })
  }
}
