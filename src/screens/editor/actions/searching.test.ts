import { expect, test } from 'vitest'
import { search } from './searching'

const entries = [
  { label: 'Go to next problem', words: 'error' },
  { label: 'Preview', words: 'rehearse' },
  { label: 'Previous', words: '' },
  { label: 'Zoom to 100 %', words: 'actual size' },
  { label: 'Café', words: '' },
]
const found = (query: string) => search(entries, query).map(({ label }) => label)

test('labels that begin with the query stand first, then words that do, then the rest', () => {
  expect(found('pre')).toEqual(['Preview', 'Previous'])
  expect(found('p')).toEqual(['Preview', 'Previous', 'Go to next problem'])
})

test('every word counts, in any order, also words that are not shown', () => {
  expect(found('size zoom')).toEqual(['Zoom to 100 %'])
  expect(found('zoom error')).toEqual([])
  expect(found('REHEARSE')).toEqual(['Preview'])
})

test('accents don’t matter; nothing asked for is everything', () => {
  expect(found('cafe')).toEqual(['Café'])
  expect(found('  ')).toHaveLength(entries.length)
})
