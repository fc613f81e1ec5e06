import { comparison } from '@/core/flow/condition'
import type { JsonObject } from '@/core/flow/json'
import { type ContactChange, withContact } from '../contact'
import type { Button } from '../event'
import type { Holder } from '../holder'
import type { Program, Step } from '../prepared'
import { wayOf } from '../program'
import { ownValues } from '../values'
import {
  type After,
  OPEN,
  type QuickCard,
  type QuickHost,
  type QuickSession,
  type QuickTools,
  type QuickTypes,
  RESTS,
  WAITS,
} from './card'
import {
  reading,
  type Slots,
  settingAlways,
  settingObject,
  settingText,
  settingValue,
  slotsOf,
} from './slots'
import { fixedWords, partsOf, spoken, trimmedWords } from './words'

/** What all cards of a program have in common. */
export interface Workshop {
  readonly program: Program
  readonly slots: Slots
  readonly types: QuickTypes
  readonly host: QuickHost
  readonly bot: Holder
  readonly exits: After[]
  readonly saying: QuickCard['enter']
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
  saying: sayingTo(host),
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
  saying: workshop.saying,
  words: template => trimmedWords(workshop.program, workshop.slots, template),
  always: fixedWords,
  say: (template, buttons = NONE) => saying(workshop, template, buttons, true),
  notice: template => saying(workshop, template, NONE, false),
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

/** Says what the card keeps. */
const sayingTo =
  (host: QuickHost): QuickCard['enter'] =>
  (session, _at, _said, own) => {
    const { next } = own
    if (session.holder.kind === 'bot') {
      const text = spoken(own, session)
      if (text.length > 0 || own.buttons.length > 0) host.say(session, text, own.buttons)
    }
    if (next === WAITS) session.state = 'visitor'
    return next
  }

const NONE: readonly Button[] = []

/** `asBot`: only while the bot has the floor. */
function saying(
  { program, slots, host }: Workshop,
  template: string,
  buttons: readonly Button[],
  asBot: boolean,
): (session: QuickSession) => void {
  const always = fixedWords(template)
  if (always === '' && buttons.length === 0) return () => undefined
  if (always !== null)
    return session => {
      if (!asBot || session.holder.kind === 'bot') host.say(session, always, buttons)
    }
  const words = trimmedWords(program, slots, template)
  return session => {
    if (asBot && session.holder.kind !== 'bot') return
    const text = words(session)
    if (text.length > 0 || buttons.length > 0) host.say(session, text, buttons)
  }
}

function filling(
  { program, slots }: Workshop,
  variable: string,
  template: string,
): (session: QuickSession) => void {
  const always = fixedWords(template)
  return always === null
    ? settingText(slots, variable, trimmedWords(program, slots, template))
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
