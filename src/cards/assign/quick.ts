import { REFUSALS, type Refused } from '@/core/runtime/assignment'
import { isReturn, requestOf } from '@/core/runtime/concerns'
import {
  type After,
  OPEN,
  type QuickCard,
  type QuickSession,
  type QuickTools,
  RESTS,
  WAITS,
} from '@/core/runtime/quick/card'
import { mappedBy, type Outputs, recordOf, requested } from './outputs'
import {
  acceptedIn,
  endedIn,
  NOTED,
  notRepliedIn,
  queuedIn,
  recordFits,
  refusedIn,
  settledIn,
} from './record'
import { refusedHere, requestFor, targetOf, whyEmpty } from './request'
import type { Assign } from './settings'

/** The card without events: what `turn` does to holder, record and variables. Bots that hand over to bots are left to it. */
export function quick(settings: Assign, tools: QuickTools): QuickCard | null {
  if (settings.to.type === 'bot') return null
  const { host, bot, flow, card } = tools
  const write = writing(settings, tools)
  const target = targeting(settings, tools)
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
    write(session, record)
    failed(session)
    if (way === OPEN) session.keyword = keyword
    return way
  }
  const refuse = (session: QuickSession, answer: Refused): After =>
    fail(session, refusedIn(recordOf(session), answer), ways[REFUSALS[answer.reason]])

  return {
    enter(session, at) {
      const { conversation, contact, handoffs, holder } = session
      const request = requestFor(settings, {
        id: requestOf(session),
        conversation,
        contact: contact?.id ?? null,
        flow: flow.id,
        target: target(session),
        handoffs,
      })
      session.handoff = requested(settings, { at, conversation, flow, card, holder })
      session.asked = request
      host.ask(session, request)
      const because = whyEmpty(request.target)
      if (because !== null) return refuse(session, refusedHere(at, request, because))
      session.state = 'desk'
      return WAITS
    },
    answer(session, input) {
      const record = recordOf(session)
      switch (input.type) {
        case 'assignment.settled':
          session.holder = { kind: 'agent', agent: input.agent, team: input.team }
          write(session, settledIn(record, input))
          if (input.changed) handoff(session)
          session.memory = NOTED
          return pause(session)
        case 'assignment.queued':
          session.holder = { kind: 'queue', team: input.team, agent: input.agent }
          write(session, queuedIn(record, input))
          waiting(session)
          session.memory = NOTED
          return pause(session)
        case 'assignment.refused':
          return refuse(session, input)
        case 'assignment.no_reply':
          return fail(session, notRepliedIn(record, input), ways.noReply)
        case 'assignment.accepted':
          write(session, acceptedIn(record, input.at))
          return pause(session)
        case 'handoff.ended': {
          const back = isReturn(input.reason)
          if (back) session.holder = bot
          write(session, endedIn(record, input))
          if (!back) return RESTS
          welcome(session)
          return ways.returned
        }
      }
    },
  }
}

/** Keeps the record, and writes every mapped variable. */
function writing({ store }: Assign, tools: QuickTools): (session: QuickSession, record: Outputs) => void {
  const whole = tools.set(store.record ?? '', recordFits)
  const mapped = mappedBy(store).map(([name, variable]) => ({ name, set: tools.set(variable) }))
  return (session, record) => {
    session.handoff = record
    whole(session, record)
    for (const { name, set } of mapped) set(session, record[name])
  }
}

/** Only a variable says something else from one conversation to the next. */
function targeting(
  settings: Assign,
  tools: QuickTools,
): (session: QuickSession) => ReturnType<typeof targetOf> {
  const { to } = settings
  if (to.type !== 'contact_owner' && to.pick === 'variable') {
    const read = tools.read(to.variable)
    return session => targetOf(settings, () => read(session))
  }
  const always = targetOf(settings, () => null)
  return () => always
}
