import type { Reference } from '@/core/flow/document'
import { type Json, same } from '@/core/flow/json'
import { fits } from '@/core/flow/limits'
import { coerce, display } from '@/core/flow/value'
import type { AssignmentRequest } from './assignment'
import type { After, Call, Moment, Taker } from './card-type'
import { requestOf } from './concerns'
import { type ContactChange, withContact } from './contact'
import type { Button, Event, QuietEvent, RestReason } from './event'
import { type Holder, UNASSIGNED } from './holder'
import type { Input } from './input'
import type { Phrase, Program, Step } from './prepared'
import { phraseOf, variableOf, wayOf } from './program'
import { read } from './scope'
import { copyOf, type Session } from './session'
import { blockAt, putInBlock, type Values, valueAt, withValue } from './values'
import { filledIn, keepTrimmed, trimmedIn } from './words'

/**
 * One call of `step` under way; lives no longer than the call. What cards may know of it is read when they ask: a card
 * that keeps the moment would see it pass.
 */
export class Run implements Moment {
  readonly program: Program
  readonly at: string
  /** A copy that nobody else has seen. */
  readonly session: Draft
  readonly events: Event[]
  /** The card whose turn it is, and what gives it its turn. */
  step: Step | null
  input: Input | null
  said: string | null
  called: boolean
  /** Values of this session that nobody else has seen. */
  ownBlock: Values[number] | undefined
  /** Nothing has happened of which the desk has to hear. */
  quiet: boolean

  constructor(program: Program, session: Session, at: string) {
    this.program = program
    this.at = at
    this.session = copyOf(session)
    this.events = []
    this.step = null
    this.input = null
    this.said = null
    this.called = false
    this.ownBlock = undefined
    this.quiet = true
  }

  get card(): string {
    return this.step?.key ?? ''
  }

  get memory(): Json {
    return this.session.memory
  }

  get request(): string {
    return requestOf(this.session)
  }

  get conversation(): string {
    return this.session.conversation
  }

  get contact(): string | null {
    return this.session.contact?.id ?? null
  }

  get flow(): Reference {
    return this.program.flow
  }

  get holder(): Holder {
    return this.session.holder
  }

  get handoffs(): number {
    return this.session.handoffs
  }

  get handoff(): Session['handoff'] {
    return this.session.handoff
  }

  read(path: string): Json {
    const { program, session, step } = this
    const variable = step && variableOf(program, step, path)
    return variable ? valueAt(session.values, variable.place) : read(program, session, path)
  }

  render(template: string): string {
    return filledIn(this.phrase(template), this.session)
  }

  private phrase(template: string): Phrase {
    const { step } = this
    if (!step) throw new Error('No card has its turn, so there is nothing to say.')
    return phraseOf(this.program, step, template)
  }

  /** What a template says to people: without spaces at its ends. */
  private words(template: string): string {
    const phrase = this.phrase(template)
    return phrase.always ?? trimmedIn(phrase, this.session)
  }

  /** The one place that decides whether a message goes out: the bot is silent while somebody else has the floor. */
  say(template: string, buttons: readonly Button[] = NO_BUTTONS): void {
    const { at, card } = this
    const { holder } = this.session
    const text = this.words(template)
    if (text === '' && buttons.length === 0) return
    if (holder.kind === 'bot') emitQuietly(this, { at, type: 'message.sent', card, as: 'bot', text, buttons })
    else emit(this, { at, type: 'message.refused', card, text, holder })
  }

  notice(template: string): void {
    const { at, card } = this
    const text = this.words(template)
    if (text !== '')
      emitQuietly(this, { at, type: 'message.sent', card, as: 'notice', text, buttons: NO_BUTTONS })
  }

  note(template: string): void {
    const { at, card } = this
    const text = this.words(template)
    if (text !== '') emit(this, { at, type: 'note.left', card, text })
  }

  set(name: string, value: Json, known = false): void {
    const { at, card, program, session, step } = this
    const variable = step && variableOf(program, step, name)
    if (!variable) {
      emit(this, { at, type: 'value.rejected', card, name, message: `There is no variable "${name}".` })
      return
    }
    const { place, holds: type } = variable
    const held = coerce(value, type)
    // What is known of a record says nothing of the text that it becomes.
    const kept = held !== undefined && ((known && held === value) || fits(held)) ? held : null
    if (kept !== held) {
      const why =
        held === undefined ? `"${excerpt(value)}" is not a ${type}` : 'The value is too large to keep'
      emit(this, { at, type: 'value.rejected', card, name, message: `${why}; "${name}" is left empty.` })
    }
    if (!Object.is(valueAt(session.values, place), kept)) this.keep(place, kept)
    emitQuietly(this, { at, type: 'variable.set', card, name, value: kept })
  }

