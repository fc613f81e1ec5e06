import { isAnswer } from './concerns'
import { UNASSIGNED } from './holder'
import type { Input } from './input'
import type { Step } from './prepared'
import { readied } from './program'
import { emit, emitQuietly, hold, type Run } from './run'
import type { Session } from './session'

/** From card to card, until one waits. */

/** Cards a run may enter before a person does something. A loop without a question ends here instead of hanging the host. */
export const STEP_LIMIT = 100

/** Begins a run. Where there is no card to begin at, a person has to take over. */
export function launch(run: Run, place: number, cause: Cause): void {
  if (place >= 0) walk(run, place, cause)
  else halt(run, 'start_missing', 'The flow has no card to begin at.')
}

/** What set a run off. */
interface Cause {
  readonly said: string | null
  readonly called: boolean
}

const NO_CAUSE: Cause = { said: null, called: false }

/** Enters a card and goes on until one waits. */
function walk(run: Run, place: number, cause: Cause): void {
  const { program, session } = run
  let next = place
  // Never a look at place -1: reading an array where it has nothing is slow.
  while (next >= 0) {
    const card = program.cards[next]
    if (!card) return
    if (session.hops >= STEP_LIMIT) {
      const why = `The flow went through ${STEP_LIMIT} cards without waiting; it goes round in a circle at "${card.key}".`
      halt(run, 'loop_limit', why)
      return
    }
    arrive(session, next)
    emitQuietly(run, { at: run.at, type: 'card.entered', card: card.key, visit: session.visit })
    next = play(run, card, null, cause)
  }
}

/** A new visit begins. */
function arrive(session: Run['session'], place: number): void {
  const visit = session.visits + 1
  session.state = 'resting'
  session.card = place
  session.visit = visit
  session.visits = visit
  session.serial = 0
  session.keyword = ''
  session.hops += 1
  session.memory = null
}

export function turn(run: Run, input: Input): void {
  const card = run.program.cards[run.session.card]
  if (byPerson(run.session, input)) run.session.hops = 0
  if (card) walk(run, play(run, card, input, NO_CAUSE), NO_CAUSE)
}

/** Whether a person did it: answers of the desk, timers and other bots let a circle go on for ever. */
function byPerson({ state }: Pick<Session, 'state'>, input: Input): boolean {
  if (input.type === 'handoff.ended') {
    return input.reason === 'visitor_keyword' || (input.reason === 'handed_back' && state !== 'bot')
  }
  switch (input.type) {
    case 'assignment.accepted':
    // What host, clock and other flows bring.
    case 'flow.missing':
    case 'hours.answered':
    case 'wait.over':
      return false
    default:
      return !isAnswer(input)
  }
}

/** One turn of the current card. Gives the place of the card that follows, or -1 where the run waits. */
function play(run: Run, card: Step, input: Input | null, cause: Cause): number {
  if (!card.type) {
    halt(
      run,
      'card_unreadable',
      `The card "${card.key}" of type "${card.typeName}" can't be run by this version.`,
    )
    return -1
  }
  run.step = card
  run.input = input
  run.said = cause.said
  run.called = cause.called
  const play = card.play ?? readied(run.program, card, card.type)
  return play(run, card.own)
}

/** Stops for good. The conversation is never left to die silently: it waits in *Unassigned* for a person. */
function halt(run: Run, code: string, message: string): void {
  const card = keyOf(run)
  hold(run, card, UNASSIGNED, code)
  emit(run, { at: run.at, type: 'run.stopped', card, code, message })
  run.session.state = 'stopped'
}

export const keyOf = ({ program, session }: Run): string => program.cards[session.card]?.key ?? ''
