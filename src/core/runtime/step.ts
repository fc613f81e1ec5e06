import { same } from '@/core/flow/json'
import type { Turn } from './card-type'
import { emit, perform, type Run } from './effect'
import type { Event } from './event'
import { UNASSIGNED } from './holder'
import type { Input } from './input'
import type { Program } from './program'
import { initialValues, read, renewedValues, scopeOf } from './scope'
import type { Session, Visitor } from './session'

/** Cards a run may enter before a person does something. A loop without a question ends here instead of hanging the host. */
export const STEP_LIMIT = 100

export interface Stepped {
  readonly session: Session
  readonly events: readonly Event[]
}

/** A conversation before anything happened in it. */
export const begin = (program: Program, conversation: string, contact: Visitor | null): Session => ({
  conversation,
  contact,
  state: 'new',
  card: -1,
  visit: 0,
  hops: 0,
  memory: null,
  holder: { kind: 'bot', bot: program.flow },
  values: initialValues(program, { contact }),
  handoff: {},
})

/**
 * What the conversation becomes when something happens to it, and what it does in return. Pure: equal arguments give
 * equal results. An input that does not concern the conversation as it stands (an answer to an earlier request, the
 * same answer twice) returns the very same session and no events.
 */
export function step(program: Program, session: Session, input: Input): Stepped {
  const run: Run = { program, session, at: input.at, events: [] }
  switch (input.type) {
    case 'conversation.started':
      if (session.state === 'new') start(run, input.from)
      break
    case 'visitor.said':
    case 'visitor.chose':
      if (session.state !== 'new') hear(run, input)
      break
    case 'agent.said':
      speak(run, input)
      break
    default:
      if (concerns(session, input)) turn(run, input)
  }
  return { session: run.session, events: run.events }
}

/** The request of the current card visit. */
export const requestOf = (session: Session): string => `${session.conversation}/${session.visit}`

function start(run: Run, from: string | undefined): void {
  const { program, session } = run
  const contact = session.contact ? { id: session.contact.id, name: session.contact.name } : null
  const { flow, logic } = program
  emit(run, { type: 'conversation.started', conversation: session.conversation, flow, logic, contact })
  const place = from === undefined ? program.start : (program.place.get(from) ?? -1)
  launch(run, place, null)
}

function hear(run: Run, input: Extract<Input, { type: 'visitor.said' | 'visitor.chose' }>): void {
  const { session } = run
  emit(run, { type: 'visitor.said', text: input.text, to: session.holder })
  if (session.state === 'visitor') turn(run, input)
  if (session.state === 'resting') {
    run.session = { ...session, hops: 0, values: renewedValues(run.program, session) }
    launch(run, run.program.start, input.text)
  }
}

/** The assignee's words. The first of them accept the conversation. */
function speak(run: Run, input: Extract<Input, { type: 'agent.said' }>): void {
  if (!holds(run.session, input.agent.id)) return
  const accept: Input = {
    type: 'assignment.accepted',
    at: input.at,
    request: requestOf(run.session),
    agent: input.agent,
  }
  if (concerns(run.session, accept)) turn(run, accept)
  emit(run, { type: 'agent.said', agent: input.agent, text: input.text })
}

/** Whether an answer is the one the conversation is waiting for. */
function concerns(session: Session, input: Input): boolean {
  if (!('request' in input) || input.request !== requestOf(session)) return false
  const waitsForSomebody = session.state === 'assignee'
  switch (input.type) {
    case 'assignment.settled':
      return session.state === 'desk' || (waitsForSomebody && session.holder.kind === 'queue')
    case 'assignment.refused':
      return session.state === 'desk' || (waitsForSomebody && session.handoff.outcome === 'queued')
    case 'assignment.queued':
    case 'assignment.unsupported':
      return session.state === 'desk'
    case 'assignment.accepted':
      return waitsForSomebody && holds(session, input.agent.id) && session.handoff.acceptedAt === null
    case 'handed.back':
      return waitsForSomebody && session.holder.kind === 'agent'
  }
}

const holds = ({ holder }: Session, agent: string): boolean =>
  holder.kind === 'agent' && holder.agent.id === agent

