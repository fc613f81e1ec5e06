import { expect, test } from 'vitest'
import { endAt, endsPath } from './ends'
import type { Line } from './links'

const line = (id: string, from: [number, number], to: [number, number]): Line => ({
  link: { id, from: id, exit: 'next', to: 'there' },
  name: id,
  way: [
    { x: from[0], y: from[1] },
    { x: to[0], y: to[1] },
  ],
  path: '',
  far: false,
})
const none = () => false
const [upper, lower] = [line('upper', [0, 0], [200, 0]), line('lower', [0, 30], [200, 0])]
const held = (x: number, y: number, prefers: (line: Line) => boolean = none) => {
  const end = endAt([upper, lower], 20, { x, y }, prefers)
  return end && `${end.at} of ${end.line.link.id}`
}

test('the end whose middle is nearest is taken hold of; in the middle of a line there is none', () => {
  expect(held(26, 4)).toBe('source of upper')
  expect(held(26, 26)).toBe('source of lower')
  expect(held(100, 0)).toBeNull()
})

test('where several connections enter by one dot the selected one is taken, else the one on top', () => {
  expect(held(180, 0)).toBe('target of lower')
  expect(held(180, 0, ({ link }) => link.id === 'upper')).toBe('target of upper')
})

test('there is a circle for each end, clear of the dot it belongs to', () => {
  expect(endsPath([upper], 20).match(/M[^a]+/g)).toEqual(['M6 0', 'M154 0'])
  expect(endsPath([], 20)).toBe('')
})
