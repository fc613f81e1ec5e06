import { afterEach, beforeEach, expect, test, vi } from 'vitest'

let stored: Map<string, string>
const working = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
}
const refusing = () => {
  throw new Error('denied')
}

/** The module as a page finds it that was just opened. */
const visit = () => {
  vi.resetModules()
  return import('./hints')
}

beforeEach(() => {
  stored = new Map()
  vi.stubGlobal('localStorage', working)
})
afterEach(() => vi.unstubAllGlobals())

test('what was learnt is known at the next visit, and forgotten when asked', async () => {
  const first = await visit()
  first.learnHints(['connect'])
  first.learnHints(['preview', 'connect'])
  const second = await visit()
  expect([...second.learntHints()]).toEqual(['connect', 'preview'])
  second.forgetHints()
  expect([...(await visit()).learntHints()]).toEqual([])
})

test('listeners hear of changes alone, until they stop', async () => {
  const { learnHints, forgetHints, learntHints, onHints } = await visit()
  const heard = vi.fn()
  const stop = onHints(heard)
  learnHints(['connect'])
  const known = learntHints()
  learnHints(['connect'])
  expect(heard).toHaveBeenCalledTimes(1)
  expect(learntHints()).toBe(known)
  stop()
  forgetHints()
  expect(heard).toHaveBeenCalledTimes(1)
})

test('where nothing can be kept, a hint put away stays away during the visit', async () => {
  vi.stubGlobal('localStorage', { getItem: refusing, setItem: refusing })
  const { learnHints, learntHints } = await visit()
  expect([...learntHints()]).toEqual([])
  learnHints(['connect'])
  expect([...learntHints()]).toEqual(['connect'])
})

test.each(['{', '"connect"', 'null', '[1, null]'])('what is kept may be anything: %s', async text => {
  stored.set('baton.hints', text)
  expect([...(await visit()).learntHints()]).toEqual([])
})
