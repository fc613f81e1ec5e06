import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { runs } from '../../../../tests/build/runs'
import { anyFlow } from '../../../../tests/build/sound'
import { markFrom, marksInOrder, nearestBeside, type ThingName } from './beside'
import type { Direction } from './walk'

const note = (x: number, y: number) => ({ text: '', color: 'amber', x, y, width: 200, height: 100 })
const flow = {
  ...flowOf({
    cards: { start: start('a'), a: say('One', 'b'), b: say('Two') },
    layout: { start: { x: 0, y: 0 }, a: { x: 400, y: 0 }, b: { x: 800, y: 0 } },
  }),
  frames: { f: { title: 'Talk', color: 'blue', x: 360, y: -80, width: 700, height: 300 } },
  notes: { above: note(380, -400), below: note(0, 500), right: note(1200, 20) },
}
const all = ['cards', 'frames', 'notes'] as const
const named = (name: string): ThingName => {
  const [kind, key = ''] = name.split(' ')
  return { kind: all.find(one => one === kind) ?? 'cards', key }
}
const words = (thing: ThingName | null) => thing && `${thing.kind} ${thing.key}`

describe('the nearest thing that way', () => {
  test.each<[string, Direction, string | null]>([
    ['frames f', 'down', 'cards a'],
    ['frames f', 'up', 'notes above'],
    ['frames f', 'left', 'cards start'],
    ['notes above', 'down', 'frames f'],
    ['notes right', 'left', 'cards b'],
    ['notes right', 'right', null],
    ['notes below', 'up', 'cards start'],
    ['cards b', 'right', 'notes right'],
    ['notes gone', 'left', null],
  ])('from %s %s it is %s', (from, direction, to) =>
    expect(words(nearestBeside(flow, named(from), direction, all))).toBe(to),
  )

  test('is one of those asked for', () =>
    expect(words(nearestBeside(flow, named('frames f'), 'down', ['notes']))).toBe('notes below'))

  test('a card without a place of its own, or one that has gone, is none', () => {
    const odd = { ...flow, layout: { ...flow.layout, gone: { x: 360, y: -60 } } }
    expect(words(nearestBeside(odd, named('frames f'), 'down', all))).toBe('cards a')
  })
})

describe('frames and notes in reading order', () => {
  test('are gone through round and round', () => {
    expect(marksInOrder(flow).map(words)).toEqual(['notes above', 'frames f', 'notes right', 'notes below'])
    expect(words(markFrom(flow, named('notes above'), 1))).toBe('frames f')
    expect(words(markFrom(flow, named('notes below'), 1))).toBe('notes above')
    expect(words(markFrom(flow, named('notes above'), -1))).toBe('notes below')
  })

  test('from a card on it is the next that stands after it, or the last before it', () => {
    expect(words(markFrom(flow, named('cards a'), 1))).toBe('notes right')
    expect(words(markFrom(flow, named('cards a'), -1))).toBe('frames f')
    expect(words(markFrom(flow, null, 1))).toBe('notes above')
    expect(markFrom(flowOf({ cards: {} }), null, 1)).toBeNull()
  })

  test('in any flow all are come to, each once, and back the same way', () => {
    fc.assert(
      fc.property(anyFlow, flow => {
        const marks = marksInOrder(flow)
        let here: ThingName | null = null
        const seen = marks.map(() => {
          here = markFrom(flow, here, 1)
          return words(here)
        })
        expect(seen).toEqual(marks.map(words))
        for (const mark of marks) {
          const next = markFrom(flow, mark, 1)
          expect(words(markFrom(flow, next, -1))).toBe(words(mark))
        }
      }),
      { numRuns: runs(100) },
    )
  })
})
