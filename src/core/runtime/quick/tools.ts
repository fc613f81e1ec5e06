import type { JsonObject } from '@/core/flow/json'
import type { Button } from '../event'
import type { Holder } from '../holder'
import type { Program, Step } from '../prepared'
import { OPEN, type QuickHost, type QuickSession, type QuickTools, RESTS } from './card'
import { reading, type Slots, settingObject, settingText, settingValue, slotsOf } from './slots'
import { trimmedWords } from './words'

/** What all cards of a program have in common. */
export interface Workshop {
  readonly program: Program
  readonly slots: Slots
  readonly host: QuickHost
  readonly bot: Holder
}

export const workshopFor = (program: Program, host: QuickHost): Workshop => ({
  program,
  slots: slotsOf(program),
  host,
  bot: { kind: 'bot', bot: program.flow },
})

/** What the cards of a program are compiled with. */
export const toolsFor = ({ program, slots, host, bot }: Workshop, step: Step): QuickTools => ({
  host,
  flow: program.flow,
  bot,
  card: step.key,
  to(name) {
    const exit = step.exits.get(name)
    if (exit && exit.to >= 0) return exit.to
    return exit?.open === 'unassigned' ? OPEN : RESTS
  },
  words: template => trimmedWords(program, slots, template),
  say(template, buttons = NONE) {
    const say = saying(trimmedWords(program, slots, template), buttons, host)
    return session => {
      if (session.holder.kind === 'bot') say(session)
    }
  },
  notice: template => saying(trimmedWords(program, slots, template), NONE, host),
  set: variable => settingValue(slots, variable),
  fill: (variable, template) => settingText(slots, variable, trimmedWords(program, slots, template)),
  keep: <T extends JsonObject>(variable: string, fits: (value: T) => boolean) =>
    settingObject(slots, variable, fits),
  read: path => reading(program, path),
})

const NONE: readonly Button[] = []

function saying(
  words: (session: QuickSession) => string,
  buttons: readonly Button[],
  host: QuickHost,
): (session: QuickSession) => void {
  return session => {
    const text = words(session)
    if (text.length > 0 || buttons.length > 0) host.say(session, text, buttons)
  }
}
