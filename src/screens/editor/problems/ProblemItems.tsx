import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, useCallback, useEffect, useRef } from 'react'
import { GroupRow } from './GroupRow'
import type { Item } from './items'
import { ProblemRow } from './ProblemRow'
import type { Walk } from './useWalk'

interface ProblemItemsProps {
  readonly items: readonly Item[]
  readonly walk: Walk
  onShow(card: string, path?: string): void
}

/** The list: of thousands of lines only those in sight are drawn, and the one that one is at. */
export function ProblemItems({ items, walk, onShow }: ProblemItemsProps) {
  const box = useRef<HTMLUListElement>(null)
  const virtual = useLines(items, walk, box)
  return (
    <ul
      ref={box}
      aria-label="Problems"
      onKeyDown={walk.onKeyDown}
      onFocus={({ target }) => {
        const id = target.closest('[data-problem]')?.getAttribute('data-problem')
        if (id != null) walk.onFocus(id)
      }}
      onBlur={event => wentElsewhere(event) && walk.onLeave()}
      className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain"
    >
      {/* As high as all lines together, so that the list scrolls as if they were all there. */}
      <li aria-hidden style={{ height: virtual.getTotalSize() }} />
      {virtual.getVirtualItems().map(({ index, start, key }) => {
        const item = items[index]
        if (!item) return null
        const line = {
          ref: virtual.measureElement,
          'data-index': index,
          'aria-setsize': items.length,
          'aria-posinset': index + 1,
          style: { transform: `translateY(${start}px)` },
          className: 'absolute inset-x-0 top-0',
        }
        return item.kind === 'group' ? (
          <li key={key} {...line}>
            <GroupRow card={item.card} count={item.count} first={index === 0} />
          </li>
        ) : (
          <li key={key} {...line} data-problem={item.id}>
            <ProblemRow problem={item.problem} reachable={index === walk.at} onShow={onShow} />
          </li>
        )
      })}
    </ul>
  )
}

/** To something outside the list that is not merely around it: what is around it takes the focus of what has gone. */
function wentElsewhere({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return (
    relatedTarget !== null && !currentTarget.contains(relatedTarget) && !relatedTarget.contains(currentTarget)
  )
}

/** About the heights of a heading and a problem, in pixels; what is drawn is measured. */
const HEIGHT = { group: 36, problem: 84 }

function useLines(items: readonly Item[], { at, wanted }: Walk, box: { current: HTMLElement | null }) {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range)
      return at >= range.count || drawn.includes(at) ? drawn : [...drawn, at].sort((a, b) => a - b)
    },
    [at],
  )
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: index => HEIGHT[items[index]?.kind ?? 'problem'],
    getItemKey: index => items[index]?.id ?? index,
    overscan: 4,
    rangeExtractor,
    useFlushSync: false,
  })
  useEffect(() => {
    if (wanted !== null) virtual.scrollToIndex(at, { align: 'auto' })
  }, [virtual, wanted, at])
  return virtual
}
