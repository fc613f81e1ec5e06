import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { examplesQuery } from './examples'

afterEach(() => vi.restoreAllMocks())

test.each([
  ['a page of its own', '<!doctype html><title>Not here</title>'],
  ['a list of something else', '[{"file":1}]'],
])('where the host answers with %s, there are no examples', async (_, text) => {
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(text))
  expect(await new QueryClient().fetchQuery({ ...examplesQuery, retry: false })).toEqual([])
})
