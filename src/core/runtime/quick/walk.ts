import { UNASSIGNED } from '../holder'
import type { Step } from '../prepared'
import { STEP_LIMIT } from '../walk'
import { type After, OPEN, type QuickAnswers, type QuickSession, RESTS, STOPS, WAITS } from './card'
import { NO_ANSWERS, Place, unknownPlace } from './place'
import { toolsFor, type Workshop } from './tools'

/** The card ready to be walked over; `null` where only `step` can run it. */
export function placeOf(step: Step, workshop: Workshop): Place | null {
  if (!step.type) return unknownPlace()
  const card = workshop.types.get(step.typeName)?.compile(step.settings, toolsFor(workshop, step))
  return card ? new Place(card) : null
}

/** What the card that waits does with what comes. */
export const answersOf = (places: readonly Place[], { card }: QuickSession): QuickAnswers =>
  places[card]?.answers ?? NO_ANSWERS

/** From card to card, until one waits. What a visit begins with is written once: cards that lead on leave it so. */
export function walk(
  places: readonly Place[],
  session: QuickSession,
  after: After,
  at: string,
  said: string | null,
): void {
  let next = after
  if (next >= 0 && session.hops < STEP_LIMIT) {
    session.state = 'resting'
    session.serial = 0
    session.keyword = ''
    session.memory = null
  }
  while (next >= 0) {
    const place = session.hops < STEP_LIMIT ? places[next] : undefined
    next = place ? entered(session, next, place, at, said) : STOPS
  }
  if (next !== WAITS) conclude(session, next)
}

function entered(session: QuickSession, next: number, place: Place, at: string, said: string | null): After {
  const visit = session.visits + 1
  session.card = next
  session.visit = visit
  session.visits = visit
  session.hops += 1
  return place.enter(session, at, said, place)
}

/** The run has come to an end, and no card waits. */
function conclude(session: QuickSession, after: After): void {
  if (after === RESTS) session.state = 'resting'
  else {
    session.holder = UNASSIGNED
    session.state = after === OPEN ? 'assignee' : 'stopped'
  }
}
