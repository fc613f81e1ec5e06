import { same } from '@/core/flow/json'
import { HANDOFF_LIMIT, REFUSALS } from '@/core/runtime/assignment'
import { isReturn, requestOf } from '@/core/runtime/concerns'
import type { Talk } from '@/core/runtime/conversation'
import type { Event } from '@/core/runtime/event'
import type { Holder } from '@/core/runtime/holder'
import { STEP_LIMIT } from '@/core/runtime/walk'

/** What holds of the events of every conversation, from its first to its last. Each says what is wrong, or nothing. */

type Law = (events: readonly Event[], talk: Talk) => string | null

/** The bot is silent while somebody else has the floor; and of several bots the one speaks that has it. */
const silence: Law = events => {
  let { holder, flow } = opening(events)
  for (const event of events) {
    if (event.type === 'holder.changed') holder = event.to
    if (event.type === 'flow.entered') flow = event.flow.id
    if (event.type === 'message.refused') return `"${event.text}" had to be silenced`
    if (event.type !== 'message.sent' || event.as !== 'bot') continue
    if (holder.kind !== 'bot') return `"${event.text}" was said while ${holder.kind} had the floor`
    if (holder.bot.id !== flow) return `${flow} spoke while ${holder.bot.id} had the floor`
  }
  return null
}

/** The floor is handed from one to the next, from the bot on: exactly one has it. */
const chain: Law = (events, { session }) => {
  let { holder } = opening(events)
  for (const event of events) {
    if (event.type !== 'holder.changed') continue
    if (!same(event.from, holder))
      return `the floor was taken from ${event.from.kind}, not from ${holder.kind}`
    if (same(event.to, holder)) return 'the floor went to the one who had it'
    holder = event.to
  }
  return same(holder, session.holder) ? null : 'somebody else has the floor than the events say'
}

/** A hand-off begins once, and once it is over it has ended exactly once. */
const oneEndEach: Law = (events, talk) => {
  const begun = new Map<string, number>()
  let answered: { request: string; card: string } | null = null
  for (const event of events) {
    const request = begins(event)
    if (request !== null && begun.has(request)) return `${request} began twice`
    if (request !== null) begun.set(request, 0)
    if (event.type === 'handoff.ended') {
      if (!begun.has(event.request)) return `${event.request} ended before it began`
      begun.set(event.request, (begun.get(event.request) ?? 0) + 1)
    }
    if (event.type === 'assignment.answered') answered = { request: event.answer.request, card: event.card }
    if (
      event.type === 'card.left' &&
      event.to !== null &&
      FAILURES.has(event.exit) &&
      answered?.card === event.card
    )
      begun.set(answered.request, (begun.get(answered.request) ?? 0) + 1)
  }
  const open = pending(talk)
  for (const [request, ends] of begun) {
    const wanted = open.has(request) ? 0 : 1
    if (ends !== wanted) return `${request} is ${wanted ? 'over' : 'open'} and has ended ${ends} times`
  }
  return null
}

const FAILURES = new Set<string>([...Object.values(REFUSALS), 'noReply'])

const begins = (event: Event): string | null => {
  if (event.type === 'assignment.requested') return event.request.id
  return event.type === 'floor.taken' ? event.request : null
}

/** The requests that still wait for somebody. */
export const pending = (talk: Talk): ReadonlySet<string> => new Set([...talk.below, talk].flatMap(pendingIn))

const pendingIn = ({ session }: Pick<Talk, 'session'>): string[] =>
  ['desk', 'assignee', 'bot', 'person'].includes(session.state) ? [requestOf(session)] : []

/** No flow goes through more cards than the limit before somebody does something. */
const stepCap: Law = (events, { session }) => {
  let cards = 0
  for (const event of events) {
    if (event.type === 'visitor.said') cards = 0
    // A bot that comes back gives the floor back too, and is nobody.
    if (event.type === 'handoff.ended' && isReturn(event.reason) && event.disposition !== null) cards = 0
    if (event.type === 'card.entered') cards += 1
    if (cards > STEP_LIMIT) return `${cards} cards without a word of anybody`
  }
  return session.hops > STEP_LIMIT ? `${session.hops} cards are counted` : null
}

/** Bots hand over to bots no more often than they may before the visitor says something. */
const botLimit: Law = events => {
  let calls = 0
  for (const event of events) {
    if (event.type === 'visitor.said') calls = 0
    if (event.type === 'flow.called' && !event.part) calls += 1
    if (calls > HANDOFF_LIMIT) return `bots handed over ${calls} times`
  }
  return null
}

/** Nobody is tried twice before the attempts begin anew, which they do where a person had a hand in it; and no more are tried than the card allows. */
const attempts: Law = events => {
  const had = new Map<string, Set<string>>()
  const allowed = new Map<string, number>()
  for (const event of events) {
    if (event.type === 'assignment.requested') allowed.set(event.request.id, event.request.attempts)
    if (event.type !== 'assignment.answered' || event.answer.type !== 'assignment.settled') continue
    const { request, agent, cause, attempts } = event.answer
    if (attempts === 1) had.delete(request)
    const others = had.get(request) ?? new Set()
    if (cause === 'no_reply' && others.has(agent.id)) return `${agent.id} was tried twice for ${request}`
    if (cause === 'no_reply' && attempts > (allowed.get(request) ?? 0))
      return `${attempts} were tried for ${request}`
    had.set(request, others.add(agent.id))
  }
  return null
}

/** Answers come in order, each newer than the last of its request; and events in order of time. */
const order: Law = events => {
  const serials = new Map<string, number>()
  let at = ''
  for (const event of events) {
    if (event.at < at) return `${event.type} came before it could`
    at = event.at
    if (event.type !== 'assignment.answered') continue
    const { request, serial } = event.answer
    if (serial <= (serials.get(request) ?? 0)) return `answer ${serial} to ${request} came late`
    serials.set(request, serial)
  }
  return null
}

function opening([first]: readonly Event[]): { holder: Holder; flow: string } {
  const bot = first?.type === 'conversation.started' ? first.flow : { id: '', name: '' }
  return { holder: { kind: 'bot', bot }, flow: bot.id }
}

export const LAWS = { silence, chain, oneEndEach, stepCap, botLimit, attempts, order }
