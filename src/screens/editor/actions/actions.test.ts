import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import { type StageParts, stageOf } from '../../../../tests/build/stage'
import { type Action, hindrance, possible } from './action'
import { actionsFor } from './registry'

const actions = actionsFor({ catalog, faceOf })

const action = (id: string): Action => {
  const found = actions.find(one => one.id === id)
  if (!found) throw new Error(`There is no action ${id}`)
  return found
}

async function done(id: string, parts: StageParts) {
  const on = stageOf(parts)
  const one = action(id)
  expect(possible(one, on), id).toBe(true)
  await one.perform(on)
  return on
}

const exits = (on: ReturnType<typeof stageOf>, card: string) => on.flow.cards[card]?.exits

/** What each action that changes the flow needs to be possible in the flow of three cards. */
const situations: Readonly<Record<string, StageParts>> = {
  connection: { edges: [{ card: 'start', exit: 'next' }] },
  card: { selection: ['hello'] },
  cards: { selection: ['start', 'hello', 'bye'] },
  nothing: {},
}

test('whatever an action changes is one step back and one step forth, and nothing where the flow is locked', async () => {
  for (const one of actions.filter(({ edits }) => edits)) {
    for (const [name, parts] of Object.entries(situations)) {
      const on = stageOf(parts)
      const before = on.flow
      if (possible(one, on) && one.id !== 'undo' && one.id !== 'redo' && one.id !== 'paste') {
        await one.perform(on)
        const after = on.flow
        expect(on.state.past.length, `${one.id} on ${name}`).toBe(after === before ? 0 : 1)
        on.state.undo()
        expect(on.flow, `${one.id} on ${name}, undone`).toEqual(before)
        if (after !== before) on.state.redo()
        expect(on.flow, `${one.id} on ${name}, done again`).toEqual(after)
      }
      const locked = stageOf(parts)
      locked.state.lock(true)
      expect(possible(one, locked), `${one.id} on ${name}, locked`).toBe(false)
      expect(hindrance(one, locked)).toBe('The flow is locked.')
    }
  }
})

test('a flow that is read-only by its nature is not unlocked', () => {
  const on = stageOf({ readOnly: true })
  on.state.lock(false)
  expect(on.state.readOnly).toBe(true)
  expect(possible(action('lock'), on)).toBe(false)
})

test('deleting a card between two others offers to join them, as a step of its own', async () => {
  const on = await done('delete', { selection: ['hello'] })
  expect(exits(on, 'start')).toEqual({ next: null })
  const [, toast] = on.asked.find(([what]) => what === 'toast') ?? []
  expect(toast).toMatchObject({ text: expect.stringContaining('Card “Hello” deleted.') })
  const { action: offer } = toast as { action: { label: string; onAction: () => void } }
  expect(offer.label).toBe('Join neighbours')
  offer.onAction()
  expect(exits(on, 'start')).toEqual({ next: 'bye' })
  expect(on.state.past).toHaveLength(2)
})

test('what was connected anew meanwhile is not joined over', async () => {
  const on = await done('delete', { selection: ['hello'] })
  const [, toast] = on.asked.find(([what]) => what === 'toast') ?? []
  on.state.apply({ set: 'exit', card: 'start', exit: 'next', to: 'start' })
  ;(toast as { action: { onAction: () => void } }).action.onAction()
  expect(exits(on, 'start')).toEqual({ next: 'start' })
})

test('deleting the last of a row offers nothing, and says what happened', async () => {
  const on = await done('delete', { selection: ['bye'] })
  expect(on.asked).toContainEqual(['announce', expect.stringMatching(/^Card “End” deleted\. Undo with/)])
  expect(on.asked.some(([what]) => what === 'toast')).toBe(false)
})

test('delete and join leaves no gap', async () => {
  const on = await done('delete-join', { selection: ['hello'] })
  expect(Object.keys(on.flow.cards)).toEqual(['start', 'bye'])
  expect(exits(on, 'start')).toEqual({ next: 'bye' })
})

test('steps in one direction are one step of undo, another direction is another', async () => {
  const on = stageOf({ selection: ['hello'] })
  for (const id of ['move-right', 'move-right', 'move-far-down']) await action(id).perform(on)
  expect(on.flow.layout.hello).toEqual({ x: 380, y: 100 })
  on.state.undo()
  expect(on.flow.layout.hello).toEqual({ x: 380, y: 0 })
  on.state.undo()
  expect(on.flow.layout.hello).toEqual({ x: 340, y: 0 })
})

test('arrows select the card they come to', async () => {
  const on = await done('go-right', { selection: ['start'] })
  expect(on.state.selection).toEqual(['hello'])
  expect(on.asked).toContainEqual(['focus', 'hello'])
})

test('a card with one way on is added after at once; the Start that leads on is asked of no exit', async () => {
  const on = await done('add-after', { selection: ['hello'] })
  expect(on.asked).toContainEqual([
    'show',
    { kind: 'add', after: { card: 'hello', exit: 'next' }, place: null },
  ])
  expect(possible(action('add-after'), stageOf({ selection: ['bye'] }))).toBe(false)
})
