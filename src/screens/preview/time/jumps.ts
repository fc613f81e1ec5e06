import { type Due, nextDue } from '@/core/desk/timers'
import { later } from '@/core/flow/time'
import { conversationOf, type World } from '@/core/rehearsal/world'
import { nextWall } from '@/core/workspace/calendar'
import { nextHoliday } from '@/core/workspace/hours'
import { nameOf } from '../conversations'
import { momentText, zoneOf } from '../zone'

/** A later instant the clock can be set to. */
export interface Jump {
  readonly label: string
  /** When that is, and what happens then. */
  readonly detail: string
  readonly to: string
}

/** Where the clock can jump to from an instant: only what there is. */
export function jumpsFrom(world: World, at: string): readonly Jump[] {
  const { workspace } = world.desk
  const zone = zoneOf(workspace)
  const due = nextDue(world.desk)
  const holiday = nextHoliday(workspace.hours, at)
  const jump = (label: string, to: string, what = ''): Jump => ({
    label,
    detail: [momentText(zone, to), what].filter(Boolean).join(' · '),
    to,
  })
  return [
    ...(due ? [jump('Next timer', due.at, dueText(due, world))] : []),
    jump('15 minutes later', later(at, 15 * 60)),
    jump('Tomorrow, 03:00', nextWall(zone, at, '03:00')),
    ...(holiday ? [jump('Next holiday', holiday.at, holiday.name)] : []),
  ]
}

/** What time brings next, in words. */
function dueText(due: Due, world: World): string {
  if (due.is === 'opening') return 'opening hours begin for somebody who could take it'
  const conversation = conversationOf(world, due.conversation)
  const who = conversation ? nameOf(conversation) : due.conversation
  return {
    wait: `the wait of ${who} ends`,
    reply: `${who} is owed a first reply`,
    resume: `the bot resumes for ${who}`,
    pause: `the bot has waited for ${who} and goes on`,
  }[due.is]
}
