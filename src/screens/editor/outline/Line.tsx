import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '@/ui/classes'
import type { Item } from './tree'

export interface RowProps {
  readonly item: Item
  readonly top: number
  readonly height: number
  /** It is the one that can be tabbed to. */
  readonly active: boolean
  readonly selected: boolean
  readonly closed: boolean
}

/** Deeper than this nothing is set in any further. */
const DEEPEST = 12
const STEP = 12

/** What all lines have in common: their place in the tree, what they are called, and the arrow of a branch. */
export function Line(props: RowProps & { readonly name: string; readonly children?: ReactNode }) {
  const { item, top, height, active, selected, closed, name, children } = props
  const inset = Math.min(item.level - 1, DEEPEST) * STEP
  return (
    <div
      role="treeitem"
      tabIndex={active ? 0 : -1}
      data-item={item.id}
      aria-label={name}
      aria-level={item.level}
      aria-posinset={item.position}
      aria-setsize={item.sisters}
      aria-expanded={item.branch ? !closed : undefined}
      aria-selected={selected}
      title={name}
      style={{ transform: `translateY(${top}px)`, height, paddingLeft: inset }}
      className={classes(
        'absolute inset-x-0 top-0 flex cursor-default select-none items-center gap-1.5 rounded-md pr-2 text-sm',
        'focus-visible:-outline-offset-2',
        selected ? 'bg-accent-soft text-ink' : 'hover:bg-hover',
        'forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2',
      )}
    >
      <span
        data-toggle={item.branch || undefined}
        className={classes('grid h-full w-6 shrink-0 place-items-center', item.branch && 'cursor-pointer')}
      >
        {item.branch ? (
          <ChevronRight aria-hidden className={classes('size-4 text-faint', !closed && 'rotate-90')} />
        ) : null}
      </span>
      {children}
    </div>
  )
}
