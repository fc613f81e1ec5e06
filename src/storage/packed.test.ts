import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Flow } from '@/core/flow/document'
import { edit } from '@/core/flow/edit'
import { packed, unpacked } from './packed'
import { sample } from './samples'

/** What the file format may hold, as a flow: the rest of the document is kept as it stands. */
const flows = fc
  .record({
    cards: fc.dictionary(fc.string(), fc.record({ type: fc.string(), settings: fc.object(json()) })),
    layout: fc.dictionary(fc.string(), fc.record({ x: fc.integer(), y: fc.integer() })),
    name: fc.string({ unit: 'binary' }),
    unknown: fc.jsonValue(),
  })
  .map(parts => JSON.parse(JSON.stringify({ ...sample(), ...parts })) as Flow)

function json() {
  return { values: [fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null)] }
}

test('what is packed comes out again, with its cards in their order', () => {
  fc.assert(
    fc.property(flows, flow => {
      const back = unpacked(packed(flow)) as Flow
      expect(back).toEqual(flow)
      expect(Object.keys(back.cards)).toEqual(Object.keys(flow.cards))
    }),
  )
})

test('an edit is in what is packed after it', () => {
  const before = sample()
  packed(before)
  const flow = edit(before, { set: 'settings', card: 'hello', settings: { text: 'Changed', wait: 2 } })
  expect(unpacked(packed(flow))).toEqual(flow)
})

test('fields that are not there stay away', () => {
  expect(unpacked(packed({ ...sample(), frames: undefined }))).not.toHaveProperty('frames')
})

test('a flow stored as an object is that object, a text that is none stays one', () => {
  const flow = sample()
  expect(unpacked(flow)).toBe(flow)
  expect(unpacked('{"cards":')).toBe('{"cards":')
})
