import type { Reference } from '@/core/flow/document'
import { fold } from '@/core/flow/text'
import type { EndReason } from './assignment'
import { mayTake, requestOf } from './concerns'
import type { Event } from './event'
import type { HandoffEnd, Input } from './input'
import type { Program } from './program'
import { adopt, carriedBy } from './scope'
import type { Session, Visitor } from './session'
import { begin, step } from './step'

/** One conversation across all bots that take part in it. Plain JSON, like the sessions in it. */
export interface Talk {
  /** Id of the flow whose bot runs now. */
  readonly flow: string
  readonly session: Session
  /** Bots that wait for this one to come back, the outermost first. */
  readonly below: readonly Frame[]
}

export interface Frame {
  readonly flow: string
  readonly session: Session
}

/** The flows of the workspace, ready to run, by id. */
export interface Programs {
  get(id: string): Program | undefined
}

export const beginTalk = (
  program: Program,
  conversation: string,
  contact: Visitor | null,
  previous: string | null = null,
): Talk => ({ flow: program.flow.id, session: begin(program, conversation, contact, previous), below: [] })

/**
 * What the conversation becomes when something happens to it, and what it does in return: `step`, for a conversation in
 * which bots hand over to bots. Pure. An input that concerns nobody returns the very same conversation.
 */
export function advance(programs: Programs, talk: Talk, input: Input): Moved {
  const move: Move = { programs, talk, at: input.at, events: NOTHING, quiet: true }
  switch (input.type) {
    case 'floor.taken':
      if (mayTake(talk.session)) unwind(move, 0, 'taken_over', input.agent)
      feed(move, input)
      break
    case 'conversation.closed':
      unwind(move, 0, input.reason, input.by)
      feed(move, input)
      break
    case 'visitor.said':
      if (!backByKeyword(move, input)) feed(move, input)
      break
    default:
      feed(move, input)
  }
  return move
}

/** What became of it. */
export interface Moved {
  readonly talk: Talk
  readonly events: readonly Event[]
  /** Nothing happened of which the desk has to hear. */
  readonly quiet: boolean
}

/** One call of `advance` under way. */
interface Move extends Moved {
  readonly programs: Programs
  readonly at: string
  talk: Talk
  events: readonly Event[]
  quiet: boolean
}

const NOTHING: readonly Event[] = []

/** Mostly one bot runs, and what happened in it is all that happened. */
function happened(move: Move, events: readonly Event[], quiet: boolean): void {
  move.events = move.events.length === 0 ? events : move.events.concat(events)
  if (!quiet) move.quiet = false
}

/** The bot that runs gets the input; then whoever it calls, and whoever it comes back to, until one waits. */
function feed(move: Move, input: Input): void {
  const { flow, session, below } = move.talk
  const program = move.programs.get(flow)
  if (!program) return
  const { session: after, events, quiet } = step(program, session, input)
  if (after === session) return
  happened(move, events, quiet)
  move.talk = { flow, session: after, below }
  const called = after.state === 'bot' ? events.findLast(event => event.type === 'flow.called') : undefined
  if (called) call(move, program, called)
  else if (after.state === 'resting' && below.length > 0) comeBack(move, program.flow)
  else if (after.state === 'closed' && below.length > 0) closeAll(move)
}

/** The other bot begins on top of this one, or in its place where it was transferred for good. */
function call(move: Move, from: Program, called: Extract<Event, { type: 'flow.called' }>): void {
  const { flow, session, below } = move.talk
  const program = move.programs.get(called.bot.id)
  const why = called.part ? whyNot(program, [flow, ...below.map(frame => frame.flow)]) : null
  if (why !== null) feed(move, { type: 'flow.missing', at: move.at, request: requestOf(session), why })
  if (!program || why !== null) return
  const carried = carriedBy(from, session)
  const fresh = begin(program, session.conversation, session.contact, session.previous)
  const entered: Session = {
    ...fresh,
    ...adopt(program, fresh.values, carried),
    visit: session.visits,
    visits: session.visits,
    hops: session.hops,
    handoffs: session.handoffs,
    handed: called.part ? session.handed : { from: from.flow.name, why: called.note, passed: called.passed },
    holder: called.part ? session.holder : fresh.holder,
  }
  const waiting = called.comeBack ? [...below, { flow, session }] : below
  move.talk = { flow: called.bot.id, session: entered, below: waiting }
  feed(move, { type: 'flow.called', at: move.at })
}

