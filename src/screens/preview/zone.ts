import { isoOf, msOf } from '@/core/flow/time'
import { wallClock } from '@/core/workspace/hours'
import type { Workspace } from '@/core/workspace/workspace'

/** Instants as the clock on the workspace's wall shows them, and back. */

/** The time zone in which the rehearsal's times are shown: the workspace's own, else this browser's. */
export const zoneOf = ({ hours }: Workspace): string =>
  hours?.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone

/** What a `datetime-local` field takes: `2026-11-30T08:00`. */
export function wallText(zone: string, at: string): string {
  const { date, time } = wallClock(zone, at)
  return `${date}T${time}`
}

const WALL = /^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d/

/**
 * The instant at which the wall clock of a zone shows `wall`; `null` where that is no time. In the hour that daylight
 * saving skips it gives a moment next to it.
 */
export function instantAt(zone: string, wall: string): string | null {
  const text = WALL.exec(wall)?.[0]
  const asUtc = msOf(`${text}:00.000Z`)
  if (Number.isNaN(asUtc)) return null
  let ms = asUtc
  for (let round = 0; round < 2; round += 1) ms += asUtc - msOf(`${wallText(zone, isoOf(ms))}:00.000Z`)
  return isoOf(ms)
}

/** `08:00` */
export const timeText = (zone: string, at: string): string => wallClock(zone, at).time

/** `Mon 30 Nov` */
export function dayText(zone: string, at: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).formatToParts(msOf(at))
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.find(part => part.type === type)?.value ?? ''
  return `${get('weekday')} ${get('day')} ${get('month')}`
}

/** `Mon 30 Nov, 08:00` */
export const momentText = (zone: string, at: string): string => `${dayText(zone, at)}, ${timeText(zone, at)}`

/** `08:00:07` */
export const secondsText = (zone: string, at: string): string => `${timeText(zone, at)}:${at.slice(17, 19)}`
