import { own } from '@/core/flow/json'
import type { CardName } from './catalog'
import type { CardHelp } from './help'

/** What each card type is for, fetched when somebody asks. The compiler refuses a list with a gap. */
export const helps: Readonly<Record<CardName, () => Promise<CardHelp>>> = {
  start: async () => (await import('./start/help')).startHelp,
  message: async () => (await import('./message/help')).messageHelp,
  choice: async () => (await import('./choice/help')).choiceHelp,
  ask: async () => (await import('./ask/help')).askHelp,
  rating: async () => (await import('./rating/help')).ratingHelp,
  condition: async () => (await import('./condition/help')).conditionHelp,
  hours: async () => (await import('./hours/help')).hoursHelp,
  wait: async () => (await import('./wait/help')).waitHelp,
  set_variable: async () => (await import('./set_variable/help')).setVariableHelp,
  contact: async () => (await import('./contact/help')).contactHelp,
  http: async () => (await import('./http/help')).httpHelp,
  assign: async () => (await import('./assign/help')).assignHelp,
  note: async () => (await import('./note/help')).noteHelp,
  jump: async () => (await import('./jump/help')).jumpHelp,
  run_flow: async () => (await import('./run_flow/help')).runFlowHelp,
  close: async () => (await import('./close/help')).closeHelp,
  end: async () => (await import('./end/help')).endHelp,
}

/** How to fetch the help of a card type, if this version knows the type. */
export const helpOf = (type: string): (() => Promise<CardHelp>) | undefined =>
  own<() => Promise<CardHelp>>(helps, type)
