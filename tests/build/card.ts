import type { Json } from '@/core/flow/json'
import { parseTemplate } from '@/core/flow/template'
import type { After, Call, Circumstances, Moment, Play, Shared } from '@/core/runtime/card-type'
import type { ContactChange } from '@/core/runtime/contact'
import type { Button, Event } from '@/core/runtime/event'
import type { Holder } from '@/core/runtime/holder'
import { NOON } from './rehearsal'

/** What a card sees when the run enters it, with the values a test gives; `change` for what came after. */
export const moment = (
  values: Readonly<Record<string, Json>> = {},
  change: Partial<Circumstances> = {},
): Circumstances => ({
  input: null,
  at: NOON,
  said: null,
  called: false,
  memory: null,
  request: 'c1/2',
  conversation: 'c1',
  contact: null,
  flow: { id: 'vector', name: 'Vector' },
  card: 'a',
  holder: { kind: 'bot', bot: { id: 'vector', name: 'Vector' } },
  handoffs: 0,
  handoff: {},
  read: path => values[path] ?? null,
  render: text => parseTemplate(text).template?.render(values) ?? text,
  ...change,
})

/** The same moment, after the visitor wrote. */
export const said = (text: string, memory: Json = null): Circumstances =>
  moment({}, { input: { type: 'visitor.said', at: NOON, text }, memory })

/** One thing that a card does, written down. */
export type Effect =
  | { readonly do: 'say'; readonly template: string; readonly buttons?: readonly Button[] }
  | { readonly do: 'notice' | 'note'; readonly template: string }
  | { readonly do: 'set'; readonly variable: string; readonly value: Json }
  | { readonly do: 'fill'; readonly variable: string; readonly template: string }
  | { readonly do: 'contact'; readonly change: ContactChange }
  | { readonly do: 'record'; readonly handoff: Moment['handoff'] }
  | { readonly do: 'hold'; readonly holder: Holder; readonly reason: string }
  | { readonly do: 'tell'; readonly event: Event }

/** How a turn ended. */
export type Next =
  | { readonly exit: string; readonly keyword?: string }
  | { readonly wait: Parameters<Moment['wait']>[0]; readonly keyword?: string }
  | { readonly call: Call }
  | { readonly rest: Parameters<Moment['rest']>[0] }
  | { readonly close: { readonly because: string } }
  | { readonly over: true }

interface Turn {
  readonly effects: readonly Effect[]
  readonly next: Next
  readonly memory?: Json
}

/** What a card does in one turn, written down instead of done. */
export function turnOf(made: Play | Shared, now: Circumstances): Turn {
  const { play, ...own } = typeof made === 'function' ? { play: made } : made
  const effects: Effect[] = []
  const ends: Next[] = []
  let memory: Json = null
  const end = (next: Next): After => ends.push(next)
  const moment: Moment = {
    ...now,
    say: (template, buttons) => effects.push({ do: 'say', template, ...(buttons ? { buttons } : {}) }),
    notice: template => effects.push({ do: 'notice', template }),
    note: template => effects.push({ do: 'note', template }),
    set: (variable, value) => effects.push({ do: 'set', variable, value }),
    fill: (variable, template) => effects.push({ do: 'fill', variable, template }),
    know: change => effects.push({ do: 'contact', change }),
    record: handoff => effects.push({ do: 'record', handoff }),
    hold: (holder, reason) => effects.push({ do: 'hold', holder, reason }),
    ask: request =>
      effects.push({
        do: 'tell',
        event: { at: now.at, type: 'assignment.requested', card: now.card, request },
      }),
    tell: event => effects.push({ do: 'tell', event }),
    remember: what => {
      memory = what
    },
    leave: (exit, keyword) => end({ exit, ...(keyword === undefined ? {} : { keyword }) }),
    wait: (wait, keyword) => end({ wait, ...(keyword === undefined ? {} : { keyword }) }),
    call: call => end({ call }),
    rest: rest => end({ rest }),
    close: because => end({ close: { because } }),
    over: () => end({ over: true }),
  }
  const after = play(moment, { text: null, variable: null, exit: null, buttons: [], passes: null, ...own })
  const [next] = ends
  if (!next || ends.length > 1 || after !== 1) throw new Error('A turn ends once, in one way.')
  return { effects, next, ...(memory === null ? {} : { memory }) }
}
