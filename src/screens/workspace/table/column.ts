import type { ReactNode } from 'react'

export interface Column<T> {
  readonly name: string
  /** A grid track for the wide layout, e.g. `minmax(0, 1fr)` or `9rem`. */
  readonly width: string
  readonly cell: (item: T) => ReactNode
  /** What its order goes by; a column without it can't be sorted. */
  readonly by?: (item: T) => string | number
  /** Shares a line with another cell in the narrow layout. */
  readonly half?: boolean
  /** The column needs no head for the eye: a checkbox, buttons. */
  readonly headHidden?: boolean
  /** Stands in the upper corner in the narrow layout. */
  readonly corner?: boolean
}
