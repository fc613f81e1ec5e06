import { expect, test, vi } from 'vitest'
import { catalog } from '@/cards/catalog'
import type { Fix } from '@/core/flow/problem'
import { agent, flowOf, start } from '../../../../tests/build/flow'
import { workspace } from '../../../../tests/build/workspace'
import { createEditorStore } from '../store'
import { check } from './check'
import { grouped } from './linting'
import { putRight } from './putRight'

/** The card stores its attempts, a number, in a variable for yes or no. */
const flow = flowOf({
  variables: { vip: { type: 'boolean', scope: 'flow' } },
  cards: {
    start: start('a'),
    a: { type: 'assign', settings: { to: agent('ann'), store: { attempts: 'vip' } } },
  },
})

function opened() {
  const store = createEditorStore(flow, false)
  const lint = (): void => {
    const { flow, report } = store.getState()
    report(grouped(check(flow, catalog, workspace('demo'), [])), flow)
  }
  lint()
  const [fix] = store.getState().problems.a?.find(({ code }) => code === 'variable_misfit')?.fixes ?? []
  if (!fix) throw new Error('There is nothing to put right.')
  return { store, lint, fix, stored: () => storedIn(store.getState().flow.cards.a?.settings) }
}

const storedIn = (settings: object | undefined): unknown =>
  settings && 'store' in settings ? settings.store : undefined

const put = (opened: { store: ReturnType<typeof createEditorStore> }, fix: Fix) =>
  putRight(opened.store, catalog, 'a', fix)

test('what is still wrong is put right, as one step', async () => {
  const one = opened()
  expect(await put(one, one.fix)).toBe('done')
  expect(one.stored()).toEqual({ attempts: 'attempts' })
  expect(one.store.getState().past).toHaveLength(1)
})

test('where somebody has chosen another variable meanwhile, that stays', async () => {
  const one = opened()
  const { apply } = one.store.getState()
  apply({ set: 'variable', variable: 'tries', to: { type: 'number', scope: 'flow' } })
  const settings = { ...one.store.getState().flow.cards.a?.settings, store: { attempts: 'tries' } }
  apply({ set: 'settings', card: 'a', settings })
  const before = one.store.getState().flow
  // Pressed before the linter has seen it: it waits for that.
  const pressed = put(one, one.fix)
  one.lint()
  expect(await pressed).toBe('gone')
  expect(one.store.getState().flow).toBe(before)
})

test('pressed twice in a row it is done once', async () => {
  const one = opened()
  const end = one.store.getState().problems.a?.find(({ code }) => code === 'exit_open')?.fixes?.[0]
  if (!end) throw new Error('There is no open exit.')
  const both = Promise.all([put(one, end), put(one, end)])
  await vi.waitUntil(() => one.store.getState().flow !== flow)
  one.lint()
  expect(await both).toEqual(['done', 'gone'])
  expect(one.store.getState().past).toHaveLength(1)
})

test('where the linter fails on the flow as it is, nothing waits and nothing is done', async () => {
  const one = opened()
  one.store.getState().apply({ set: 'name', name: 'Renamed' })
  const { flow, giveUp } = one.store.getState()
  const pressed = put(one, one.fix)
  giveUp(flow)
  expect(await pressed).toBe('unchecked')
  expect(one.store.getState().flow).toBe(flow)
})
