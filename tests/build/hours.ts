import type { Hours } from '@/core/workspace/workspace'

/** Opening hours in one line. */

export type Week = Hours['week']
export const never: Week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }

export const daily = (...spans: [string, string][]): Week => ({
  mon: spans,
  tue: spans,
  wed: spans,
  thu: spans,
  fri: spans,
  sat: spans,
  sun: spans,
})

export const hours = (zone: string, week: Week, holidays: Hours['holidays'] = []): Hours => ({
  zone,
  week,
  holidays,
})