/** Begins a run. Where there is no card to begin at, a person has to take over. */
function launch(run: Run, place: number, said: string | null): void {
  if (place >= 0) walk(run, place, said)
  else halt(run, 'start_missing', 'The flow has no card to begin at.')
}

/** Enters a card and goes on until one waits. */
function walk(run: Run, place: number, said: string | null): void {
  let next = place
  while (next >= 0) {
    const card = run.program.cards[next]
    if (!card) return
    if (run.session.hops >= STEP_LIMIT) {
      halt(
        run,
        'loop_limit',
        `The flow went through ${STEP_LIMIT} cards without waiting; it goes round in a circle at "${card.key}".`,
      )
      return
    }
    const { visit, hops } = run.session
    run.session = {
      ...run.session,
      state: 'resting',
      card: next,
      visit: visit + 1,
      hops: hops + 1,
      memory: null,
    }
    emit(run, { type: 'card.entered', card: card.key, visit: visit + 1 })
    next = take(run, null, said)
  }
}

function turn(run: Run, input: Input): void {
  if (!input.type.startsWith('assignment.')) run.session = { ...run.session, hops: 0 }
  walk(run, take(run, input, null), null)
}

/** One turn of the current card. Gives the place of the card that follows, or -1 where the run waits. */
function take(run: Run, input: Input | null, said: string | null): number {
  const card = run.program.cards[run.session.card]
  if (!card) return -1
  if (!card.type) {
    halt(
      run,
      'card_unreadable',
      `The card "${card.key}" of type "${card.typeName}" can't be run by this version.`,
    )
    return -1
  }
  const result = card.type.run(card.settings, momentOf(run, card.key, input, said))
  for (const effect of result.effects) perform(run, card.key, effect)
  if (result.memory !== undefined && !same(result.memory, run.session.memory)) {
    run.session = { ...run.session, memory: result.memory }
  }
  return follow(run, result)
}

function momentOf(run: Run, card: string, input: Input | null, said: string | null) {
  const { program, session, at } = run
  return {
    input,
    at,
    said,
    card,
    memory: session.memory,
    request: requestOf(session),
    conversation: session.conversation,
    contact: session.contact?.id ?? null,
    flow: program.flow,
    holder: session.holder,
    handoff: session.handoff,
    read: (path: string) => read(program, session, path),
    render: (template: string) => program.template(template).render(scopeOf(program, session)),
  }
}

function follow(run: Run, { next }: Turn): number {
  if ('wait' in next) {
    run.session = { ...run.session, state: next.wait }
    return -1
  }
  if ('rest' in next) return rest(run, next.rest)
  if ('stop' in next) {
    halt(run, next.stop, next.message)
    return -1
  }
  return exit(run, next.exit)
}

/** Leaves by an exit. One that leads nowhere has a visible default: the bot rests, or the conversation waits in *Unassigned*. */
function exit(run: Run, name: string): number {
  const card = run.program.cards[run.session.card]
  const exit = card?.exits.get(name)
  const to = exit?.to ?? -1
  const key = card?.key ?? ''
  emit(run, { type: 'card.left', card: key, exit: name, to: run.program.cards[to]?.key ?? null })
  if (to >= 0) return to
  if (exit?.open !== 'unassigned') return rest(run, 'open_exit')
  perform(run, key, { do: 'hold', holder: UNASSIGNED, reason: 'open_exit' })
  run.session = { ...run.session, state: 'assignee' }
  return -1
}

function rest(run: Run, reason: 'end' | 'open_exit' | 'no_trigger'): number {
  run.session = { ...run.session, state: 'resting' }
  emit(run, { type: 'run.rested', card: run.program.cards[run.session.card]?.key ?? null, reason })
  return -1
}

/** Stops for good. The conversation is never left to die silently: it waits in *Unassigned* for a person. */
function halt(run: Run, code: string, message: string): void {
  const key = run.program.cards[run.session.card]?.key ?? ''
  perform(run, key, { do: 'hold', holder: UNASSIGNED, reason: code })
  emit(run, { type: 'run.stopped', card: key, code, message })
  run.session = { ...run.session, state: 'stopped' }
}
