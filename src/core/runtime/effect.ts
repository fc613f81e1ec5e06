import { type Json, same } from '@/core/flow/json'
import { fits } from '@/core/flow/limits'
import { coerce, display } from '@/core/flow/value'
import type { Effect } from './card-type'
import type { Button, Event } from './event'
import type { Holder } from './holder'
import type { Program } from './program'
import type { Session } from './session'

/** One call of `step` under way. Lives no longer than the call; its session is a copy nobody else has seen. */
export interface Run {
  readonly program: Program
  readonly at: string
  readonly session: Draft
  readonly events: Event[]
  /** The session's values once they are a copy of this run's own. */
  values?: Json[]
}

type Draft = { -readonly [K in keyof Session]: Session[K] }

export const emit = (run: Run, event: Event): void => {
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
      set(run, card, effect.variable, effect.value)
      break
    case 'fill':
      set(run, card, effect.variable, render(run, effect.template) || null)
      break
    case 'record':
      run.session.handoff = effect.handoff
      break
    case 'hold':
      hold(run, card, effect.holder, effect.reason)
      break
    case 'tell':
      emit(run, effect.event)
  }
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
  else emit(run, { at: run.at, type: 'message.sent', card, as, text, buttons })
}

function set(run: Run, card: string, name: string, value: Json): void {
  const { program, session } = run
  const place = program.slot.get(name)
  const slot = place === undefined ? undefined : program.slots[place]
  if (place === undefined || !slot) {
    emit(run, { at: run.at, type: 'value.rejected', card, name, message: `There is no variable "${name}".` })
    return
  }
  const held = coerce(value, slot.type)
  const kept = held !== undefined && fits(held) ? held : null
  if (kept !== held) {
    const why =
      held === undefined ? `"${excerpt(value)}" is not a ${slot.type}` : 'The value is too large to keep'
    emit(run, { at: run.at, type: 'value.rejected', card, name, message: `${why}; "${name}" is left empty.` })
  }
  if (!Object.is(session.values[place], kept)) {
    if (run.values !== session.values) run.values = session.values.slice()
    run.values[place] = kept
    session.values = run.values
  }
  emit(run, { at: run.at, type: 'variable.set', card, name, value: kept })
}

const excerpt = (value: Json): string => {
  const text = display(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

export function hold(run: Run, card: string, to: Holder, reason: string): void {
  const from = run.session.holder
  if (same(from, to)) return
  run.session.holder = to
  emit(run, { at: run.at, type: 'holder.changed', card, from, to, reason })
}

export const render = (run: Run, template: string): string =>
  run.program.template(template)(run.session).trim()
