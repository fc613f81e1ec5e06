import type { Reference } from '@/core/flow/document'
import { type Json, same } from '@/core/flow/json'
import { fits } from '@/core/flow/limits'
import { coerce, display } from '@/core/flow/value'
import type { Effect, Moment } from './card-type'
import { requestOf } from './concerns'
import { type ContactChange, withContact } from './contact'
import type { Button, Event, QuietEvent } from './event'
import type { Holder } from './holder'
import type { Input } from './input'
import type { Phrase, Program, Step } from './prepared'
import { phraseOf, variableOf } from './program'
import { read } from './scope'
import { copyOf, type Session } from './session'
import { blockAt, putInBlock, type Values, valueAt, withValue } from './values'
import { filledIn, trimmedIn } from './words'

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

  phrase(template: string): Phrase {
    const { step } = this
    if (!step) throw new Error('No card has its turn, so there is nothing to say.')
    return phraseOf(this.program, step, template)
  }
}

type Draft = { -readonly [K in keyof Session]: Session[K] }

export function emit(run: Run, event: Event): void {
  run.quiet = false
  run.events.push(event)
}

/** Something of which the desk need not hear. */
export const emitQuietly = (run: Run, event: QuietEvent): void => {
  run.events.push(event)
}

/** Carries out one effect of the card. */
export function perform(run: Run, card: string, effect: Effect): void {
  switch (effect.do) {
    case 'say':
      send(run, card, 'bot', effect.template, effect.buttons ?? [])
      break
    case 'notice':
      send(run, card, 'notice', effect.template, [])
      break
    case 'note':
      leaveNote(run, card, render(run, effect.template))
      break
    case 'set':
      set(run, card, effect.variable, effect.value, effect.fits === true)
      break
    case 'fill':
      set(run, card, effect.variable, render(run, effect.template) || null, false)
      break
    case 'contact':
      know(run, card, effect.change)
      break
    case 'record':
      takeDown(run, card, effect)
      break
    case 'hold':
      hold(run, card, effect.holder, effect.reason)
      break
    case 'tell':
      tell(run, effect.event)
  }
}

function tell(run: Run, event: Event): void {
  if (event.type === 'assignment.requested') emitQuietly(run, event)
  else emit(run, event)
}

function takeDown(run: Run, card: string, effect: Extract<Effect, { do: 'record' }>): void {
  const { holder, reason, handoff, into, fits, event } = effect
  if (holder) hold(run, card, holder, reason)
  run.session.handoff = handoff
  for (const { variable, field } of into) {
    if (field === null) set(run, card, variable, handoff, fits)
    else set(run, card, variable, handoff[field] ?? null, false)
  }
  tell(run, event)
}

function leaveNote(run: Run, card: string, text: string): void {
  if (text !== '') emit(run, { at: run.at, type: 'note.left', card, text })
}

/** The one place that decides whether a message goes out: the bot is silent while somebody else has the floor. */
function send(
  run: Run,
  card: string,
  as: 'bot' | 'notice',
  template: string,
  buttons: readonly Button[],
): void {
  const text = render(run, template)
  if (text === '' && buttons.length === 0) return
  const { holder } = run.session
  if (as === 'bot' && holder.kind !== 'bot')
    emit(run, { at: run.at, type: 'message.refused', card, text, holder })
  else emitQuietly(run, { at: run.at, type: 'message.sent', card, as, text, buttons })
}

function set(run: Run, card: string, name: string, value: Json, known: boolean): void {
  const { program, session, step } = run
  const variable = step && variableOf(program, step, name)
  if (!variable) {
    emit(run, { at: run.at, type: 'value.rejected', card, name, message: `There is no variable "${name}".` })
    return
  }
  const { place, type } = variable
  const held = coerce(value, type)
  // What is known of a record says nothing of the text that it becomes.
  const kept = held !== undefined && ((known && held === value) || fits(held)) ? held : null
  if (kept !== held) {
    const why = held === undefined ? `"${excerpt(value)}" is not a ${type}` : 'The value is too large to keep'
    emit(run, { at: run.at, type: 'value.rejected', card, name, message: `${why}; "${name}" is left empty.` })
  }
  if (!Object.is(valueAt(session.values, place), kept)) keep(run, place, kept)
  emitQuietly(run, { at: run.at, type: 'variable.set', card, name, value: kept })
}

/** Of several values that one step sets, mostly in the same block, only the first copies it. */
function keep(run: Run, place: number, value: Json): void {
  const { session } = run
  const block = blockAt(session.values, place)
  if (block !== undefined && block === run.ownBlock) putInBlock(block, place, value)
  else {
    session.values = withValue(session.values, place, value)
    run.ownBlock = blockAt(session.values, place)
  }
}

const excerpt = (value: Json): string => {
  const text = display(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function know(run: Run, card: string, change: ContactChange): void {
  const known = withContact(run.program, run.session, change)
  if (!known) return
  Object.assign(run.session, known.after)
  emit(run, { at: run.at, type: 'contact.updated', card, ...known.update })
}

export function hold(run: Run, card: string, to: Holder, reason: string): void {
  const from = run.session.holder
  if (from.kind === to.kind && same(from, to)) return
  run.session.holder = to
  emit(run, { at: run.at, type: 'holder.changed', card, from, to, reason })
}

export function render(run: Run, template: string): string {
  const phrase = run.phrase(template)
  return phrase.always ?? trimmedIn(phrase, run.session)
}
