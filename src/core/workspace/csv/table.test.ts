import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvText, delimiterOf, tableOf } from './table'

test('the first line that is not blank names the columns; blank rows are left out and still counted', () => {
  const table = tableOf([[''], ['name', ' email ', ''], ['Ann'], ['', ' '], ['Ben', 'ben@shop.example', '']])
  expect(table).toEqual({
    headers: ['name', 'email'],
    rows: [
      { number: 3, cells: ['Ann', ''] },
      { number: 5, cells: ['Ben', 'ben@shop.example'] },
    ],
  })
})

test('a cell too many stays, so that it can be told', () => {
  expect(tableOf([['a'], ['1', '2', '']])?.rows).toEqual([{ number: 2, cells: ['1', '2'] }])
})

test('nothing is no table', () => {
  expect(tableOf([])).toBeNull()
  expect(tableOf([[''], [' ', '']])).toBeNull()
})

test.each([
  ['name,email\nA;B;C;D,', ','],
  ['name;email;phone\n', ';'],
  ['name\temail', '\t'],
  ['name|email', '|'],
  ['"Last; first";email', ';'],
  ['"a;b;c",email', ','],
  ['\n\nname;email', ';'],
  ['name', ','],
])('%j is parted by %j', (text, delimiter) => {
  expect(delimiterOf(text)).toBe(delimiter)
})

describe('what we write', () => {
  test('a spreadsheet takes nothing in it for a formula', () => {
    expect(csvText([['=SUM(A1)', '+49 30', '-1', '@here', '\t=x', "'=y", 'a=b', '']])).toBe(
      `\uFEFF'=SUM(A1),'+49 30,'-1,'@here,"'\t=x",''=y,a=b,\r\n`,
    )
  })

  test('quotes, commas and line ends stay within their cells', () => {
    expect(csvText([['a "b"', 'c,d', 'e\nf']])).toBe('\uFEFF"a ""b""","c,d","e\nf"\r\n')
  })

  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^'{0,2}[=+\-@][^\r]{0,8}$/),
    fc.stringMatching(/^[",;\n a]{0,8}$/),
  )
  test('is read again as it was, but for blanks around a cell', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), rows => {
        const clean = rows.map(row => row.map(text => text.replaceAll('\r', '').replaceAll('\0', '').trim()))
        const headers = ['first', 'second', 'third']
        const text = csvText([headers, ...clean])
        const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ',' })
        expect(tableOf(data)?.rows.map(({ cells }) => cells)).toEqual(clean.filter(row => row.some(Boolean)))
      }),
      { numRuns: 500 },
    )
  })
})
