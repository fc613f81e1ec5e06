import { CalendarPlus, CalendarX } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/ui/Button'
import { EmptyState } from '@/ui/EmptyState'
import type { EditableProps } from '../edits'
import { RowActions } from '../RowActions'
import type { Column } from '../table/column'
import { DataTable } from '../table/DataTable'
import { useUndoable } from '../useUndoable'
import { dateText, type Holiday, holidaysOf, keyOfHoliday, removeHoliday } from './holidays'
import type { Keeper } from './keepers'

const HolidayDialog = lazy(async () => ({ default: (await import('./HolidayDialog')).HolidayDialog }))

export interface HolidaysProps {
  readonly keepers: readonly Keeper[]
  readonly onEdit: EditableProps['onEdit']
}

/** Days on which the workspace, a team or an agent is closed all day. */
export function Holidays({ keepers, onEdit }: HolidaysProps) {
  const [editing, setEditing] = useState<Holiday | 'new' | null>(null)
  const undoable = useUndoable(onEdit)
  const holidays = holidaysOf(keepers)
  const possible = keepers.some(({ hours }) => hours !== null)
  const columns: readonly Column<Holiday>[] = [
    { name: 'Date', width: '13rem', by: byDate, cell: ({ date }) => <Day date={date} /> },
    {
      name: 'Holiday',
      width: 'minmax(0, 1fr)',
      by: byName,
      cell: ({ name }) => (
        <span dir="auto" className="wrap-anywhere line-clamp-2 text-sm" title={name}>
          {name}
        </span>
      ),
    },
    {
      name: 'Closed',
      width: '14rem',
      by: byKeeper,
      cell: ({ keeper }) => <span className="wrap-anywhere line-clamp-2 text-sm">{keeper.name}</span>,
    },
    {
      name: 'Actions',
      width: '5.5rem',
      headHidden: true,
      corner: true,
      cell: holiday => (
        <RowActions
          name={`${holiday.name}, ${holiday.date}`}
          onEdit={() => setEditing(holiday)}
          onDelete={() => undoable(`“${holiday.name}” was deleted`, removeHoliday(holiday))}
        />
      ),
    },
  ]
  return (
    <section className="min-w-0">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 className="mb-1 font-semibold text-lg">Holidays</h2>
          <p className="text-pretty text-muted text-sm">
            A holiday closes the whole day, in the time zone of the hours.
          </p>
        </div>
        {possible && (
          <Button icon={<CalendarPlus aria-hidden="true" />} onClick={() => setEditing('new')}>
            Add holiday
          </Button>
        )}
      </div>
      {holidays.length > 0 ? (
        <DataTable label="Holidays" columns={columns} items={holidays} keyOf={keyOfHoliday} />
      ) : (
        <EmptyState
          compact
          level={3}
          icon={<CalendarX />}
          title="No holidays"
          text={possible ? undefined : 'Who is always open has none. Set business hours first.'}
        />
      )}
      {editing && (
        <Suspense>
          <HolidayDialog
            keepers={keepers}
            holiday={editing === 'new' ? null : editing}
            onEdit={onEdit}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      )}
    </section>
  )
}

function Day({ date }: { date: string }) {
  return (
    <time dateTime={date} className="text-sm tabular-nums">
      {dateText(date)}
    </time>
  )
}

const byDate = ({ date }: Holiday): string => date
const byName = ({ name }: Holiday): string => name
const byKeeper = ({ keeper }: Holiday): string => keeper.name
