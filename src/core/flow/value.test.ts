import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../../tests/build/runs'
import { VARIABLE_TYPES } from './document'
import type { Json } from './json'
import { coerce, display, numberFrom } from './value'

describe('numbers as people write them', () => {
  test.each([
    ['12', 12],
    [' -7 ', -7],
    ['+3.5', 3.5],
    ['.5', 0.5],
    ['12,5', 12.5],
    ['0,125', 0.125],
    ['1,200', 1200],
    ['1,200.50', 1200.5],
    ['1.200,50', 1200.5],
    ['1.200.000', 1_200_000],
    ['3.125', 3.125],
    ['1 200', 1200],
    ['1\u202f200,5', 1200.5],
    ["1'200", 1200],
    ['12.', 12],
  ])('%j is %d', (text, number) => {
    expect(numberFrom(text)).toBe(number)
  })

  test.each(['', 'twelve', '1,2,3', '1.2.3', '12€', '1e5', '0x10', '--1', '1,20,000'])('%j is none', text => {
    expect(numberFrom(text)).toBeUndefined()
  })

  test('more digits than a number can hold are none', () => {
    expect(numberFrom('9'.repeat(400))).toBeUndefined()
  })

  test('a number that was written as text comes back as it was', () => {
    const plain = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
    fc.assert(
      fc.property(
        plain.filter(number => !String(number).includes('e')),
        number => {
          expect(numberFrom(String(number))).toBe(Number(String(number)))
        },
      ),
      { numRuns: runs(300) },
    )
  })
})

describe('a value in a variable', () => {
  const record = { a: [1, null] }
  test.each<[Json, Json | undefined, Json | undefined, Json | undefined, Json | undefined, Json | undefined]>(
    [
      // value, as text, number, boolean, date, object
      [null, null, null, null, null, null],
      ['', '', null, null, null, null],
      ['  ', '  ', null, null, null, null],
      ['12,5', '12,5', 12.5, undefined, undefined, undefined],
      ['Yes', 'Yes', undefined, true, undefined, undefined],
      ['FALSE', 'FALSE', undefined, false, undefined, undefined],
      ['2026-03-29', '2026-03-29', undefined, undefined, '2026-03-29', undefined],
      ['2026-02-30', '2026-02-30', undefined, undefined, undefined, undefined],
      ['2026-03-29T01:30Z', '2026-03-29T01:30Z', undefined, undefined, '2026-03-29T01:30Z', undefined],
      ['2026-02-30T01:30Z', '2026-02-30T01:30Z', undefined, undefined, undefined, undefined],
      ['2026-03-29 01:30', '2026-03-29 01:30', undefined, undefined, undefined, undefined],
      [7, '7', 7, undefined, undefined, undefined],
      [true, 'true', undefined, true, undefined, undefined],
      [record, '{"a":[1,null]}', undefined, undefined, undefined, record],
      ['{"a":[1,null]}', '{"a":[1,null]}', undefined, undefined, undefined, record],
      ['"quoted"', '"quoted"', undefined, undefined, undefined, undefined],
      ['{"__proto__":1}', '{"__proto__":1}', undefined, undefined, undefined, undefined],
      ['{"a":1e999}', '{"a":1e999}', undefined, undefined, undefined, undefined],
    ],
  )('%j', (value, ...wanted) => {
    const types = ['text', 'number', 'boolean', 'date', 'object'] as const
    expect(types.map(type => coerce(value, type))).toEqual(wanted)
  })

  test('stays as it is when it goes into the same variable again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...VARIABLE_TYPES), (value, type) => {
        const held = coerce(value as Json, type)
        if (held !== undefined) expect(coerce(held, type)).toEqual(held)
      }),
      { numRuns: runs(300) },
    )
  })
})

test('people read nothing for no value, and JSON for a record', () => {
  expect([null, undefined, 0, false, 'x', [1], { a: 1 }].map(display)).toEqual([
    '',
    '',
    '0',
    'false',
    'x',
    '[1]',
    '{"a":1}',
  ])
})
