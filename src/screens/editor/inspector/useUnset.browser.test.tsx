import { expect, test } from 'vitest'
import { renderHook } from 'vitest-browser-react'
import { catalog } from '@/cards/catalog'
import { blankFlow } from '@/core/flow/blank'
import { rename } from '@/core/flow/compose'
import type { Flow } from '@/core/flow/document'
import { EditorContext } from '../context'
import { createEditorStore } from '../store'
import { useUnset } from './useUnset'

const blank = blankFlow('a', 'A')
const asking = (store: string) => ({ text: 'Who?', options: [{ key: 'me', label: 'Me' }], store })
const flow: Flow = {
  ...blank,
  variables: { who: { type: 'text', scope: 'conversation' } },
  cards: {
    start: { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next: 'ask' } },
    ask: { type: 'choice', settings: asking('who'), exits: { me: null, otherwise: null } },
  },
  layout: { start: { x: 0, y: 0 }, ask: { x: 400, y: 0 } },
}

test('what may be unset is looked for when typing has paused, and told only when it is something else', async () => {
  const store = createEditorStore(flow, false)
  let drawn = 0
  const { result } = await renderHook(
    () => {
      drawn += 1
      return useUnset('ask')
    },
    {
      wrapper: ({ children }) => (
        <EditorContext value={{ store, catalog, faceOf: () => undefined }}>{children}</EditorContext>
      ),
    },
  )
  expect([...result.current]).toEqual(['who'])
  const before = { drawn, unset: result.current }
  for (const title of ['A', 'As', 'Ask']) store.getState().apply(rename('ask', title), 'ask/title')
  store.getState().apply({ set: 'settings', card: 'ask', settings: asking('') })
  expect(drawn).toBe(before.drawn)
  expect(result.current).toBe(before.unset)
  await expect.poll(() => [...result.current]).toEqual([])
  expect(drawn).toBe(before.drawn + 1)
})
