import type { NoReply, Queued, Refused, Settled, ToBot } from '@/core/runtime/assignment'
import { type AssignmentAnswer, REFUSALS, type Target } from '@/core/runtime/assignment'
import type { Effect, Moment, Next, Play, Taker, Turn } from '@/core/runtime/card-type'
import { isReturn } from '@/core/runtime/concerns'
import type { Event } from '@/core/runtime/event'
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
  takersIn,
  toBotIn,
  written,
} from './record'
import { refusedHere, requestFor, targetOf, whyEmpty } from './request'
import { type Assign, passOf } from './settings'

/** The card ready to play: it asks, is told who it is, and goes on when the conversation comes back. */
export function turn(settings: Assign): Play {
  const card = readied(settings)
  return moment => {
    const { input } = moment
    switch (input?.type) {
      case 'assignment.settled':
        return handOver(card, moment, input)
      case 'assignment.queued':
        return queue(card, moment, input)
      case 'assignment.to_bot':
        return toBot(card, moment, input)
      case 'assignment.refused':
        return refuse(card, moment, input)
      case 'assignment.no_reply':
        return giveUp(card, moment, input)
      case 'assignment.accepted':
        return accept(card, moment, input)
      case 'handoff.ended':
        return end(card, moment, input)
      default:
        return ask(card, moment)
    }
  }
}

/** The settings, and what is the same in all turns of the card. */
interface Ready {
  readonly settings: Assign
  /** Whom it asks for; `null` where a variable says it. */
  readonly target: Target | null
  /** What is said as the conversation is given on, waits, can't be given on; and when it comes back. */
  readonly handoff: Effect
  readonly waiting: Effect
  readonly failed: Effect
  readonly returned: Effect
  /** Words for the assignee. */
  readonly note: Effect
  /** What takes the record. */
  readonly into: readonly Taker[]
  /** Stays with the assignee until the conversation comes back. */
  readonly pause: Next
}

function readied(settings: Assign): Ready {
  const { messages, note, resume, store, to } = settings
  const byVariable = to.type !== 'contact_owner' && to.pick === 'variable'
  return {
    settings,
    target: byVariable ? null : targetOf(settings, () => null),
    handoff: { do: 'notice', template: messages.handoff },
    waiting: { do: 'notice', template: messages.waiting },
    failed: { do: 'notice', template: messages.failed },
    returned: { do: 'say', template: messages.returned },
    note: { do: 'note', template: note },
    into: takersIn(store),
    pause: { wait: 'assignee', keyword: resume.keyword },
  }
}

function accept(card: Ready, moment: Moment, { at, request, agent }: Accepted): Turn {
  const event: Event = { at: moment.at, type: 'assignment.accepted', card: moment.card, request, agent }
  return { effects: [written(card.into, acceptedIn(recordOf(moment), at), event)], next: card.pause }
}

type Accepted = Extract<Input, { type: 'assignment.accepted' }>

/** The words for the assignee go with the first who can read them; whoever comes after finds them there. */
const noteFor = (card: Ready, { memory }: Moment): Effect => (memory === NOTED ? SILENCE : card.note)

const SILENCE: Effect = { do: 'notice', template: '' }

function ask(card: Ready, moment: Moment): Turn {
  const { settings } = card
  const { request: id, conversation, contact, flow, handoffs, at } = moment
  const target = card.target ?? targetOf(settings, path => moment.read(path))
  const request = requestFor(settings, { id, conversation, contact, flow: flow.id, target, handoffs })
  const handoff = requested(settings, moment)
  const asked = written(NOBODY, handoff, { at, type: 'assignment.requested', card: moment.card, request })
  const because = whyEmpty(request.target)
  if (because === null) return { effects: [asked], next: ASKED }
  return refuse(card, moment, refusedHere(at, request, because), handoff, [asked])
}

