import type { Event } from '@/core/runtime/event'
import type { HoursAnswer } from '@/core/runtime/hours'
import { nextCommonOpening, openingAt, wallClock } from '@/core/workspace/hours'
import type { Hours, Workspace } from '@/core/workspace/workspace'

/**
 * What the workspace's clock and calendar say to a card that asks. A closed workspace beats an open team; a team that is
 * not there has no hours of its own. It is a holiday where that is why it is closed.
 */
export function hoursAnswer(
  workspace: Workspace,
  { request, team: asked }: Extract<Event, { type: 'hours.asked' }>,
  at: string,
): HoursAnswer {
  const team = workspace.teams.find(({ id }) => id === asked?.id)
  const levels = [
    { whose: workspace.name, hours: workspace.hours },
    ...(team ? [{ whose: team.name, hours: team.hours }] : []),
  ].map(level => ({ ...level, ...openingAt(level.hours, at) }))
  const closed = levels.find(({ open }) => !open)
  const told = closed ?? levels.findLast(({ hours }) => hours !== null) ?? levels[0]
  const opensAt = nextCommonOpening(
    levels.map(({ hours }) => hours),
    at,
  )
  const { zone = 'UTC' } = levels.findLast(({ hours }) => hours !== null)?.hours ?? {}
  return {
    type: 'hours.answered',
    at,
    request,
    state: closed ? (isHoliday(closed.hours, at) ? 'holiday' : 'closed') : 'open',
    whose: told?.whose ?? workspace.name,
    detail: told?.detail ?? '',
    opensAt,
    opens: opensAt === null ? '' : onTheWall(zone, opensAt),
  }
}

function isHoliday(hours: Hours | null, at: string): boolean {
  if (!hours) return false
  const { date } = wallClock(hours.zone, at)
  return hours.holidays.some(holiday => holiday.date === date)
}

/** `2026-03-02 09:00` */
function onTheWall(zone: string, at: string): string {
  const { date, time } = wallClock(zone, at)
  return `${date} ${time}`
}
