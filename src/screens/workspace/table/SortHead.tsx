import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { is } from './roles'
import type { Sort } from './useSorted'

export interface HeadColumn {
  readonly name: string
  readonly by?: unknown
  readonly headHidden?: boolean
}

export interface SortHeadProps {
  readonly column: HeadColumn
  readonly sort: Sort | null
  readonly onSort: (sort: Sort | null) => void
}

/** The head of a column; where it can be sorted by, pressing goes up, down, and back to how it came. */
export function SortHead({ column: { name, by, headHidden }, sort, onSort }: SortHeadProps) {
  const own = sort?.column === name ? sort : null
  const Icon = own ? (own.down ? ArrowDown : ArrowUp) : ChevronsUpDown
  return (
    <th
      {...is.head}
      scope="col"
      aria-sort={by ? (own ? (own.down ? 'descending' : 'ascending') : 'none') : undefined}
      className="block min-w-0 text-left font-medium text-muted text-xs md:px-3 md:first:pl-4 md:last:pr-4"
    >
      {by ? (
        <>
          <span className="md:hidden">{name}</span>
          <button
            type="button"
            onClick={() =>
              onSort(own ? (own.down ? null : { column: name, down: true }) : { column: name, down: false })
            }
            className="-mx-1.5 hidden min-h-8 items-center gap-1 rounded-md px-1.5 hover:text-ink md:inline-flex"
          >
            {name}
            <Icon aria-hidden="true" className={own ? 'size-3.5 text-accent-text' : 'size-3 text-faint'} />
          </button>
        </>
      ) : (
        <span className={headHidden ? 'sr-only' : 'flex min-h-8 items-center'}>{name}</span>
      )}
    </th>
  )
}
