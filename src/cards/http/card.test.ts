import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edit } from '@/core/flow/edit'
import { changeOf } from '@/core/flow/fix'
import { lint } from '@/core/flow/lint'
import { moment, turnOf } from '../../../tests/build/card'
import { type FlowParts, flowOf, say, start } from '../../../tests/build/flow'
import { arrive, linesOf, NOON, rehearse } from '../../../tests/build/rehearsal'
import { json } from '../../../tests/build/unknown'
import { catalog } from '../catalog'
import { pathsIn, valueIn } from './answer'
import { http } from './card'
import { type Http, schema } from './settings'

const settings = (change: Partial<Http> = {}): Http => ({
  ...schema.parse({ url: 'https://shop.example/orders/{{order}}' }),
  response: [
    { path: 'items.0.price', variable: 'price' },
    { path: 'message', variable: 'message' },
  ],
  status: 'status',
  ok: { status: 200, body: '{"items":[{"price":12.5}],"message":"fine"}' },
  error: { status: 404, body: '{"message":"no such order"}' },
  ...change,
})
const set = (variable: string, value: unknown) => ({ do: 'set', variable, value })
const turn = (change: Partial<Http>) => turnOf(http.run(settings(change)), moment({ order: '4711' }))

describe('the recorded answer stands in', () => {
  test('a good one: status and values are kept', () => {
    expect(turn({})).toEqual({
      effects: [
        {
          do: 'tell',
          event: {
            at: NOON,
            type: 'http.rehearsed',
            card: 'a',
            method: 'GET',
            url: 'https://shop.example/orders/4711',
            body: '',
            status: 200,
          },
        },
        set('status', 200),
        set('price', 12.5),
        set('message', 'fine'),
      ],
      next: { exit: 'ok' },
    })
  })

  test('an error: what it does not mention stays as it was', () => {
    const { effects, next } = turn({ rehearse: 'error' })
    expect(effects.slice(1)).toEqual([set('status', 404), set('message', 'no such order')])
    expect(next).toEqual({ exit: 'error' })
  })

  test('none in time: no status', () => {
    const { effects, next } = turn({ rehearse: 'none' })
    expect(effects.slice(1)).toEqual([set('status', null)])
    expect(next).toEqual({ exit: 'error' })
  })

  test.each(['', 'shop.example', 'ftp://shop.example', 'https:// shop', 'javascript:alert(1)'])(
    'an address that is none is never answered: %j',
    url => {
      expect(turn({ url }).next).toEqual({ exit: 'error' })
    },
  )

  test('spaces in an address are escaped', () => {
    const [told] = turnOf(http.run(settings()), moment({ order: 'a b' })).effects
    expect(told).toMatchObject({ event: { url: 'https://shop.example/orders/a%20b', status: 200 } })
  })

  test('a body goes along where the method has one', () => {
    const sent = (method: Http['method']) => {
      const [told] = turn({ method, body: ' {"order":"{{order}}"} ' }).effects
      return told?.do === 'tell' && told.event.type === 'http.rehearsed' ? told.event.body : null
    }
    expect(sent('POST')).toBe('{"order":"4711"}')
    expect([sent('GET'), sent('DELETE')]).toEqual(['', ''])
    expect(http.templates(settings({ body: 'x' })).map(({ path }) => path)).toEqual(['url'])
    expect(http.templates(settings({ method: 'PUT' })).map(({ path }) => path)).toEqual(['url', 'body'])
  })
})

test('every path found in a body leads to its value', () => {
  fc.assert(
    fc.property(json, body => {
      for (const path of pathsIn(body)) {
        if (path.split('.').some(part => part === '')) continue
        expect(typeof valueIn(body, path)).toMatch(/string|number|boolean|object/)
      }
    }),
  )
  expect(pathsIn({ a: [{ b: 1 }, { b: 2 }], c: {} })).toEqual(['a.0.b', 'a.1.b', 'c'])
  expect([valueIn({ a: 1 }, 'a.b'), valueIn({ a: 1 }, ''), valueIn([], 'length')]).toEqual([null, null, null])
})

