import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import { chordText } from '@/ui/chord'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { type StageParts, stageOf } from '../../../../tests/build/stage'
import { GROUPS, hindrance, labelOf, possible, type Spot } from './action'
import { listed } from './paletteEntries'
import { actionsFor } from './registry'

const actions = actionsFor({ catalog, faceOf })

test('every action has a name of its own, a label and an icon', () => {
  const on = stageOf()
  expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length)
  for (const action of actions) {
    expect(labelOf(action, on).trim(), action.id).not.toBe('')
    expect(action.icon, action.id).toBeTruthy()
    expect(Object.keys(GROUPS)).toContain(action.group)
  }
  const labels = actions.map(action => labelOf(action, on))
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
})

test('the palette finds every action by its label, possible or not', () => {
  const on = stageOf()
  for (const action of actions) {
    const rows = listed(actions, on, labelOf(action, on), []).flatMap(({ items }) => items)
    expect(rows.map(({ id }) => id)).toContain(action.id)
  }
})

test.each([
  ['workspace', 'Go to workspace'],
  ['agents', 'Go to workspace'],
  ['teams', 'Go to workspace'],
  ['business hours', 'Go to workspace'],
  ['import', 'Go to your flows'],
  ['new flow', 'Go to your flows'],
  ['duplicate flow', 'Go to your flows'],
  ['library', 'Go to your flows'],
])('the palette finds by “%s”: %s', (query, label) => {
  const rows = listed(actions, stageOf(), query, []).flatMap(({ items }) => items)
  expect(rows.map(row => row.label)).toContain(label)
})

test('the ways out of a flow lead where they say', () => {
  const on = stageOf()
  for (const id of ['library', 'workspace']) void actions.find(one => one.id === id)?.perform(on)
  expect(on.asked).toEqual([['goToLibrary'], ['goTo', 'workspace', 'agents']])
})

test('what can’t be done is found with the reason', () => {
  const nothing = stageOf()
  for (const action of actions.filter(({ applies }) => !applies(nothing)))
    expect(action.needs, `${action.id} says what it takes`).toMatch(/^[A-Z].*\.$/)
  const readOnly = stageOf({ readOnly: true })
  for (const action of actions.filter(({ edits }) => edits))
    expect(hindrance(action, readOnly), action.id).toBe('The flow is read-only.')
})

test('each context menu offers only what can be done with something of that kind', () => {
  const scenes: Readonly<Record<Spot, readonly StageParts[]>> = {
    card: Object.keys(row.cards).map(key => ({ selection: [key] })),
    cards: [{ selection: ['one', 'two'] }, { selection: Object.keys(row.cards) }],
    connection: [{ edges: [{ card: 'start', exit: 'next' }] }],
    mark: [{ marks: { frames: ['frame'], notes: [] } }],
    canvas: [{}],
  }
  for (const [spot, parts] of Object.entries(scenes)) {
    const stages = parts.map(part => stageOf({ flow: row, ...part }))
    const offered = actions.filter(({ on = [] }) => on.some(one => one === spot))
    expect(offered.length, spot).toBeGreaterThan(1)
    for (const action of offered)
      expect(
        stages.some(on => possible(action, on)),
        `${spot}: ${action.id}`,
      ).toBe(true)
  }
})

test('no keys mean two things', () => {
  const owners = new Map<string, string[]>()
  for (const { id, keys = [] } of actions)
    for (const one of keys)
      owners.set(chordText(one, false), [...(owners.get(chordText(one, false)) ?? []), id])
  expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([])
})

test('single letters and signs are heard on the canvas alone', () => {
  const bare = actions
    .flatMap(({ keys = [] }) => keys)
    .filter(({ press, mod, alt }) => (press.length === 1 || press.startsWith('Digit')) && !mod && !alt)
  expect(bare.length).toBeGreaterThan(0)
  for (const { press, where } of bare) expect(where, press).toBe('canvas')
})

/** Four cards one after the other, and a frame. */
const row = {
  ...flowOf({
    cards: {
      start: start('one'),
      one: say('One', 'two'),
      two: say('Two', 'bye'),
      bye: { type: 'end', settings: { text: 'Bye' } },
    },
    layout: { start: { x: 0, y: 0 }, one: { x: 340, y: 0 }, two: { x: 680, y: 0 }, bye: { x: 1020, y: 0 } },
  }),
  frames: { frame: { title: 'A frame', color: 'blue', x: 0, y: 400, width: 200, height: 200 } },
}
