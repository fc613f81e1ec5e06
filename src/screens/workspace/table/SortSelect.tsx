import { NativeSelect } from '@/ui/NativeSelect'
import type { HeadColumn } from './SortHead'
import type { Sort } from './useSorted'

export interface SortSelectProps {
  readonly columns: readonly HeadColumn[]
  readonly sort: Sort | null
  readonly onSort: (sort: Sort | null) => void
}

/** The order of the rows where there is no room for heads to press. */
export function SortSelect({ columns, sort, onSort }: SortSelectProps) {
  const sortable = columns.filter(({ by }) => by !== undefined)
  if (sortable.length === 0) return null
  return (
    <NativeSelect
      label="Sort by"
      className="mb-3 md:hidden"
      value={sort ? `${sort.down ? 'down' : 'up'} ${sort.column}` : 'none'}
      options={[
        { value: 'none', label: 'As they were added' },
        ...sortable.flatMap(({ name }) => [
          { value: `up ${name}`, label: `${name}, ascending` },
          { value: `down ${name}`, label: `${name}, descending` },
        ]),
      ]}
      onChange={value => {
        const [way, ...words] = value.split(' ')
        onSort(value === 'none' ? null : { column: words.join(' '), down: way === 'down' })
      }}
    />
  )
}