test('what surely is known behind which exit, and what kind it is', () => {
  expect(http.variables(settings()).map(({ name, exits, holds }) => [name, exits, holds])).toEqual([
    ['price', ['ok'], 'number'],
    ['message', ['ok', 'error'], undefined],
    ['status', ['ok'], 'number'],
  ])
})

const variables: FlowParts['variables'] = {
  order: { type: 'text', scope: 'flow', initial: '4711' },
  price: { type: 'number', scope: 'flow' },
  message: { type: 'text', scope: 'flow' },
  status: { type: 'number', scope: 'flow' },
}
const asking = (change: Partial<Http> = {}) =>
  flowOf({
    variables,
    cards: {
      start: start('a'),
      a: { type: 'http', settings: settings(change), exits: { ok: 'o', error: 'e' } },
      o: say('It costs {{price}}.', 'end'),
      e: say('Sorry: {{message}}.', 'end'),
      end: { type: 'end' },
    },
  })

test('a rehearsal says that nothing was sent, and goes both ways', () => {
  expect(linesOf(rehearse(asking(), [arrive]))).toEqual(
    expect.arrayContaining([
      'GET https://shop.example/orders/4711: 200 (recorded)',
      'set price = 12.5',
      'bot: It costs 12.5.',
    ]),
  )
  const failing = linesOf(rehearse(asking({ rehearse: 'error', method: 'POST', body: 'x' }), [arrive]))
  expect(failing).toEqual(
    expect.arrayContaining([
      'POST https://shop.example/orders/4711 with x: 404 (recorded)',
      'bot: Sorry: no such order.',
    ]),
  )
})

describe('what is wrong is told', () => {
  const codes = (change: Partial<Http>) =>
    lint(asking(change), catalog).map(({ code, path }) => `${code} ${path ?? ''}`)
  const header = (name: string, value: string) => ({ headers: [{ name, value }] })
  const json = { name: 'Content-Type', value: 'application/json' }

  test.each<[string, Partial<Http>, string[]]>([
    ['nothing', {}, []],
    ['no address', { url: ' ' }, ['url_empty url']],
    ['an address without https', { url: 'shop.example/x' }, ['url_invalid url']],
    ['an address in a variable', { url: '{{order}}' }, []],
    ['a secret in a header', header('Authorization', 'Bearer abc'), ['secret_in_file headers.0.value']],
    ['a key in a header', header('X-API-Key', 'abc'), ['secret_in_file headers.0.value']],
    ['a variable in a header', header('Authorization', 'Bearer {{order}}'), []],
    ['a secret in the address', { url: 'https://a.example/?a=1&api_key=abc' }, ['secret_in_file url']],
    ['a variable in the address', { url: 'https://a.example/?api_key={{order}}' }, []],
    ['a header without a name', header('', 'x'), ['header_unnamed headers.0.name']],
    ['a header nobody can send', header('a b', 'x'), ['header_invalid headers.0.name']],
    ['broken JSON', { method: 'POST', headers: [json], body: '{"a":}' }, ['body_not_json body']],
    ['JSON with values', { method: 'POST', headers: [json], body: '{"a":{{order}},"b":"{{order}}"}' }, []],
    [
      'a path no answer has',
      { response: [{ path: 'nope', variable: 'message' }] },
      ['path_missing response.0.path'],
    ],
    [
      'a value kept nowhere',
      { response: [{ path: 'message', variable: '' }] },
      ['response_unstored response.0.variable'],
    ],
  ])('%s', (_, change, expected) => {
    expect(codes(change).filter(code => !code.startsWith('variable_unset'))).toEqual(expected)
  })

  test('a secret gives way to a variable at a press', () => {
    for (const change of [
      header('Authorization', 'Bearer abc'),
      header('X-API-Key', 'abc'),
      { url: 'https://a.example/?api_key=abc&b=1' },
      { url: 'shop.example/x' },
    ]) {
      const flow = asking(change)
      const problem = lint(flow, catalog).find(({ card }) => card === 'a')
      const [fix] = problem?.fixes ?? []
      if (!fix) throw new Error('There is no fix.')
      const mended = edit(flow, changeOf(flow, catalog, 'a', fix))
      expect(lint(mended, catalog).map(({ code }) => code)).not.toContain(problem?.code)
      expect(JSON.stringify(mended)).not.toContain('abc')
    }
  })
})
