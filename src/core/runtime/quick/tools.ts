import { comparison } from '@/core/flow/condition'
import type { JsonObject } from '@/core/flow/json'
import { type ContactChange, withContact } from '../contact'
import type { Holder } from '../holder'
import type { Program, Step } from '../prepared'
import { wayOf } from '../program'
import { ownValues } from '../values'
import {
  type After,
  OPEN,
  type QuickHost,
  type QuickSession,
  type QuickTools,
  type QuickTypes,
  RESTS,
} from './card'
import { Saying } from './saying'
import {
  reading,
  type Slots,
  settingAlways,
  settingObject,
  settingText,
  settingValue,
  slotsOf,
} from './slots'
import { fixedWords, partsOf, Sentence } from './words'

/** What all cards of a program have in common. */
export interface Workshop {
  readonly program: Program
  readonly slots: Slots
  readonly types: QuickTypes
  readonly host: QuickHost
  readonly bot: Holder
  readonly exits: After[]
  /** Lists and comparisons that were made for a card before, by what they are made of. */
  readonly lists: Map<string, unknown>
  readonly comparisons: Map<string, ReturnType<typeof comparison>>
}

export const workshopFor = (program: Program, types: QuickTypes, host: QuickHost): Workshop => ({
  program,
  types,
  slots: slotsOf(program),
  host,
  bot: { kind: 'bot', bot: program.flow },
  exits: [],
  lists: new Map(),
  comparisons: new Map(),
})

/** What the cards of a program are compiled with. */
export const toolsFor = (workshop: Workshop, step: Step): QuickTools => ({
  host: workshop.host,
  flow: workshop.program.flow,
  bot: workshop.bot,
  card: step.key,
  to(name) {
    const exit = wayOf(step, name)
    if (exit && exit.to >= 0) return exit.to
    return exit?.open === 'unassigned' ? OPEN : RESTS
  },
  exits: workshop.exits,
  once: list => madeOnce(workshop.lists, JSON.stringify(list), () => list) as typeof list,
  at: variable => workshop.slots.named.get(variable)?.place ?? -1,
  textAt(variable) {
    const slot = workshop.slots.named.get(variable)
    return slot?.type === 'text' ? slot.place : -1
  },
  parts: template => partsOf(workshop.program, workshop.slots, template),
  comparison: (operator, right) =>
    madeOnce(workshop.comparisons, `${operator} ${right}`, () => comparison(operator, right)),
  words(template) {
    const sentence = new Sentence(partsOf(workshop.program, workshop.slots, template))
    return session => sentence.words(session)
  },
  always: fixedWords,
  say(template, buttons = []) {
    const saying = new Saying(workshop.host, partsOf(workshop.program, workshop.slots, template), { buttons })
    return session => saying.say(session)
  },
  notice(template) {
    const saying = new Saying(workshop.host, partsOf(workshop.program, workshop.slots, template))
    return session => saying.notice(session)
  },
  set: variable => settingValue(workshop.slots, variable),
  fill: (variable, template) => filling(workshop, variable, template),
  keep: <T extends JsonObject>(variable: string, fits: (value: T) => boolean) =>
    settingObject(workshop.slots, variable, fits),
  read: path => reading(workshop.program, path),
  know: (session, change) => knowing(workshop.program, session, change),
})

function madeOnce<T>(known: Map<string, T>, key: string, make: () => T): T {
  const made = known.get(key) ?? make()
  known.set(key, made)
  return made
}

function filling(
  { program, slots }: Workshop,
  variable: string,
  template: string,
): (session: QuickSession) => void {
  const always = fixedWords(template)
  const sentence = new Sentence(partsOf(program, slots, template))
  const words = (session: QuickSession): string => sentence.words(session)
  return always === null
    ? settingText(slots, variable, words)
    : settingAlways(slots, variable, always || null)
}

function knowing(program: Program, session: QuickSession, change: ContactChange): void {
  const known = withContact(program, session, change)
  if (!known) return
  const { contact, values, carried } = known.after
  session.contact = contact
  session.values = ownValues(values)
  session.carried = carried
}
