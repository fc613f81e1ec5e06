import type { JsonObject } from '@/core/flow/json'
import { type ContactChange, withContact } from '../contact'
import type { Button } from '../event'
import type { Holder } from '../holder'
import type { Program, Step } from '../prepared'
import { wayOf } from '../program'
import { ownValues } from '../values'
import { OPEN, type QuickHost, type QuickSession, type QuickTools, type QuickTypes, RESTS } from './card'
import {
  reading,
  type Slots,
  settingAlways,
  settingObject,
  settingText,
  settingValue,
  slotsOf,
} from './slots'
import { fixedWords, trimmedWords } from './words'

/** What all cards of a program have in common. */
export interface Workshop {
  readonly program: Program
  readonly slots: Slots
  readonly types: QuickTypes
  readonly host: QuickHost
  readonly bot: Holder
}

export const workshopFor = (program: Program, types: QuickTypes, host: QuickHost): Workshop => ({
  program,
  types,
  slots: slotsOf(program),
  host,
  bot: { kind: 'bot', bot: program.flow },
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