/** Commit the holder, write the outputs, tell the ledger, message the visitor, pause: in this order. */
function handOver(card: Ready, moment: Moment, answer: Settled): Turn {
  const { agent, team, changed, cause } = answer
  const holder: Holder = { kind: 'agent', agent, team }
  const reason = cause === 'asked' ? 'assigned' : cause
  const record = settledIn(recordOf(moment), answer)
  const effects: Effect[] = [
    written(card.into, record, answered(moment, answer), holder, reason),
    changed ? card.handoff : SILENCE,
    noteFor(card, moment),
  ]
  return { effects, next: card.pause, memory: NOTED }
}

function queue(card: Ready, moment: Moment, answer: Queued): Turn {
  const { team, agent, cause } = answer
  const holder: Holder = { kind: 'queue', team, agent }
  const reason = cause === 'asked' ? (answer.reason ?? 'queued') : cause
  const record = queuedIn(recordOf(moment), answer)
  const effects: Effect[] = [
    written(card.into, record, answered(moment, answer), holder, reason),
    card.waiting,
    noteFor(card, moment),
  ]
  return { effects, next: card.pause, memory: NOTED }
}

/** The other bot has the floor. Transferred for good, the hand-off ends here: this flow hears of nothing any more. */
function toBot(card: Ready, moment: Moment, answer: ToBot): Turn {
  const { settings } = card
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
  const after = comeBack ? record : endedIn(record, over)
  const holder: Holder = { kind: 'bot', bot }
  const effects: Effect[] = [
    written(card.into, after, answered(moment, answer), holder, 'assigned'),
    card.handoff,
  ]
  if (!comeBack) effects.push({ do: 'tell', event: told(moment, over) })
  const { keyword } = settings.resume
  return { effects, next: { call: { bot, comeBack, keyword, note: settings.note, passes } } }
}

/** A failure changes nothing but outputs and ledger; the bot has the floor again and leaves by the reason's exit. */
function refuse(
  card: Ready,
  moment: Moment,
  answer: Refused,
  handoff: Moment['handoff'] = moment.handoff,
  effects: Effect[] = [],
): Turn {
  const { reason } = answer
  const record = refusedIn(recordOf({ handoff }), answer)
  return failed(card, moment, answer, { exit: REFUSALS[reason], reason, record, effects })
}

/** Nobody replied in time. */
function giveUp(card: Ready, moment: Moment, answer: NoReply): Turn {
  const record = notRepliedIn(recordOf(moment), answer)
  return failed(card, moment, answer, { exit: 'noReply', reason: 'no_reply', record, effects: [] })
}

/** Leaves by an exit that may lead to *Unassigned*, where the visitor's keyword still counts. */
function failed(
  card: Ready,
  moment: Moment,
  answer: Refused | NoReply,
  { exit, reason, record, effects }: Failure,
): Turn {
  const holder: Holder = { kind: 'bot', bot: moment.flow }
  effects.push(written(card.into, record, answered(moment, answer), holder, reason), card.failed)
  return { effects, next: { exit, keyword: card.settings.resume.keyword } }
}

interface Failure {
  readonly exit: string
  readonly reason: string
  readonly record: Outputs
  /** What the turn has done before. */
  readonly effects: Effect[]
}

/** The conversation comes back, and the flow goes on at *returned*; or it is over, and only the record is completed. */
function end(card: Ready, moment: Moment, input: HandoffEnd): Turn {
  const { reason } = input
  const record = endedIn(recordOf(moment), input)
  const event = told(moment, input)
  if (!isReturn(reason)) return { effects: [written(card.into, record, event)], next: OVER }
  const holder: Holder = { kind: 'bot', bot: moment.flow }
  return { effects: [written(card.into, record, event, holder, reason), card.returned], next: RETURNED }
}

/** Nothing takes the record before there is an answer. */
const NOBODY: readonly Taker[] = []
const ASKED: Next = { wait: 'desk' }
const RETURNED: Next = { exit: 'returned' }
const OVER: Next = { over: true }

const told = ({ at, card }: Moment, { request, reason, by, disposition }: HandoffEnd): Event => ({
  at,
  type: 'handoff.ended',
  card,
  request,
  reason,
  by,
  disposition,
})

const answered = ({ at, card }: Moment, answer: AssignmentAnswer): Event => ({
  at,
  type: 'assignment.answered',
  card,
  answer,
})
