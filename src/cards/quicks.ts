import type { QuickTypes } from '@/core/runtime/quick/card'
import { quick as ask } from './ask/quick'
import { quick as assign } from './assign/quick'
import { quick as choice } from './choice/quick'
import { quick as close } from './close/quick'
import { quick as condition } from './condition/quick'
import { quick as contact } from './contact/quick'
import { quick as end } from './end/quick'
import { quick as hours } from './hours/quick'
import { quick as http } from './http/quick'
import { quick as jump } from './jump/quick'
import { quick as message } from './message/quick'
import { quick as note } from './note/quick'
import { quick as rating } from './rating/quick'
import { quick as setVariable } from './set_variable/quick'
import { quick as start } from './start/quick'
import { quick as wait } from './wait/quick'

/** What cards are in load runs. Beside the catalog, not in it: an editor never runs any. */
export const quicks: QuickTypes = new Map(
  Object.entries({
    start,
    message,
    choice,
    ask,
    rating,
    condition,
    set_variable: setVariable,
    contact,
    http,
    hours,
    wait,
    assign,
    note,
    jump,
    close,
    end,
  }).map(([type, compile]) => [type, { compile }]),
)
