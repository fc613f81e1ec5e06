import { expect, test } from 'vitest'
import { hues } from '@/ui/hue'
import { fillSpot, SHAPES } from './spots'

function drawn(hue: (typeof hues)[number], width: number, height: number) {
  const bars: (readonly number[])[] = []
  fillSpot({ fillRect: (...bar) => void bars.push(bar) }, hue, { x: 10, y: 20, width, height })
  return bars
}

test('each category has a shape of its own, which takes all of the width and height of its block', () => {
  expect(new Set(hues.map(hue => JSON.stringify(SHAPES[hue]))).size).toBe(hues.length)
  for (const hue of hues) {
    const bars = SHAPES[hue]
    expect(Math.min(...bars.map(([left]) => left))).toBe(0)
    expect(Math.min(...bars.map(([, top]) => top))).toBe(0)
    expect(Math.max(...bars.map(([left, , across]) => left + across))).toBe(1)
    expect(Math.max(...bars.map(([, top, , down]) => top + down))).toBe(1)
  }
})

test('a shape is filled bar by bar; where none can be told from another, a plain block', () => {
  expect(drawn('amber', 20, 8)).toEqual([
    [10, 22, 20, 4],
    [16, 20, 8, 8],
  ])
  expect(drawn('amber', 5, 10)).toEqual([[10, 20, 5, 10]])
  expect(drawn('amber', 20, 3)).toEqual([[10, 20, 20, 3]])
})
