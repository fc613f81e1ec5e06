import { REFUSALS, type Refused } from '@/core/runtime/assignment'
import { isReturn } from '@/core/runtime/concerns'
import { describeHolder } from '@/core/runtime/holder'
import {
  type After,
  type Given,
  OPEN,
  type QuickCard,
  type QuickSession,
  type QuickTools,
  RESTS,
  WAITS,
} from '@/core/runtime/quick/card'
import { inForce } from './applies'
import { mappedBy, type Outputs, recordOf } from './outputs'
import { accept, end, isKept, type OwnRecord, opened, settle } from './ownRecord'
import { asking } from './quickRequest'
import { NOTED, notRepliedIn, queuedIn, refusedIn } from './record'
import { refusedHere } from './request'
import type { Assign } from './settings'

/** The card without events: what `turn` does to holder, record and variables. Bots that hand over to bots are left to it. */
export function quick(given: Assign, tools: QuickTools): QuickCard | null {
  if (given.to.type === 'bot') return null
  const settings = inForce(given)
  const { host, bot } = tools
  const open = opening(settings, tools)
  const write = writing(settings, tools)
  const ask = asking(settings, tools)
  const handoff = tools.notice(settings.messages.handoff)
  const waiting = tools.notice(settings.messages.waiting)
  const failed = tools.notice(settings.messages.failed)
  const welcome = tools.say(settings.messages.returned)
  const { keyword } = settings.resume
  const ways = {
    returned: tools.to('returned'),
    notFound: tools.to('notFound'),
    unavailable: tools.to('unavailable'),
    noReply: tools.to('noReply'),
  }

  const pause = (session: QuickSession): After => {
    session.state = 'assignee'
    session.keyword = keyword
    return WAITS
  }
  const fail = (session: QuickSession, record: Outputs, way: After): After => {
    session.holder = bot
    session.handoff = record
    write(session)
    failed(session)
    if (way === OPEN) session.keyword = keyword
    return way
  }
  const refuse = (session: QuickSession, answer: Given<Refused>): After =>
    fail(session, refusedIn(recordOf(session), answer), ways[REFUSALS[answer.reason]])

  return {
    enter(session, at) {
      // First: a variable may name whom the record of the hand-off before names.
      const { request, whyNobody } = ask(session)
      open(session, at)
      host.ask(session, request)
      if (whyNobody !== null) return refuse(session, refusedHere(at, request(session), whyNobody))
      session.state = 'desk'
      return WAITS
    },
    answers: {
      settled(session, answer) {
        session.holder = { kind: 'agent', agent: answer.agent, team: answer.team }
        settle(own(session), answer)
        write(session)
        if (answer.changed) handoff(session)
        session.memory = NOTED
        return pause(session)
      },
      queued(session, answer) {
        session.holder = { kind: 'queue', team: answer.team, agent: answer.agent }
        session.handoff = queuedIn(recordOf(session), answer)
        write(session)
        waiting(session)
        session.memory = NOTED
        return pause(session)
      },
      refused: refuse,
      noReply: (session, answer) => fail(session, notRepliedIn(recordOf(session), answer), ways.noReply),
      accepted(session, at) {
        write(session, accept(own(session), at))
        return pause(session)
      },
      ended(session, at, reason, disposition) {
        const back = isReturn(reason)
        if (back) session.holder = bot
        write(session, end(own(session), at, reason, disposition))
        if (!back) return RESTS
        welcome(session)
        return ways.returned
      },
    },
  }
}

/** Begins the record of a hand-off. */
function opening(
  { to }: Assign,
  { flow, card, bot }: QuickTools,
): (session: QuickSession, at: string) => void {
  const origin = { assigneeType: to.type, flowName: flow.name, cardId: card }
  const asBot = describeHolder(bot)
  return (session, at) => {
    const { holder, conversation } = session
    session.handoff = opened(origin, conversation, at, holder === bot ? asBot : describeHolder(holder))
  }
}

/** The record that the card began: it is the only one to change it. */
const own = ({ handoff }: QuickSession): OwnRecord => handoff as OwnRecord

/** Writes every mapped variable. `changesFit`: see `QuickTools.keep`. */
function writing(
  { store }: Assign,
  tools: QuickTools,
): (session: QuickSession, changesFit?: boolean) => void {
  const whole = tools.keep(store.record ?? '', isKept)
  const mapped = mappedBy(store).map(([name, variable]) => ({ name, set: tools.set(variable) }))
  if (mapped.length === 0) return (session, changesFit) => whole(session, own(session), changesFit)
  return (session, changesFit) => {
    const record = own(session)
    whole(session, record, changesFit)
    for (const { name, set } of mapped) set(session, record[name])
  }
}
