import type { VariableUse } from '@/core/flow/card-shape'
import type { CardType } from '@/core/runtime/card-type'
import { addressOf, bodyOf, recordedAnswer, valueIn } from './answer'
import { lint } from './lint'
import { type Http, hasBody, schema } from './settings'

/**
 * Asks another program over HTTP. Baton itself never sends anything: wherever it plays a flow, a recorded answer stands in,
 * which the card keeps for each exit.
 */
export const http: CardType<Http> = {
  type: 'http',
  label: 'HTTP request',
  summary: 'Asks another program, and keeps what it answers',
  schema,
  brings: {},
  blank: () => schema.parse({ url: '', ok: { status: 200, body: '{}' } }),
  exits: () => [
    { name: 'ok', label: 'Success', open: 'idle' },
    { name: 'error', label: 'Error', open: 'idle' },
  ],
  templates: settings => [
    { path: 'url', text: settings.url },
    ...settings.headers.map(({ value }, i) => ({ path: `headers.${i}.value`, text: value })),
    ...(hasBody(settings) ? [{ path: 'body', text: settings.body }] : []),
  ],
  variables,
  references: () => [],
  lint,

  run: settings => moment => {
    const { at, card } = moment
    const { method } = settings
    const url = addressOf(moment.render(settings.url))
    const { exit, status, values } = recordedAnswer(settings, url)
    const body = hasBody(settings) ? moment.render(settings.body).trim() : ''
    moment.tell({ at, type: 'http.rehearsed', card, method, url, body, status })
    if (settings.status !== '') moment.set(settings.status, status)
    for (const [variable, value] of values) moment.set(variable, value)
    return moment.leave(exit)
  },
}

/** What the recorded answers hold at a path, the real ones will hold too, as far as anybody can tell. */
function variables({ response, status, ok, error }: Http): readonly VariableUse[] {
  const body = bodyOf(ok.body)
  const failed = bodyOf(error.body)
  const kept = response.map(({ path, variable }, i): VariableUse => {
    const value = valueIn(body, path)
    const type = HELD[typeof value]
    return {
      path: `response.${i}.variable`,
      access: 'write',
      name: variable,
      exits: [...(value === null ? [] : ['ok']), ...(valueIn(failed, path) === null ? [] : ['error'])],
      ...(type && value !== null ? { holds: type } : {}),
      ...(value === null ? {} : { example: value }),
    }
  })
  if (status === '') return kept
  return [
    ...kept,
    { path: 'status', access: 'write', name: status, holds: 'number', exits: ['ok'], example: ok.status },
  ]
}

/** Text may be read as a date or a number too, so nothing is said of it. */
const HELD: Readonly<Record<string, VariableUse['holds']>> = {
  number: 'number',
  boolean: 'boolean',
  object: 'object',
}
