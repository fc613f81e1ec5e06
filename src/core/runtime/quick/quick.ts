import { awaitsEnd, awaitsGivingUp, awaitsQueue, awaitsRefusal, awaitsTaker, awaitsWords } from '../concerns'
import type { Holder } from '../holder'
import type { Program } from '../prepared'
import { renewedValues } from '../scope'
import { ownValues } from '../values'
import { beginning } from './beginning'
import { type After, type QuickHost, type QuickSession, type QuickTypes, STOPS } from './card'
import type { Quick } from './inputs'
import type { Place } from './place'
import { take } from './take'
import { workshopFor } from './tools'
import { answersOf, placeOf, walk } from './walk'

/** Compiles every card to functions; or says which cards can only be run by `step`. */
export function quickOf(
  program: Program,
  types: QuickTypes,
  host: QuickHost,
):
  | { readonly quick: Quick; readonly unsupported: null }
  | { readonly quick: null; readonly unsupported: readonly string[] } {
  const workshop = workshopFor(program, types, host)
  const places: Place[] = []
  const unsupported: string[] = []
  for (const step of program.cards) {
    const place = placeOf(step, workshop)
    if (place) places.push(place)
    else unsupported.push(step.key)
  }
  return unsupported.length > 0
    ? { quick: null, unsupported }
    : { quick: quick(program, workshop.bot, places), unsupported: null }
}

function quick(program: Program, bot: Holder, places: readonly Place[]): Quick {
  const first = program.start >= 0 ? program.start : STOPS
  const run: Run = { program, places, first }
  const all: Quick = {
    begin: beginning(program, bot),
    take: (session, input) => take(all, session, input),
    start(session, at, said = null, from) {
      if (session.state !== 'new') return
      walk(places, session, from === undefined ? first : (program.place.get(from) ?? STOPS), at, said)
    },
    write: (session, at, text) => hear(run, session, at, text, null),
    choose: (session, at, option, text) => hear(run, session, at, text, option),
    tellHours(session, answer) {
      if (session.state === 'host')
        walk(places, session, places[session.card]?.hours(session, answer) ?? STOPS, answer.at, null)
    },
    timeUp(session, at) {
      if (session.state === 'timer')
        walk(places, session, places[session.card]?.timeUp(session, at) ?? STOPS, at, null)
    },
    settle(session, answer) {
      if (awaitsTaker(session, answer.cause) && isNext(session, answer.serial))
        walk(places, session, answersOf(places, session).settled(session, answer), answer.at, null)
    },
    queue(session, answer) {
      if (awaitsQueue(session) && isNext(session, answer.serial))
        walk(places, session, answersOf(places, session).queued(session, answer), answer.at, null)
    },
    refuse(session, answer) {
      if (awaitsRefusal(session) && isNext(session, answer.serial))
        walk(places, session, answersOf(places, session).refused(session, answer), answer.at, null)
    },
    giveUp(session, answer) {
      if (awaitsGivingUp(session) && isNext(session, answer.serial))
        walk(places, session, answersOf(places, session).noReply(session, answer), answer.at, null)
    },
    accept(session, at, agent) {
      if (awaitsWords(session, agent))
        walk(places, session, answersOf(places, session).accepted(session, at), at, null)
    },
    end(session, at, reason, disposition) {
      if (!awaitsEnd(session)) return
      // What a person did lets a circle begin anew; the clock and the desk do not.
      if (reason === 'handed_back' || reason === 'visitor_keyword') session.hops = 0
      walk(places, session, answersOf(places, session).ended(session, at, reason, disposition), at, null)
    },
    close(session, at, reason) {
      if (session.state === 'new' || session.state === 'closed') return
      all.end(session, at, reason, null)
      session.holder = bot
      session.state = 'closed'
    },
  }
  return all
}

/** Takes an answer down, unless it is one that came before. */
function isNext(session: QuickSession, serial: number): boolean {
  if (serial <= session.serial) return false
  session.serial = serial
  return true
}

interface Run {
  readonly program: Program
  readonly places: readonly Place[]
  /** Where a run begins. */
  readonly first: After
}

function hear(
  { program, places, first }: Run,
  session: QuickSession,
  at: string,
  text: string,
  option: string | null,
): void {
  const { state } = session
  if (state === 'new' || state === 'closed') return
  session.handoffs = 0
  session.hops = 0
  if (state === 'visitor' || state === 'timer') {
    const place = places[session.card]
    walk(places, session, place ? place.hear(session, text, option, place) : STOPS, at, null)
  } else if (state === 'resting') {
    session.values = ownValues(renewedValues(program, session))
    walk(places, session, first, at, text)
  }
}
