import { useState } from 'react'
import type { Column } from './column'
import { is } from './roles'
import { SortHead } from './SortHead'
import { SortSelect } from './SortSelect'
import { type Sort, useSorted } from './useSorted'
import { useWide } from './useWide'
import { VirtualRows } from './VirtualRows'

export interface DataTableProps<T> {
  readonly label: string
  readonly columns: readonly Column<T>[]
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  /** What the items were chosen by: another search is another list, of which nothing is remembered. */
  readonly search?: string
}

/**
 * A table where there is room, a list of blocks where there is not. Only the rows near the window are drawn, so that
 * thousands stay smooth. Arrow keys go from a button to the same one in the next row.
 */
export function DataTable<T>({ label, columns, items, keyOf, search = '' }: DataTableProps<T>) {
  const [sort, setSort] = useState<Sort | null>(null)
  const sorted = useSorted(items, columns, sort)
  const wide = useWide()
  const tracks = wide ? columns.map(({ width }) => width).join(' ') : undefined
  return (
    <>
      <SortSelect columns={columns} sort={sort} onSort={setSort} />
      <div className="md:rounded-xl md:border md:border-line md:bg-surface md:shadow-card">
        <table {...is.table} aria-label={label} aria-rowcount={sorted.length + 1} className="block w-full">
          <thead {...is.group} className="max-md:sr-only block md:sticky md:top-12 md:z-10">
            <tr
              {...is.row}
              aria-rowindex={1}
              style={{ gridTemplateColumns: tracks }}
              className="block bg-sunken md:grid md:rounded-t-xl md:border-line md:border-b"
            >
              {columns.map(column => (
                <SortHead key={column.name} column={column} sort={sort} onSort={setSort} />
              ))}
            </tr>
          </thead>
          <VirtualRows
            key={`${sort?.column} ${sort?.down} ${search}`}
            columns={columns}
            items={sorted}
            keyOf={keyOf}
            tracks={tracks}
          />
        </table>
      </div>
    </>
  )
}
