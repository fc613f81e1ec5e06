import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { outlineOf } from '@/core/flow/graph/outline'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { runs } from '../../../../tests/build/runs'
import { anyFlow } from '../../../../tests/build/sound'
import { stepOf, typedTo } from './steps'
import { survivor } from './survivor'
import { type Item, shown, treeOf } from './tree'

const options = [
  { key: 'one', label: 'First' },
  { key: 'two', label: 'Second' },
]
const flow = flowOf({
  cards: {
    start: start('pick'),
    pick: {
      type: 'choice',
      settings: { text: '?', options },
      exits: { one: 'a', two: 'b', otherwise: 'pick' },
    },
    a: say('A', 'end'),
    b: say('B', 'end'),
    end: say('End'),
    lost: say('Lost', 'end'),
  },
})
const NONE: ReadonlySet<string> = new Set()
const treeFor = (of: typeof flow) => treeOf(outlineOf(of, catalog))
const all = (items: readonly Item[]) => new Map(items.map(item => [item.id, item]))
const items = shown(treeFor(flow), NONE)

test('a flow as a tree: exits are branches, what stands elsewhere is referred to', () => {
  const lines = items.map(
    ({ id, level, position, sisters, branch }) =>
      `${'  '.repeat(level - 1)}${branch ? '+ ' : ''}${id} ${position}/${sisters}`,
  )
  expect(lines).toEqual([
    'card start 1/3',
    '+ card pick 2/3',
    '  + exit pick one 1/3',
    '    card a 1/2',
    '    card end 2/2',
    '  + exit pick two 2/3',
    '    card b 1/2',
    '    exit b next 2/2',
    '  exit pick otherwise 3/3',
    '+ loose 3/3',
    '  card lost 1/2',
    '  exit lost next 2/2',
  ])
})

test('frames and notes stand at the end, in a group of their own', () => {
  const marks = [
    { kind: 'frames', key: 'f' },
    { kind: 'notes', key: 'n' },
  ] as const
  const tree = treeOf(outlineOf(flow, catalog), marks)
  const lines = shown(tree, NONE).map(
    ({ id, level, position, sisters }) => `${id} ${level} ${position}/${sisters}`,
  )
  expect(lines.slice(-3)).toEqual(['marks 1 4/4', 'mark frames f 2 1/2', 'mark notes n 2 2/2'])
  expect(shown(tree, new Set(['marks'])).at(-1)?.id).toBe('marks')
  expect(shown(treeFor(flow), NONE).some(({ id }) => id === 'marks')).toBe(false)
})

test('any flow: each card and each exit of several once, closed branches put away all that lies below', () => {
  fc.assert(
    fc.property(anyFlow, fc.infiniteStream(fc.boolean()), (any, coins) => {
      const nodes = outlineOf(any, catalog)
      const tree = treeOf(nodes)
      const open = shown(tree, NONE)
      const cards = open.flatMap(item => (item.kind === 'card' ? [item.card] : []))
      expect(cards.sort()).toEqual(Object.keys(any.cards).sort())
      const exits = open.flatMap(item => (item.kind === 'exit' ? [`${item.card} ${item.exit}`] : []))
      const wanted = nodes.flatMap(({ card, exits }) =>
        exits.flatMap(({ name, elsewhere }) => (exits.length > 1 || elsewhere ? [`${card} ${name}`] : [])),
      )
      expect(exits.sort()).toEqual(wanted.sort())
      const closed = new Set(open.filter(({ branch }) => branch && coins.next().value).map(({ id }) => id))
      const places = all(open)
      const hidden = (item: Item | undefined): boolean =>
        item !== undefined &&
        item.parent !== null &&
        (closed.has(item.parent) || hidden(places.get(item.parent)))
      expect(shown(tree, closed)).toEqual(open.filter(item => !hidden(item)))
      for (const { level, parent } of open)
        expect(level).toBe(parent === null ? 1 : (places.get(parent)?.level ?? 0) + 1)
    }),
    { numRuns: runs(200) },
  )
})

test('keys go about in the tree', () => {
  const at = (id: string) => items.findIndex(item => item.id === id)
  const step = (key: string, id: string, closed = NONE) => stepOf(key, items, at(id), closed)
  expect(step('ArrowDown', 'card start')).toEqual({ go: 1 })
  expect(step('ArrowUp', 'card start')).toEqual({ go: 0 })
  expect(step('End', 'card start')).toEqual({ go: items.length - 1 })
  expect(step('Home', 'card lost')).toEqual({ go: 0 })
  expect(step('PageDown', 'card lost')).toEqual({ go: items.length - 1 })
  expect(step('ArrowRight', 'card pick')).toEqual({ go: 2 })
  expect(step('ArrowRight', 'card pick', new Set(['card pick']))).toEqual({ open: 'card pick' })
  expect(step('ArrowRight', 'card a')).toBeNull()
  expect(step('ArrowLeft', 'card pick')).toEqual({ close: 'card pick' })
  expect(step('ArrowLeft', 'card a')).toEqual({ go: at('exit pick one') })
  expect(step('ArrowLeft', 'card start')).toBeNull()
  expect(step('*', 'card a')).toEqual({ openAll: 'exit pick one' })
  expect(step('x', 'card a')).toBeNull()
})

test('typing finds the next that begins so; one letter again and again goes round', () => {
  const words = ['Ask', 'Bye', 'Assign', 'asks again']
  const to = (typed: string, at: number) => typedTo(typed, words.length, at, index => words[index] ?? '')
  expect([to('a', 0), to('a', 2), to('aaa', 3), to('b', 1)]).toEqual([2, 3, 0, 1])
  expect([to('as', 0), to('asks', 0), to('assign', 3), to('x', 0)]).toEqual([0, 3, 2, null])
})

test('what goes leaves one at the next that stayed in its place, else before it', () => {
  const without = (...gone: readonly string[]) => {
    const cards = Object.fromEntries(Object.entries(flow.cards).filter(([key]) => !gone.includes(key)))
    return all(shown(treeFor({ ...flow, cards }), NONE))
  }
  const at = (id: string) => items.findIndex(item => item.id === id)
  expect(survivor(items, at('card a'), without('a'))).toBe('exit pick two')
  expect(survivor(items, at('card lost'), without('lost'))).toBe('exit pick otherwise')
  expect(survivor(items, at('card start'), without(...Object.keys(flow.cards)))).toBeNull()
})
