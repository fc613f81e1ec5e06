import type { NoReply, Queued, Refused, Settled, ToBot } from '@/core/runtime/assignment'
import { type AssignmentAnswer, REFUSALS, type Target } from '@/core/runtime/assignment'
import type { After, Moment, Play, Taker } from '@/core/runtime/card-type'
import { isReturn } from '@/core/runtime/concerns'
import type { HandoffEnd, Input } from '@/core/runtime/input'
import { inForce } from './applies'
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
  write,
} from './record'
import { refusedHere, requestFor, targetOf, whyEmpty } from './request'
import { type Assign, passOf } from './settings'

/** The card ready to play: it asks, is told who it is, and goes on when the conversation comes back. */
export function turn(settings: Assign): Play {
  const card = readied(inForce(settings))
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
  /** What takes the record. */
  readonly into: readonly Taker[]
}

function readied(settings: Assign): Ready {
  const { store, to } = settings
  const byVariable = to.type !== 'contact_owner' && to.pick === 'variable'
  return { settings, target: byVariable ? null : targetOf(settings, () => null), into: takersIn(store) }
}

/** Stays with the assignee until the conversation comes back. */
const pause = ({ settings }: Ready, moment: Moment): After => moment.wait('assignee', settings.resume.keyword)

function accept(card: Ready, moment: Moment, { at, request, agent }: Accepted): After {
  write(moment, card.into, acceptedIn(recordOf(moment), at))
  moment.tell({ at: moment.at, type: 'assignment.accepted', card: moment.card, request, agent })
  return pause(card, moment)
}

type Accepted = Extract<Input, { type: 'assignment.accepted' }>

/** The words for the assignee go with the first who can read them; whoever comes after finds them there. */
function noteOnce({ settings }: Ready, moment: Moment): void {
  if (moment.memory !== NOTED) moment.note(settings.note)
  moment.remember(NOTED)
}

function ask(card: Ready, moment: Moment): After {
  const { settings } = card
  const { request: id, conversation, contact, flow, handoffs, at } = moment
  const target = card.target ?? targetOf(settings, path => moment.read(path))
  const request = requestFor(settings, { id, conversation, contact, flow: flow.id, target, handoffs })
  write(moment, NOBODY, requested(settings, moment))
  moment.ask(request)
  const because = whyEmpty(request.target)
  return because === null ? moment.wait('desk') : refuse(card, moment, refusedHere(at, request, because))
}

/** Commit the holder, write the outputs, tell the ledger, message the visitor, pause: in this order. */
function handOver(card: Ready, moment: Moment, answer: Settled): After {
  const { agent, team, changed, cause } = answer
  moment.hold({ kind: 'agent', agent, team }, cause === 'asked' ? 'assigned' : cause)
  write(moment, card.into, settledIn(recordOf(moment), answer))
  answered(moment, answer)
  if (changed) moment.notice(card.settings.messages.handoff)
  noteOnce(card, moment)
  return pause(card, moment)
}

function queue(card: Ready, moment: Moment, answer: Queued): After {
  const { team, agent, cause } = answer
  moment.hold({ kind: 'queue', team, agent }, cause === 'asked' ? (answer.reason ?? 'queued') : cause)
  write(moment, card.into, queuedIn(recordOf(moment), answer))
  answered(moment, answer)
  moment.notice(card.settings.messages.waiting)
  noteOnce(card, moment)
  return pause(card, moment)
}

/** The other bot has the floor. Transferred for good, the hand-off ends here: this flow hears of nothing any more. */
function toBot({ settings, into }: Ready, moment: Moment, answer: ToBot): After {
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
  moment.hold({ kind: 'bot', bot }, 'assigned')
  write(moment, into, comeBack ? record : endedIn(record, over))
  answered(moment, answer)
  moment.notice(settings.messages.handoff)
  if (!comeBack) told(moment, over)
  const { keyword } = settings.resume
  return moment.call({ bot, comeBack, keyword, note: settings.note, passes })
}

/** A failure changes nothing but outputs and ledger; the bot has the floor again and leaves by the reason's exit. */
function refuse(card: Ready, moment: Moment, answer: Refused): After {
  const { reason } = answer
  return failed(card, moment, answer, refusedIn(recordOf(moment), answer), REFUSALS[reason], reason)
}

/** Nobody replied in time. */
const giveUp = (card: Ready, moment: Moment, answer: NoReply): After =>
  failed(card, moment, answer, notRepliedIn(recordOf(moment), answer), 'noReply', 'no_reply')

/** Leaves by an exit that may lead to *Unassigned*, where the visitor's keyword still counts. */
function failed(
  { settings, into }: Ready,
  moment: Moment,
  answer: Refused | NoReply,
  record: Outputs,
  exit: string,
  reason: string,
): After {
  moment.hold({ kind: 'bot', bot: moment.flow }, reason)
  write(moment, into, record)
  answered(moment, answer)
  moment.notice(settings.messages.failed)
  return moment.leave(exit, settings.resume.keyword)
}

/** The conversation comes back, and the flow goes on at *returned*; or it is over, and only the record is completed. */
function end({ settings, into }: Ready, moment: Moment, input: HandoffEnd): After {
  const { reason } = input
  const isBack = isReturn(reason)
  const record = endedIn(recordOf(moment), input)
  if (isBack) moment.hold({ kind: 'bot', bot: moment.flow }, reason)
  write(moment, into, record)
  told(moment, input)
  if (!isBack) return moment.over()
  moment.say(settings.messages.returned)
  return moment.leave('returned')
}

/** Nothing takes the record before there is an answer. */
const NOBODY: readonly Taker[] = []

function told(moment: Moment, { request, reason, by, disposition }: HandoffEnd): void {
  const { at, card } = moment
  moment.tell({ at, type: 'handoff.ended', card, request, reason, by, disposition })
}

function answered(moment: Moment, answer: AssignmentAnswer): void {
  moment.tell({ at: moment.at, type: 'assignment.answered', card: moment.card, answer })
}
