import type { Json } from '@/core/flow/json'
import { parseTemplate } from '@/core/flow/template'
import type { Moment } from '@/core/runtime/card-type'
import { NOON } from './rehearsal'

/** What a card sees when the run enters it, with the values a test gives; `change` for what came after. */
export const moment = (
  values: Readonly<Record<string, Json>> = {},
  change: Partial<Moment> = {},
): Moment => ({
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
export const said = (text: string, memory: Json = null): Moment =>
  moment({}, { input: { type: 'visitor.said', at: NOON, text }, memory })
