import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { blankFlow } from '@/core/flow/blank'
import type { Flow } from '@/core/flow/document'
import { warning } from '@/core/flow/problem'
import { createEditorStore } from '../store'
import type { Groups } from './task'
import { upToDate, watch } from './watch'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A linter that answers when it is told to: one problem, named like the flow it has seen. */
function watched() {
  const store = createEditorStore(blankFlow('f', '0'), false)
  const asked: { flow: Flow; answer(): void; fail(): void }[] = []
  const { again, stop } = watch(
    store,
    flow =>
      new Promise<Groups>((done, fail) =>
        asked.push({ flow, answer: () => done(found(flow)), fail: () => fail(new Error('Broken')) }),
      ),
  )
  return {
    store,
    again,
    stop,
    seen: () => asked.map(({ flow }) => flow.name),
    answer: async () => {
      asked.at(-1)?.answer()
      await vi.advanceTimersByTimeAsync(0)
    },
    fail: async () => {
      asked.at(-1)?.fail()
      await vi.advanceTimersByTimeAsync(0)
    },
    type: (name: string) => store.getState().apply({ set: 'name', name }, 'name'),
    edit: (name: string) => store.getState().apply({ set: 'name', name }),
    said: () => store.getState().problems['']?.[0]?.message ?? 'nothing',
  }
}

const found = (flow: Flow): Groups => ({ '': [warning('named', flow.name, 'Rename it.')] })

test('the flow is checked at the beginning, and at once after an edit', async () => {
  const { edit, answer, seen, said, store } = watched()
  expect(store.getState().checked).toBeNull()
  await vi.advanceTimersByTimeAsync(0)
  await answer()
  expect(said()).toBe('0')
  edit('1')
  await vi.advanceTimersByTimeAsync(0)
  expect(seen()).toEqual(['0', '1'])
  expect(said()).toBe('0')
  await answer()
  expect(said()).toBe('1')
})

test('typing is checked when it pauses, and now and then when it does not', async () => {
  const { type, answer, seen } = watched()
  await vi.advanceTimersByTimeAsync(0)
  await answer()
  for (const name of ['a', 'ab', 'abc']) {
    type(name)
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(seen()).toEqual(['0'])
  await vi.advanceTimersByTimeAsync(250)
  expect(seen()).toEqual(['0', 'abc'])
  await answer()
  for (let i = 0; i < 12; i += 1) {
    type(`abc ${i}`)
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(seen().length).toBe(3)
})

test('one check at a time; what came meanwhile is checked once, as it is by then', async () => {
  const { edit, answer, seen, said, store } = watched()
  await vi.advanceTimersByTimeAsync(0)
  for (const name of ['1', '2', '3']) {
    edit(name)
    await vi.advanceTimersByTimeAsync(10)
  }
  expect(seen()).toEqual(['0'])
  await answer()
  expect(seen()).toEqual(['0', '3'])
  // The older answer is replaced, never counted as that of the flow as it is.
  expect(said()).toBe('0')
  expect(store.getState().checked?.name).toBe('0')
  await answer()
  expect(said()).toBe('3')
  expect(store.getState().checked).toBe(store.getState().flow)
})

test('whoever waits for the problems of the flow as it is gets no older ones', async () => {
  const { edit, answer, store, said } = watched()
  await vi.advanceTimersByTimeAsync(0)
  edit('1')
  let told = ''
  void upToDate(store).then(() => {
    told = said()
  })
  await vi.advanceTimersByTimeAsync(0)
  await answer()
  expect(told).toBe('')
  await answer()
  expect(told).toBe('1')
})

test('other surroundings are a reason to look again; after the end there is none', async () => {
  const { again, stop, answer, seen, edit, said } = watched()
  await vi.advanceTimersByTimeAsync(0)
  await answer()
  again()
  await vi.advanceTimersByTimeAsync(0)
  expect(seen()).toEqual(['0', '0'])
  edit('1')
  stop()
  await answer()
  await vi.advanceTimersByTimeAsync(5000)
  expect(seen()).toEqual(['0', '0'])
  expect(said()).toBe('0')
})

test('a check that fails keeps nobody waiting, and the next change is checked again', async () => {
  const { edit, answer, fail, seen, said, store } = watched()
  await vi.advanceTimersByTimeAsync(0)
  await answer()
  edit('1')
  const told = upToDate(store)
  await vi.advanceTimersByTimeAsync(0)
  await fail()
  expect(await told).toBe(false)
  expect(store.getState().unchecked?.name).toBe('1')
  expect(said()).toBe('0')
  edit('2')
  const now = upToDate(store)
  await vi.advanceTimersByTimeAsync(0)
  expect(seen()).toEqual(['0', '1', '2'])
  await answer()
  expect(await now).toBe(true)
  expect(said()).toBe('2')
  expect(store.getState().unchecked).toBeNull()
})

test('what came while a check failed is checked right after it', async () => {
  const { edit, answer, fail, seen, said } = watched()
  await vi.advanceTimersByTimeAsync(0)
  edit('1')
  await vi.advanceTimersByTimeAsync(0)
  await fail()
  expect(seen()).toEqual(['0', '1'])
  await answer()
  expect(said()).toBe('1')
})
