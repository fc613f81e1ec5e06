import type { WorkspaceEdit } from '@/storage/workspace'
import { type HoursOf, setHours, type Undoable } from '../edits'
import { type Keeper, keyOf } from './keepers'

/** A day off, and who has it. */
export interface Holiday {
  readonly keeper: Keeper
  readonly date: string
  readonly name: string
}

/** All holidays, by date. */
export const holidaysOf = (keepers: readonly Keeper[]): readonly Holiday[] =>
  keepers
    .flatMap(keeper => keeper.hours?.holidays.map(({ date, name }) => ({ keeper, date, name })) ?? [])
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))

/** One holiday a date and keeper: nobody is closed twice on one day. */
export const keyOfHoliday = ({ keeper, date }: Holiday): string => `${keyOf(keeper)} ${date}`

/** Writes a holiday; `before`, the one it takes the place of, is gone, wherever it was. */
export const putHoliday =
  (before: Holiday | null, whose: HoursOf, { date, name }: Pick<Holiday, 'date' | 'name'>): WorkspaceEdit =>
  workspace => {
    const cleared = before ? without(before)(workspace) : workspace
    return setHours(
      whose,
      hours =>
        hours && {
          ...hours,
          holidays: [...hours.holidays.filter(one => one.date !== date), { date, name }].sort(byDate),
        },
    )(cleared)
  }

export const removeHoliday = (holiday: Holiday): Undoable => ({
  edit: without(holiday),
  undo: putHoliday(null, holiday.keeper.whose, holiday),
})

const without = ({ keeper, date }: Holiday): WorkspaceEdit =>
  setHours(
    keeper.whose,
    hours => hours && { ...hours, holidays: hours.holidays.filter(one => one.date !== date) },
  )

const byDate = (a: { date: string }, b: { date: string }): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0

/** `Thu, 24 December 2026` */
export function dateText(date: string): string {
  const at = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return date
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at)
}