/** Why a flow can't run as a part of those that run; `null` where it can. */
function whyNot(program: Program | undefined, running: readonly string[]) {
  if (!program) return 'missing'
  if (program.start < 0) return 'empty'
  return running.includes(program.flow.id) ? 'circle' : null
}

/** The bot on top closed the conversation: as when a person does, those that wait for it end their hand-offs first. */
function closeAll(move: Move): void {
  const closed = move.events.at(-1)
  if (closed?.type !== 'conversation.closed') return
  move.events = move.events.slice(0, -1)
  unwind(move, 0, closed.reason, closed.by)
  feed(move, closed)
}

/** The bot that runs is done; the one that called it goes on. */
function comeBack(move: Move, by: Reference): void {
  if (descend(move, 'returned')) feed(move, endOf(move, 'handed_back', by))
}

/** Leaves the bot on top: what it knows of contact and conversation goes down with its counts. */
function descend(move: Move, why: 'returned' | 'unwound'): boolean {
  const { flow, session, below } = move.talk
  const waiting = below.at(-1)
  const upper = move.programs.get(flow)
  const lower = waiting && move.programs.get(waiting.flow)
  if (!waiting || !upper || !lower) return false
  const { visits, hops, handoffs, holder, contact } = session
  const merged = adopt(lower, waiting.session.values, carriedBy(upper, session))
  move.talk = {
    flow: waiting.flow,
    session: { ...waiting.session, ...merged, visits, hops, handoffs, holder, contact },
    below: below.slice(0, -1),
  }
  const { flow: bot, logic } = lower
  happened(move, [{ at: move.at, type: 'flow.entered', flow: bot, logic, why }], false)
  return true
}

/** Ends what the bots above place `depth` have in hand, the uppermost first, and drops them. */
function unwind(move: Move, depth: number, reason: EndReason, by: Reference | null): void {
  while (move.talk.below.length > depth) {
    end(move, reason, by)
    // Only the one that the visitor called back goes on.
    const last = reason === 'superseded' && move.talk.below.length === depth + 1
    if (!descend(move, last ? 'returned' : 'unwound')) return
  }
}

/** Ends the pending hand-off of the bot on top, without going on. */
function end(move: Move, reason: EndReason, by: Reference | null): void {
  const { flow, session, below } = move.talk
  const program = move.programs.get(flow)
  if (!program) return
  const { session: after, events, quiet } = step(program, session, endOf(move, reason, by))
  happened(move, events, quiet)
  move.talk = { flow, session: after, below }
}

const endOf = ({ at, talk }: Move, reason: EndReason, by: Reference | null): HandoffEnd => ({
  type: 'handoff.ended',
  at,
  request: requestOf(talk.session),
  reason,
  by,
  disposition: null,
})

/** The visitor's keyword brings the conversation back to the innermost bot that offered it, whoever has the floor. */
function backByKeyword(move: Move, input: Extract<Input, { type: 'visitor.said' }>): boolean {
  const { talk, at } = move
  if (talk.session.state === 'stopped') return false
  const frames = [...talk.below, talk]
  const depth = frames.findLastIndex(({ session }) => offers(session, input.text))
  if (depth < 0) return false
  const { holder } = talk.session
  happened(move, [{ at, type: 'visitor.said', text: input.text, to: holder }], true)
  unwind(move, depth, 'superseded', null)
  move.talk = { ...move.talk, session: { ...move.talk.session, handoffs: 0 } }
  feed(move, endOf(move, 'visitor_keyword', null))
  return true
}

/** Only while it waits for somebody else; and never for empty words. */
const offers = ({ state, keyword }: Session, text: string): boolean =>
  (state === 'assignee' || state === 'bot') && keyword.trim() !== '' && fold(keyword) === fold(text)