  fill(name: string, template: string): void {
    const text = this.words(template)
    keepTrimmed(text)
    this.set(name, text || null)
  }

  /** Of several values that one step sets, mostly in the same block, only the first copies it. */
  private keep(place: number, value: Json): void {
    const { session } = this
    const block = blockAt(session.values, place)
    if (block !== undefined && block === this.ownBlock) putInBlock(block, place, value)
    else {
      session.values = withValue(session.values, place, value)
      this.ownBlock = blockAt(session.values, place)
    }
  }

  know(change: ContactChange): void {
    const { at, card } = this
    const known = withContact(this.program, this.session, change)
    if (!known) return
    Object.assign(this.session, known.after)
    emit(this, { at, type: 'contact.updated', card, ...known.update })
  }

  record(handoff: Session['handoff'], into: readonly Taker[], fits: boolean): void {
    this.session.handoff = handoff
    for (const { variable, field } of into) {
      if (field === null) this.set(variable, handoff, fits)
      else this.set(variable, handoff[field] ?? null)
    }
  }

  hold(holder: Holder, reason: string): void {
    hold(this, this.card, holder, reason)
  }

  ask(request: AssignmentRequest): void {
    const { at, card } = this
    emitQuietly(this, { at, type: 'assignment.requested', card, request })
  }

  tell(event: Event): void {
    emit(this, event)
  }

  remember(memory: Json): void {
    this.session.memory = memory
  }

  /** One that leads nowhere has a visible default: the bot rests, or the conversation waits in *Unassigned*. */
  leave(exit: string, keyword = ''): After {
    const { at, card, session, step } = this
    const way = step && wayOf(step, exit)
    const to = way ? way.to : WAITS
    emitQuietly(this, { at, type: 'card.left', card, exit, to: way ? way.toKey : null })
    if (to >= 0) return to
    if (way?.open !== 'unassigned') return this.rest('open_exit')
    hold(this, card, UNASSIGNED, 'open_exit')
    session.state = 'assignee'
    session.keyword = keyword
    return WAITS
  }

  wait(whom: Waited, keyword = ''): After {
    this.session.state = whom
    this.session.keyword = keyword
    return WAITS
  }

  call({ bot, comeBack, keyword, note, passes, part }: Call): After {
    const { at, card, session } = this
    session.state = 'bot'
    session.keyword = comeBack ? keyword : ''
    if (!part) session.handoffs += 1
    emit(this, {
      at,
      type: 'flow.called',
      card,
      request: requestOf(session),
      bot,
      comeBack,
      note: this.words(note),
      passed: Object.fromEntries(passes.map(name => [name, this.read(name)] as const)),
      ...(part ? { part } : {}),
    })
    return WAITS
  }

  rest(reason: RestReason): After {
    this.session.state = 'resting'
    emitQuietly(this, { at: this.at, type: 'run.rested', card: this.card, reason })
    return WAITS
  }

  /** As when an agent resolves it, but for who does: this bot. */
  close(because: string): After {
    const { at, session, program } = this
    const why = because === '' ? {} : { because }
    emit(this, { at, type: 'conversation.closed', reason: 'resolved', by: program.flow, ...why })
    session.state = 'closed'
    return WAITS
  }

  over(): After {
    this.session.state = 'resting'
    return WAITS
  }
}

/** In the place of a card that follows: none does, for now or for good. */
const WAITS: After = -1

const NO_BUTTONS: readonly Button[] = []

type Waited = Parameters<Moment['wait']>[0]

type Draft = { -readonly [K in keyof Session]: Session[K] }

export function emit(run: Run, event: Event): void {
  run.quiet = false
  run.events.push(event)
}

/** Something of which the desk need not hear. */
export const emitQuietly = (run: Run, event: QuietEvent): void => {
  run.events.push(event)
}

const excerpt = (value: Json): string => {
  const text = display(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

export function hold(run: Run, card: string, to: Holder, reason: string): void {
  const from = run.session.holder
  if (from.kind === to.kind && same(from, to)) return
  run.session.holder = to
  emit(run, { at: run.at, type: 'holder.changed', card, from, to, reason })
}
