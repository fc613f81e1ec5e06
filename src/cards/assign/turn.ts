import type { NoReply, Queued, Refused, Settled, ToBot } from '@/core/runtime/assignment'
import { type AssignmentAnswer, REFUSALS } from '@/core/runtime/assignment'
import type { Effect, Moment, Next, Turn } from '@/core/runtime/card-type'
import { isReturn } from '@/core/runtime/concerns'
import type { Holder } from '@/core/runtime/holder'
import type { HandoffEnd, Input } from '@/core/runtime/input'
import { type Outputs, recordOf, requested } from './outputs'
import {
  acceptedIn,
  endedIn,
  NOTED,
  notRepliedIn,
  queuedIn,
  refusedIn,
  settledIn,
  toBotIn,
  write,
} from './record'
import { refusedHere, requestFor, targetOf, whyEmpty } from './request'
import { type Assign, passOf } from './settings'

/** One turn of the card: it asks, is told who it is, and goes on when the conversation comes back. */
export function turn(settings: Assign, moment: Moment): Turn {
  const { input } = moment
  switch (input?.type) {
    case 'assignment.settled':
      return handOver(settings, moment, input)
    case 'assignment.queued':
      return queue(settings, moment, input)
    case 'assignment.to_bot':
      return toBot(settings, moment, input)
    case 'assignment.refused':
      return refuse(settings, moment, input)
    case 'assignment.no_reply':
      return giveUp(settings, moment, input)
    case 'assignment.accepted':
      return accept(settings, moment, input)
    case 'handoff.ended':
      return end(settings, moment, input)
    default:
      return ask(settings, moment)
  }
}

/** Stays with the assignee until the conversation comes back. */
const pause = ({ resume }: Assign): Next => ({ wait: 'assignee', keyword: resume.keyword })

function accept(settings: Assign, moment: Moment, { at, request, agent }: Accepted): Turn {
  const effects: Effect[] = []
  write(settings, acceptedIn(recordOf(moment), at), effects)
  const { card } = moment
  effects.push({
    do: 'tell',
    event: { at: moment.at, type: 'assignment.accepted', card, request, agent },
  })
  return { effects, next: pause(settings) }
}

type Accepted = Extract<Input, { type: 'assignment.accepted' }>

/** The words for the assignee go with the first who can read them; whoever comes after finds them there. */
function pauseWithNote(settings: Assign, { memory }: Moment, effects: Effect[]): Turn {
  if (memory !== NOTED) effects.push({ do: 'note', template: settings.note })
  return { effects, next: pause(settings), memory: NOTED }
}

function ask(settings: Assign, moment: Moment): Turn {
  const { request: id, conversation, contact, flow, handoffs, at, card } = moment
  const target = targetOf(settings, path => moment.read(path))
  const request = requestFor(settings, { id, conversation, contact, flow: flow.id, target, handoffs })
  const handoff = requested(settings, moment)
  const effects: Effect[] = [
    { do: 'record', handoff },
    { do: 'tell', event: { at, type: 'assignment.requested', card, request } },
  ]
  const because = whyEmpty(request.target)
  if (because === null) return { effects, next: { wait: 'desk' } }
  return refuse(settings, moment, refusedHere(at, request, because), handoff, effects)
}

/** Commit the holder, write the outputs, tell the ledger, message the visitor, pause: in this order. */
function handOver(settings: Assign, moment: Moment, answer: Settled): Turn {
  const { agent, team, changed, cause } = answer
  const effects: Effect[] = [
    { do: 'hold', holder: { kind: 'agent', agent, team }, reason: cause === 'asked' ? 'assigned' : cause },
  ]
  write(settings, settledIn(recordOf(moment), answer), effects)
  effects.push(answered(moment, answer))
  if (changed) effects.push({ do: 'notice', template: settings.messages.handoff })
  return pauseWithNote(settings, moment, effects)
}

