import type { NoReply, Queued, Refused, Settled, ToBot } from '@/core/runtime/assignment'
import { type AssignmentAnswer, REFUSALS } from '@/core/runtime/assignment'
import { type Effect, leave, type Moment, type Next, type Turn } from '@/core/runtime/card-type'
import { isReturn } from '@/core/runtime/concerns'
import type { HandoffEnd } from '@/core/runtime/input'
import { recordOf, requested, write } from './outputs'
import { acceptedIn, endedIn, NOTED, notRepliedIn, queuedIn, refusedIn, settledIn, toBotIn } from './record'
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
      return pause(settings, ...write(settings, acceptedIn(recordOf(moment), input.at)), {
        do: 'tell',
        event: {
          at: moment.at,
          type: 'assignment.accepted',
          card: moment.card,
          request: input.request,
          agent: input.agent,
        },
      })
    case 'handoff.ended':
      return end(settings, moment, input)
    default:
      return ask(settings, moment)
  }
}

/** Stays with the assignee until the conversation comes back. */
const pause = ({ resume }: Assign, ...effects: readonly Effect[]): Turn => ({
  effects,
  next: { wait: 'assignee', keyword: resume.keyword },
})

/** The words for the assignee go with the first who can read them; whoever comes after finds them there. */
function pauseWithNote(settings: Assign, { memory }: Moment, ...effects: readonly Effect[]): Turn {
  const note: readonly Effect[] = memory === NOTED ? [] : [{ do: 'note', template: settings.note }]
  const { next } = pause(settings)
  return { effects: [...effects, ...note], next, memory: NOTED }
}

function ask(settings: Assign, moment: Moment): Turn {
  const { request: id, conversation, contact, flow, handoffs } = moment
  const target = targetOf(settings, moment.read)
  const request = requestFor(settings, { id, conversation, contact, flow: flow.id, target, handoffs })
  const opened: Moment = { ...moment, handoff: requested(settings, moment) }
  const asked: readonly Effect[] = [
    { do: 'record', handoff: opened.handoff },
    { do: 'tell', event: { at: moment.at, type: 'assignment.requested', card: moment.card, request } },
  ]
  const because = whyEmpty(request.target)
  if (because === null) return { effects: asked, next: { wait: 'desk' } }
  const refused = refuse(settings, opened, refusedHere(moment.at, request, because))
  return { ...refused, effects: [...asked, ...refused.effects] }
}

/** Commit the holder, write the outputs, tell the ledger, message the visitor, pause: in this order. */
function handOver(settings: Assign, moment: Moment, answer: Settled): Turn {
  const { agent, team, changed, cause } = answer
  return pauseWithNote(
    settings,
    moment,
    { do: 'hold', holder: { kind: 'agent', agent, team }, reason: cause === 'asked' ? 'assigned' : cause },
    ...write(settings, settledIn(recordOf(moment), answer)),
    answered(moment, answer),
    ...(changed ? [{ do: 'notice' as const, template: settings.messages.handoff }] : []),
  )
}

function queue(settings: Assign, moment: Moment, answer: Queued): Turn {
  const { team, agent, reason, cause } = answer
  return pauseWithNote(
    settings,
    moment,
    {
      do: 'hold',
      holder: { kind: 'queue', team, agent },
      reason: cause === 'asked' ? (reason ?? 'queued') : cause,
    },
    ...write(settings, queuedIn(recordOf(moment), answer)),
    answered(moment, answer),
    { do: 'notice', template: settings.messages.waiting },
  )
}

/** The other bot has the floor. Transferred for good, the hand-off ends here: this flow hears of nothing any more. */
function toBot(settings: Assign, moment: Moment, answer: ToBot): Turn {
  const { bot, at, request } = answer
  const { comeBack, variables } = passOf(settings)
  const record = toBotIn(recordOf(moment), answer)
  const over: HandoffEnd = {
    type: 'handoff.ended',
    at,
    request,
    reason: 'superseded',
    by: null,
    disposition: null,
  }
  return {
    effects: [
      { do: 'hold', holder: { kind: 'bot', bot }, reason: 'assigned' },
      ...write(settings, comeBack ? record : endedIn(record, over)),
      answered(moment, answer),
      { do: 'notice', template: settings.messages.handoff },
      ...(comeBack ? [] : [told(moment, over)]),
    ],
    next: {
      call: {
        bot,
        comeBack,
        keyword: settings.resume.keyword,
        note: settings.note,
        passes: variables,
      },
    },
  }
}

/** Leaves by an exit that may lead to *Unassigned*, where the visitor's keyword still counts. */
const leaveOpen = ({ resume }: Assign, exit: string, ...effects: readonly Effect[]): Turn => ({
  effects,
  next: { exit, keyword: resume.keyword },
})

/** A failure changes nothing but outputs and ledger; the bot has the floor again and leaves by the reason's exit. */
function refuse(settings: Assign, moment: Moment, answer: Refused): Turn {
  const { reason } = answer
  const exit = REFUSALS[reason]
  return leaveOpen(
    settings,
    exit,
    { do: 'hold', holder: { kind: 'bot', bot: moment.flow }, reason },
    ...write(settings, refusedIn(recordOf(moment), answer)),
    answered(moment, answer),
    { do: 'notice', template: settings.messages.failed },
  )
}

/** Nobody replied in time. */
function giveUp(settings: Assign, moment: Moment, answer: NoReply): Turn {
  return leaveOpen(
    settings,
    'noReply',
    { do: 'hold', holder: { kind: 'bot', bot: moment.flow }, reason: 'no_reply' },
    ...write(settings, notRepliedIn(recordOf(moment), answer)),
    answered(moment, answer),
    { do: 'notice', template: settings.messages.failed },
  )
}

/** The conversation comes back, and the flow goes on at *returned*; or it is over, and only the record is completed. */
function end(settings: Assign, moment: Moment, input: HandoffEnd): Turn {
  const { reason } = input
  const written = write(settings, endedIn(recordOf(moment), input))
  if (!isReturn(reason)) return { effects: [...written, told(moment, input)], next: OVER }
  return leave(
    'returned',
    { do: 'hold', holder: { kind: 'bot', bot: moment.flow }, reason },
    ...written,
    told(moment, input),
    { do: 'say', template: settings.messages.returned },
  )
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
