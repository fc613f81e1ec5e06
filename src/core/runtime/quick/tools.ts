import type { Json } from '@/core/flow/json'
import { fits } from '@/core/flow/limits'
import { coerce } from '@/core/flow/value'
import type { Button } from '../event'
import type { Program, Step } from '../prepared'
import { read } from '../scope'
import { OPEN, type QuickHost, type QuickSession, type QuickTools, RESTS } from './card'
import { trimmedWords } from './words'

/** What the cards of a program are compiled with. */
export const toolsFor = (program: Program, step: Step, host: QuickHost): QuickTools => ({
  host,
  flow: program.flow,
  bot: { kind: 'bot', bot: program.flow },
  card: step.key,
  to(name) {
    const exit = step.exits.get(name)
    if (exit && exit.to >= 0) return exit.to
    return exit?.open === 'unassigned' ? OPEN : RESTS
  },
  words: template => trimmedWords(program, template),
  say: (template, buttons = NONE) => saying(program, template, buttons, host, true),
  notice: template => saying(program, template, NONE, host, false),
  set: (variable, known = fits) => setting(program, variable, known),
  read: path => reading(program, path),
})

const NONE: readonly Button[] = []

function saying(
  program: Program,
  template: string,
  buttons: readonly Button[],
  host: QuickHost,
  asBot: boolean,
): (session: QuickSession) => void {
  const words = trimmedWords(program, template)
  return session => {
    if (asBot && session.holder.kind !== 'bot') return
    const text = words(session)
    if (text !== '' || buttons.length > 0) host.say(session, text, buttons)
  }
}

function setting<T extends Json>(
  program: Program,
  name: string,
  known: (value: T) => boolean,
): (session: QuickSession, value: T) => void {
  const place = program.slot.get(name)
  const slot = place === undefined ? undefined : program.slots[place]
  if (place === undefined || !slot) return () => undefined
  const { type } = slot
  return (session, value) => {
    const held = coerce(value, type)
    const kept = held === value ? known(value) : held !== undefined && fits(held)
    session.values[place] = kept && held !== undefined ? held : null
  }
}

function reading(program: Program, path: string): (session: QuickSession) => Json {
  const place = program.slot.get(path)
  return place === undefined
    ? session => read(program, session, path)
    : session => session.values[place] ?? null
}