function queue(settings: Assign, moment: Moment, answer: Queued): Turn {
  const { team, agent, reason, cause } = answer
  const holder: Holder = { kind: 'queue', team, agent }
  const effects: Effect[] = [{ do: 'hold', holder, reason: cause === 'asked' ? (reason ?? 'queued') : cause }]
  write(settings, queuedIn(recordOf(moment), answer), effects)
  effects.push(answered(moment, answer), { do: 'notice', template: settings.messages.waiting })
  return pauseWithNote(settings, moment, effects)
}

/** The other bot has the floor. Transferred for good, the hand-off ends here: this flow hears of nothing any more. */
function toBot(settings: Assign, moment: Moment, answer: ToBot): Turn {
  const { bot, at, request } = answer
  const { comeBack, variables: passes } = passOf(settings)
  const record = toBotIn(recordOf(moment), answer)
  const over: HandoffEnd = {
    type: 'handoff.ended',
    at,
    request,
    reason: 'superseded',
    by: null,
    disposition: null,
  }
  const effects: Effect[] = [{ do: 'hold', holder: { kind: 'bot', bot }, reason: 'assigned' }]
  write(settings, comeBack ? record : endedIn(record, over), effects)
  effects.push(answered(moment, answer), { do: 'notice', template: settings.messages.handoff })
  if (!comeBack) effects.push(told(moment, over))
  const { keyword } = settings.resume
  return { effects, next: { call: { bot, comeBack, keyword, note: settings.note, passes } } }
}

/** A failure changes nothing but outputs and ledger; the bot has the floor again and leaves by the reason's exit. */
function refuse(
  settings: Assign,
  moment: Moment,
  answer: Refused,
  handoff: Moment['handoff'] = moment.handoff,
  effects: Effect[] = [],
): Turn {
  const { reason } = answer
  const record = refusedIn(recordOf({ handoff }), answer)
  return failed(settings, moment, answer, { exit: REFUSALS[reason], reason, record, effects })
}

/** Nobody replied in time. */
function giveUp(settings: Assign, moment: Moment, answer: NoReply): Turn {
  const record = notRepliedIn(recordOf(moment), answer)
  return failed(settings, moment, answer, { exit: 'noReply', reason: 'no_reply', record, effects: [] })
}

/** Leaves by an exit that may lead to *Unassigned*, where the visitor's keyword still counts. */
function failed(
  settings: Assign,
  moment: Moment,
  answer: Refused | NoReply,
  { exit, reason, record, effects }: Failure,
): Turn {
  effects.push({ do: 'hold', holder: { kind: 'bot', bot: moment.flow }, reason })
  write(settings, record, effects)
  effects.push(answered(moment, answer), { do: 'notice', template: settings.messages.failed })
  return { effects, next: { exit, keyword: settings.resume.keyword } }
}

interface Failure {
  readonly exit: string
  readonly reason: string
  readonly record: Outputs
  /** What the turn has done before. */
  readonly effects: Effect[]
}

/** The conversation comes back, and the flow goes on at *returned*; or it is over, and only the record is completed. */
function end(settings: Assign, moment: Moment, input: HandoffEnd): Turn {
  const { reason } = input
  const back = isReturn(reason)
  const effects: Effect[] = back ? [{ do: 'hold', holder: { kind: 'bot', bot: moment.flow }, reason }] : []
  write(settings, endedIn(recordOf(moment), input), effects)
  effects.push(told(moment, input))
  if (!back) return { effects, next: OVER }
  effects.push({ do: 'say', template: settings.messages.returned })
  return { effects, next: { exit: 'returned' } }
}

const OVER: Next = { over: true }

const told = ({ at, card }: Moment, { request, reason, by, disposition }: HandoffEnd): Effect => ({
  do: 'tell',
  event: { at, type: 'handoff.ended', card, request, reason, by, disposition },
})

const answered = ({ at, card }: Moment, answer: AssignmentAnswer): Effect => ({
  do: 'tell',
  event: { at, type: 'assignment.answered', card, answer },
})
