import { useState } from 'react'
import { isDate } from '@/core/flow/time'
import { NativeSelect } from '@/ui/NativeSelect'
import { TextField } from '@/ui/TextField'
import type { EditableProps } from '../edits'
import { FormDialog } from '../FormDialog'
import { type Holiday, putHoliday } from './holidays'
import { type Keeper, keyOf } from './keepers'

export interface HolidayDialogProps {
  readonly keepers: readonly Keeper[]
  /** `null` to make a new one. */
  readonly holiday: Holiday | null
  readonly onEdit: EditableProps['onEdit']
  readonly onClose: () => void
}

/** A day on which somebody is closed. Only who keeps hours can have one. */
export function HolidayDialog({ keepers, holiday, onEdit, onClose }: HolidayDialogProps) {
  const open = keepers.filter(({ hours }) => hours !== null)
  const [date, setDate] = useState(holiday?.date ?? '')
  const [name, setName] = useState(holiday?.name ?? '')
  const [whose, setWhose] = useState(holiday ? keyOf(holiday.keeper) : open[0] ? keyOf(open[0]) : '')
  const [tried, setTried] = useState(false)
  const keeper = open.find(one => keyOf(one) === whose)
  const twin = keeper?.hours?.holidays.find(one => one.date === date)
  const own = holiday !== null && keyOf(holiday.keeper) === whose && holiday.date === date
  const faults = {
    date: !isDate(date)
      ? 'Choose a date.'
      : twin && !own
        ? `${keeper?.name} is closed on that day already: “${twin.name}”.`
        : undefined,
    name:
      name.trim() === ''
        ? 'Give the holiday a name: it is what people read when they ask why it is closed.'
        : undefined,
  }

  function save(): boolean {
    setTried(true)
    if (faults.date || faults.name || !keeper) return false
    onEdit(putHoliday(holiday, keeper.whose, { date, name: name.trim() }))
    return true
  }
  return (
    <FormDialog
      title={holiday ? `Edit ${holiday.name}` : 'Add holiday'}
      saveLabel={holiday ? 'Save' : 'Add holiday'}
      size="sm"
      onSave={save}
      dirty={date !== (holiday?.date ?? '') || name !== (holiday?.name ?? '')}
      onClose={onClose}
    >
      <TextField
        type="date"
        label="Date"
        value={date}
        onChange={setDate}
        error={tried ? faults.date : undefined}
      />
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        error={tried ? faults.name : undefined}
        maxLength={200}
      />
      <NativeSelect
        label="Closed"
        options={open.map(one => ({ value: keyOf(one), label: one.name }))}
        value={whose}
        onChange={setWhose}
      />
    </FormDialog>
  )
}
