import { msOf } from '@/core/flow/time'
import { DAY, dayBefore, shiftAt, weekdayOf } from './calendar'
import { planOf } from './dayPlan'
import type { DAYS, Hours } from './workspace'

/** A while in which hours are all open or all closed: from one instant until just before another, in milliseconds. */
export interface Stretch {
  readonly from: number
  readonly until: number
  readonly open: boolean
  /** Why, at an instant of it, in a few words. */
  readonly detail: (ms: number) => string
}

/** The stretch around an instant. It is remembered with the `Hours`, which are values: whoever changes them makes new ones. */
export function stretchAt(hours: Hours, ms: number): Stretch {
  const memory = memoryOf(hours)
  const { last } = memory
  if (last && last.from <= ms && ms < last.until) return last
  const shift = shiftAt(hours.zone, ms)
  const day = Math.floor((ms + shift.offset) / DAY)
  const wall = ms + shift.offset - day * DAY
  const plan = planned(memory, hours, day)
  const { from, until, open, detail } = plan.find(part => wall < part.until) ?? plan[0]
  const midnight = day * DAY - shift.offset
  memory.last = {
    from: Math.max(shift.from, midnight + from),
    until: Math.min(shift.until, midnight + until),
    open,
    detail: at => detail(at + shift.offset),
  }
  return memory.last
}

/** What is known of one `Hours` already. Nothing here changes an answer, only how soon it comes. */
interface Memory {
  /** The days that are one, since 1970-01-01. */
  readonly holidays: ReadonlySet<number>
  /** Of days that are no holiday and do not follow on one: all Mondays are alike, and so on. */
  readonly usual: Map<(typeof DAYS)[number], Plan>
  /** Of all other days. */
  readonly unusual: Map<number, Plan>
  last: Stretch | null
}

type Plan = ReturnType<typeof planOf>

const memories = new WeakMap<Hours, Memory>()

function memoryOf(hours: Hours): Memory {
  const known = memories.get(hours)
  if (known) return known
  const holidays = new Set(hours.holidays.map(({ date }) => msOf(`${date}T00:00:00.000Z`) / DAY))
  const made: Memory = { holidays, usual: new Map(), unusual: new Map(), last: null }
  memories.set(hours, made)
  return made
}

function planned({ holidays, usual, unusual }: Memory, hours: Hours, day: number): Plan {
  const before = dayBefore(hours.zone, day)
  const alike = before === day - 1 && !holidays.has(day) && !holidays.has(before)
  const weekday = weekdayOf(day)
  const known = alike ? usual.get(weekday) : unusual.get(day)
  if (known) return known
  const made = planOf(hours, day, before)
  if (alike) usual.set(weekday, made)
  else unusual.set(day, made)
  return made
}
