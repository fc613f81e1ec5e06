import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { classes } from '@/ui/classes'
import type { Column } from './column'
import { is } from './roles'
import { useRowKeys } from './useRowKeys'

export interface VirtualRowsProps<T> {
  readonly columns: readonly Column<T>[]
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  /** The grid of the columns; none where they do not stand side by side. */
  readonly tracks: string | undefined
}

/** The rows near the window, each in its place on a page that is as long as all of them. */
export function VirtualRows<T>({ columns, items, keyOf, tracks }: VirtualRowsProps<T>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const { rows, total, margin, measure, onKeyDown, onFocus } = useRows(
    items,
    keyOf,
    body,
    tracks !== undefined,
  )
  return (
    <tbody
      {...is.group}
      ref={body}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      className="relative block [&_button]:scroll-my-28"
      style={{ height: total }}
    >
      {rows.map(({ index, start }) => {
        const item = items[index]
        return (
          item !== undefined && (
            <Row
              key={keyOf(item)}
              index={index}
              top={start - margin}
              tracks={tracks}
              measure={measure}
              columns={columns}
              item={item}
              last={index === items.length - 1}
            />
          )
        )
      })}
    </tbody>
  )
}

/** Pixels kept free above and below a row that is gone to: the heads of page and table stand over the first of them. */
const MARGIN = 112

function useRows<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  body: { readonly current: HTMLTableSectionElement | null },
  wide: boolean,
) {
  const [margin, setMargin] = useState(0)
  const list = useRef<{ scrollToIndex(row: number): void } | null>(null)
  const keys = useRowKeys(body, items.length, row => list.current?.scrollToIndex(row))
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => (wide ? 58 : 220),
    getItemKey: index => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
    gap: wide ? 0 : 12,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: MARGIN,
    scrollPaddingEnd: MARGIN,
    rangeExtractor: keys.rangeExtractor,
    useFlushSync: false,
  })
  useLayoutEffect(() => {
    list.current = virtual
  }, [virtual])
  // What stands above the table may have grown or gone; where it begins is looked at whenever it is drawn.
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top
    if (top !== undefined) setMargin(Math.round(top + window.scrollY))
  })
  return {
    rows: virtual.getVirtualItems(),
    total: virtual.getTotalSize(),
    margin,
    measure: virtual.measureElement,
    onFocus: keys.onFocus,
    onKeyDown: keys.onKeyDown,
  }
}

interface RowProps<T> {
  readonly index: number
  readonly top: number
  readonly tracks: string | undefined
  readonly measure: (row: HTMLElement | null) => void
  readonly columns: readonly Column<T>[]
  readonly item: T
  readonly last: boolean
}

function Row<T>({ index, top, tracks, measure, columns, item, last }: RowProps<T>) {
  const cornered = columns.some(({ corner }) => corner)
  return (
    <tr
      {...is.row}
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${top}px)`, gridTemplateColumns: tracks }}
      className={classes(
        'absolute inset-x-0 top-0 grid grid-cols-2 gap-3 rounded-xl border border-line bg-surface p-4 shadow-card',
        'md:items-center md:gap-0 md:rounded-none md:border-0 md:border-line md:p-0 md:shadow-none',
        index > 0 && 'md:border-t',
        last && 'md:rounded-b-xl',
      )}
    >
      {columns.map(({ name, cell, half, headHidden, corner }, place) => (
        <td
          {...is.cell}
          key={name}
          className={classes(
            'block min-w-0 md:px-3 md:py-2.5 md:first:pl-4 md:last:pr-4',
            !half && 'max-md:col-span-2',
            corner && 'max-md:absolute max-md:top-2.5 max-md:right-2.5',
            place === 0 && cornered && 'max-md:pr-22',
          )}
        >
          {!headHidden && place > 0 && (
            <span aria-hidden="true" className="mb-1 block text-faint text-xs md:hidden">
              {name}
            </span>
          )}
          {cell(item)}
        </td>
      ))}
    </tr>
  )
}
