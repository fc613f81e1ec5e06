import type { CardType, Catalog } from '@/core/runtime/card-type'
import { ask } from './ask/card'
import { assign } from './assign/card'
import { choice } from './choice/card'
import { close } from './close/card'
import { condition } from './condition/card'
import { contact } from './contact/card'
import { end } from './end/card'
import { hours } from './hours/card'
import { http } from './http/card'
import { jump } from './jump/card'
import { message } from './message/card'
import { note } from './note/card'
import { rating } from './rating/card'
import { runFlow } from './run_flow/card'
import { setVariable } from './set_variable/card'
import { start } from './start/card'
import { wait } from './wait/card'

/** Every card type, in the palette's order. The one list the core, the CLI and the editor know cards from. */
const cards = {
  start,
  message,
  choice,
  ask,
  rating,
  condition,
  hours,
  wait,
  set_variable: setVariable,
  contact,
  http,
  assign,
  note,
  jump,
  run_flow: runFlow,
  close,
  end,
}

export type CardName = keyof typeof cards

export const catalog: Catalog = new Map<string, CardType>(Object.entries(cards))
