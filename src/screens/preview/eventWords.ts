import { msOf } from '@/core/flow/time'
import { describe } from '@/core/rehearsal/transcript'
import type { Event } from '@/core/runtime/event'
import { momentText } from './zone'

/**
 * An event in the words of the transcript, as people read them here: without the name of the request, and with the end of
 * a wait as the workspace's clock shows it. `null` for those that only programs care about.
 */
export function eventWords(event: Event, zone: string): string | null {
  const text = describe(event)
  if (text === null) return null
  if (event.type === 'assignment.requested') return text.replace(` (${event.request.id})`, '')
  const moments = event.type === 'assignment.answered' || event.type === 'wait.started'
  return moments ? withMoments(text, zone) : text
}

/** Instants within a text as the clock shows them: `2026-11-30T09:15:00.000Z` reads `Mon 30 Nov, 10:15`. */
export const withMoments = (text: string, zone: string): string =>
  text.replace(INSTANT, at => (Number.isNaN(msOf(at)) ? at : momentText(zone, at)))

const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g
