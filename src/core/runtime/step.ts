import { concerns, holds, isAnswer, mayTake, type Reply, requestOf } from './concerns'
import type { Event } from './event'
import type { HandoffEnd, Input } from './input'
import { inPersonsHands } from './person'
import type { Program } from './program'
import { emit, emitQuietly, hold, Run } from './run'
import { initialValues, renewedValues } from './scope'
import type { Session, Visitor } from './session'
import { keyOf, launch, turn } from './walk'

export interface Stepped {
  readonly session: Session
  readonly events: readonly Event[]
  /** Nothing happened of which the desk has to hear: all was between bot and visitor, or a question to the desk. */
  readonly quiet: boolean
}

/** A conversation before anything happened in it. `previous`: the one the same visitor had before. */
export const begin = (
  program: Program,
  conversation: string,
  contact: Visitor | null,
  previous: string | null = null,
): Session => ({
  conversation,
  contact,
  state: 'new',
  card: -1,
  visit: 0,
  visits: 0,
  serial: 0,
  hops: 0,
  handoffs: 0,
  keyword: '',
  memory: null,
  holder: program.bot,
  values: initialValues(program, { contact }),
  carried: NOTHING,
  handed: null,
  handoff: NOTHING,
  previous,
})

/** One for all: conversations that wait by the hundred thousand should not each hold an empty object. */
const NOTHING: Session['carried'] = {}

/**
 * What the run of one flow becomes when something happens to it, and what it does in return. Pure: equal arguments give
 * equal results. An input that does not concern it as it stands (an answer to an earlier request, the same answer
 * twice) returns the very same session and no events.
 */
export function step(program: Program, session: Session, input: Input): Stepped {
  const run = new Run(program, session, input.at)
  take(run, input)
  const { events, quiet } = run
  return { session: events.length === 0 ? session : run.session, events, quiet }
}

function take(run: Run, input: Input): void {
  const { state } = run.session
  if (state === 'closed') return
  switch (input.type) {
    case 'conversation.started':
      if (state === 'new') start(run, input)
      break
    case 'flow.called':
      if (state === 'new') enter(run)
      break
    case 'visitor.said':
    case 'visitor.chose':
      if (state !== 'new') hear(run, input)
      break
    case 'agent.said':
      if (holds(run.session, input.agent.id)) speak(run, input)
      break
    case 'agent.noted':
      if (state !== 'new')
        emit(run, { at: run.at, type: 'agent.noted', agent: input.agent, text: input.text })
      break
    case 'floor.taken':
      takeFloor(run, input)
      break
    case 'conversation.closed':
      if (state !== 'new') close(run, input)
      break
    default:
      if (concerns(run.session, input)) answer(run, input)
  }
}

function start(run: Run, { from, said }: Extract<Input, { type: 'conversation.started' }>): void {
  const { program, session } = run
  const contact = session.contact ? { id: session.contact.id, name: session.contact.name } : null
  const { flow, logic } = program
  const { conversation, previous, holder } = session
  emitQuietly(run, { at: run.at, type: 'conversation.started', conversation, flow, logic, contact, previous })
  if (said !== undefined) emitQuietly(run, { at: run.at, type: 'visitor.said', text: said, to: holder })
  launch(run, from === undefined ? program.start : (program.place.get(from) ?? -1), {
    said: said ?? null,
    called: false,
  })
}

function enter(run: Run): void {
  const { flow, logic, start } = run.program
  emit(run, { at: run.at, type: 'flow.entered', flow, logic, why: 'called' })
  launch(run, start, { said: null, called: true })
}

function hear(run: Run, input: Extract<Input, { type: 'visitor.said' | 'visitor.chose' }>): void {
  const { session, program } = run
  const { state } = session
  emitQuietly(run, { at: run.at, type: 'visitor.said', text: input.text, to: session.holder })
  session.handoffs = 0
  session.hops = 0
  if (state === 'visitor' || state === 'timer') turn(run, input)
  if (state === 'resting') {
    session.values = renewedValues(program, session)
    launch(run, program.start, { said: input.text, called: false })
  }
}

/** The assignee's words. The first of them accept the conversation. */
function speak(run: Run, { at, agent, text }: Extract<Input, { type: 'agent.said' }>): void {
  const accept: Reply = { type: 'assignment.accepted', at, request: requestOf(run.session), agent }
  if (concerns(run.session, accept)) answer(run, accept)
  emit(run, { at: run.at, type: 'agent.said', agent, text })
}

/** A person may take the floor from the bot at any time: what was running stops at once, and no card waits any more. */
function takeFloor(run: Run, { at, agent, team }: Extract<Input, { type: 'floor.taken' }>): void {
  const { session } = run
  if (!mayTake(session)) return
  endPending(run, {
    type: 'handoff.ended',
    at,
    request: requestOf(session),
    reason: 'taken_over',
    by: agent,
    disposition: null,
  })
  const visit = session.visits + 1
  Object.assign(session, { state: 'person', visit, visits: visit, serial: 0, keyword: '', memory: null })
  session.handoff = { acceptedAt: at }
  const card = keyOf(run)
  hold(run, card, { kind: 'agent', agent, team }, 'taken_over')
  emit(run, { at: run.at, type: 'floor.taken', card, request: requestOf(session), agent })
}

function close(run: Run, input: Extract<Input, { type: 'conversation.closed' }>): void {
  const { program, session } = run
  const { at, reason, by, because } = input
  endPending(run, { type: 'handoff.ended', at, request: requestOf(session), reason, by, disposition: null })
  hold(run, keyOf(run), program.bot, reason)
  emit(run, { at, type: 'conversation.closed', reason, by, ...(because ? { because } : {}) })
  session.state = 'closed'
}

const endPending = (run: Run, end: HandoffEnd): void => {
  if (concerns(run.session, end)) answer(run, end)
}

/** Something that the conversation waits for has come. */
function answer(run: Run, input: Reply): void {
  const { session } = run
  if (isAnswer(input)) session.serial = input.serial
  if (session.state === 'person') inPersonsHands(run, keyOf(run), input)
  else turn(run, input)
}
