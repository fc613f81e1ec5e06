import { awaits, holds } from '../concerns'
import { type Holder, UNASSIGNED } from '../holder'
import type { Program, Step } from '../prepared'
import { initialValues, renewedValues } from '../scope'
import type { Visitor } from '../session'
import { arrive, byPerson, STEP_LIMIT } from '../walk'
import {
  type After,
  type Answer,
  type Heard,
  OPEN,
  type QuickCard,
  type QuickHost,
  type QuickInput,
  type QuickSession,
  RESTS,
  STOPS,
} from './card'
import { toolsFor } from './tools'

/** A program for load runs: the same conversations as with `step`, without the events. */
export interface Quick {
  begin(conversation: string, contact?: Visitor | null, previous?: string | null): QuickSession
  /** Changes the session as `step` would; one input at a time. */
  take(session: QuickSession, input: QuickInput): void
}

/** Compiles every card to functions; or says which cards can only be run by `step`. */
export function quickOf(
  program: Program,
  host: QuickHost,
):
  | { readonly quick: Quick; readonly unsupported: null }
  | { readonly quick: null; readonly unsupported: readonly string[] } {
  const cards: QuickCard[] = []
  const unsupported: string[] = []
  for (const step of program.cards) {
    const card = compiled(program, step, host)
    if (card) cards.push(card)
    else unsupported.push(step.key)
  }
  return unsupported.length > 0
    ? { quick: null, unsupported }
    : { quick: quick(program, cards), unsupported: null }
}

function compiled(program: Program, step: Step, host: QuickHost): QuickCard | null {
  if (!step.type) return { enter: () => STOPS }
  return step.type.quick?.(step.settings, toolsFor(program, step, host)) ?? null
}

function quick(program: Program, cards: readonly QuickCard[]): Quick {
  const values = [...initialValues(program, { contact: null })]
  const holder: Holder = { kind: 'bot', bot: program.flow }
  const run: Run = { program, cards }
  return {
    // Written out: a spread would lay the sessions out in two parts.
    begin: (conversation, contact = null, previous = null) => ({
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
      holder,
      values: contact ? [...initialValues(program, { contact })] : values.slice(),
      carried: NOTHING,
      handed: null,
      handoff: NOTHING,
      previous,
      asked: null,
    }),
    take: (session, input) => take(run, session, input),
  }
}

const NOTHING = {}

interface Run {
  readonly program: Program
  readonly cards: readonly QuickCard[]
}

function take(run: Run, session: QuickSession, input: QuickInput): void {
  const { state } = session
  if (state === 'closed') return
  switch (input.type) {
    case 'conversation.started':
      if (state === 'new') walk(run, session, first(run, input.from), input.at, input.said)
      break
    case 'visitor.said':
    case 'visitor.chose':
      if (state !== 'new') hear(run, session, input)
      break
    case 'agent.said':
      if (!holds(session, input.agent.id) || !session.asked) return
      answer(run, session, { ...input, type: 'assignment.accepted', request: session.asked.id })
      break
    case 'conversation.closed':
      if (state !== 'new') close(run, session, input)
      break
    default:
      answer(run, session, input)
  }
}

function hear(run: Run, session: QuickSession, input: Heard): void {
  session.handoffs = 0
  session.hops = 0
  if (session.state === 'visitor') {
    walk(run, session, run.cards[session.card]?.hear?.(session, input) ?? STOPS, input.at)
  } else if (session.state === 'resting') {
    session.values = [...renewedValues(run.program, session)]
    walk(run, session, first(run), input.at, input.text)
  }
}

/** Where a run begins. */
function first({ program }: Run, from?: string): After {
  const place = from === undefined ? program.start : (program.place.get(from) ?? -1)
  return place >= 0 ? place : STOPS
}

function answer(run: Run, session: QuickSession, input: Answer): void {
  if (input.request !== session.asked?.id || !awaits(session, input)) return
  if ('serial' in input) session.serial = input.serial
  if (input.type === 'handoff.ended' && byPerson(session, input)) session.hops = 0
  walk(run, session, run.cards[session.card]?.answer?.(session, input) ?? STOPS, input.at)
}

function close(
  run: Run,
  session: QuickSession,
  { at, reason, by }: Extract<QuickInput, { type: 'conversation.closed' }>,
): void {
  const request = session.asked?.id ?? ''
  answer(run, session, { type: 'handoff.ended', at, request, reason, by, disposition: null })
  session.holder = { kind: 'bot', bot: run.program.flow }
  session.state = 'closed'
}

/** From card to card, until one waits. */
function walk(run: Run, session: QuickSession, after: After, at: string, said: string | null = null): void {
  let next = after
  while (next >= 0) {
    if (session.hops >= STEP_LIMIT) next = STOPS
    else {
      arrive(session, next)
      next = run.cards[next]?.enter(session, at, said) ?? STOPS
    }
  }
  if (next === RESTS) session.state = 'resting'
  else if (next === OPEN) {
    session.holder = UNASSIGNED
    session.state = 'assignee'
  } else if (next === STOPS) {
    session.holder = UNASSIGNED
    session.state = 'stopped'
  }
}
