import type { ReactNode } from 'react'
import { classes } from '@/ui/classes'

/** Spelled out, because some browsers forget that something is a table as soon as it is laid out in another way. */
const is = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'cell' },
}

export interface Head {
  readonly name: string
  /** A width class for the wide layout. */
  readonly width?: string
}

/** A table where there is room, a list of blocks where there is not. */
export function Table({
  label,
  heads,
  children,
}: {
  label: string
  heads: readonly Head[]
  children: ReactNode
}) {
  return (
    <div className="md:overflow-clip md:rounded-xl md:border md:border-line md:shadow-card">
      <table {...is.table} aria-label={label} className="block w-full md:table md:table-fixed">
        <thead {...is.group} className="sr-only md:not-sr-only md:table-header-group">
          <tr {...is.row}>
            {heads.map(({ name, width }) => (
              <th
                {...is.head}
                key={name}
                scope="col"
                className={classes('bg-sunken px-4 py-2 text-left font-medium text-muted text-xs', width)}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...is.group} className="grid gap-3 md:table-row-group">
          {children}
        </tbody>
      </table>
    </div>
  )
}

export function Row({ children }: { children: ReactNode }) {
  return (
    <tr
      {...is.row}
      className="grid grid-cols-2 gap-3 rounded-xl border border-line bg-surface p-4 shadow-card md:table-row md:border-0 md:shadow-none"
    >
      {children}
    </tr>
  )
}

export interface CellProps {
  /** Repeats the column's name in the narrow layout, where there is no line of heads to look up to. */
  readonly head?: string
  /** Shares a line with another cell in the narrow layout. */
  readonly half?: boolean
  readonly children: ReactNode
}

export function Cell({ head, half, children }: CellProps) {
  return (
    <td
      {...is.cell}
      className={classes(
        'block min-w-0 border-line md:table-cell md:border-t md:px-4 md:py-2.5 md:align-middle',
        !half && 'col-span-2',
      )}
    >
      {head && (
        <span aria-hidden="true" className="mb-1 block text-faint text-xs md:hidden">
          {head}
        </span>
      )}
      {children}
    </td>
  )
}
