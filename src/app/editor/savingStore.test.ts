import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AutosaveStatus } from '@/storage/autosaver'
import { createSavingStore } from './savingStore'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const saved = (revision: string): AutosaveStatus => ({ state: 'saved', revision, updatedAt: null })

test('while somebody types it is said once that it is being saved, and that it is saved when they pause', () => {
  const { saving, tell } = createSavingStore(saved('1-a'))
  const heard: string[] = []
  saving.subscribe(({ state }) => heard.push(state))
  for (const key of ['2-a', '3-a', '4-a']) {
    tell({ state: 'saving' })
    tell(saved(key))
    vi.advanceTimersByTime(100)
  }
  expect(heard).toEqual(['saving'])
  vi.advanceTimersByTime(1000)
  expect(heard).toEqual(['saving', 'saved'])
  expect(saving.getState()).toEqual(saved('4-a'))
})

test('what went wrong is said at once, and not taken back by what was saved before', () => {
  const { saving, tell } = createSavingStore(saved('1-a'))
  tell({ state: 'saving' })
  tell(saved('2-a'))
  tell({ state: 'not-saved', reason: 'quota', message: 'Full.', fix: 'Make room.' })
  expect(saving.getState()).toMatchObject({ state: 'not-saved' })
  vi.advanceTimersByTime(1000)
  expect(saving.getState()).toMatchObject({ state: 'not-saved' })
})

test('that something is not saved stands while it is tried again, with each reason anew, until it is', () => {
  const { saving, tell } = createSavingStore(saved('1-a'))
  const failed: AutosaveStatus = { state: 'not-saved', reason: 'quota', message: 'Full.', fix: 'Make room.' }
  const heard: AutosaveStatus[] = []
  saving.subscribe(status => heard.push(status))
  const again = { ...failed }
  for (const status of [
    { state: 'saving' },
    failed,
    { state: 'saving' },
    again,
    { state: 'saving' },
  ] as const)
    tell(status)
  expect(heard).toEqual([{ state: 'saving' }, failed, again])
  expect(heard[2]).toBe(again)
  tell(saved('2-a'))
  vi.advanceTimersByTime(1000)
  expect(saving.getState()).toEqual(saved('2-a'))
})
