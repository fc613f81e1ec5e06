import { expect, test } from 'vitest'
import { STOPS } from './card'
import { NO_ANSWERS, Place, unknownPlace } from './place'

const stops = expect.any(Function)

test('what a card has no use for means nothing, and stops the run where it comes all the same', () => {
  const place = new Place({ enter: () => 3 })
  expect({ ...place }).toEqual({
    enter: stops,
    next: STOPS,
    otherwise: STOPS,
    lead: '',
    gap: -1,
    after: '',
    ends: 0,
    other: null,
    trimmed: new Uint8Array(0),
    buttons: [],
    slot: -1,
    passes: null,
    hear: stops,
    listening: null,
    hours: stops,
    timeUp: stops,
    answers: NO_ANSWERS,
  })
  const never = {} as never
  expect([
    place.hear(never, '', null, place),
    place.hours(never, never),
    place.timeUp(never, ''),
    ...Object.values(NO_ANSWERS).map((answer: () => number) => answer()),
  ]).toEqual(Array(9).fill(STOPS))
  expect(Object.keys(NO_ANSWERS)).toEqual(['settled', 'queued', 'refused', 'noReply', 'accepted', 'ended'])
})

test('a card of an unknown type stops every run', () => {
  const place = unknownPlace()
  expect(place.enter({} as never, '', null, place)).toBe(STOPS)
})
