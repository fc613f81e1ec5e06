import { expect, test } from 'vitest'
import { renderHook } from 'vitest-browser-react'
import { catalog } from '@/cards/catalog'
import { blankFlow } from '@/core/flow/blank'
import { EditorContext } from '../context'
import { createEditorStore } from '../store'
import { useCardEdits } from './useCardEdits'

async function editing() {
  const store = createEditorStore(blankFlow('a', 'A'), false)
  const { result } = await renderHook(() => useCardEdits('start'), {
    wrapper: ({ children }) => (
      <EditorContext value={{ store, catalog, faceOf: () => undefined }}>{children}</EditorContext>
    ),
  })
  return { state: () => store.getState(), ...result.current }
}

const topic = { type: 'text', scope: 'flow' } as const

test('a variable that is created and used at once is one step of undo', async () => {
  const { state, onDeclare, onChange } = await editing()
  onDeclare('topic', topic)
  onChange({ trigger: { on: 'keyword', words: ['topic'] } }, 'words')
  expect(state().flow.variables).toEqual({ topic })
  expect(state().past).toHaveLength(1)
  state().undo()
  expect(state().flow).toEqual(blankFlow('a', 'A'))
})

test('however many keys are typed in one field, the step they make is as small as one of them', async () => {
  const { state, onChange } = await editing()
  for (const word of ['t', 'to', 'top']) onChange({ trigger: { on: 'keyword', words: [word] } }, 'words')
  expect(state().past).toEqual([
    {
      undo: { set: 'settings', card: 'start', settings: blankFlow('a', 'A').cards.start?.settings },
      redo: { set: 'settings', card: 'start', settings: { trigger: { on: 'keyword', words: ['top'] } } },
      field: 'start/words',
    },
  ])
  expect(state().touched).toBe('start')
})

test('a variable that is only created is there too', async () => {
  const { state, onDeclare } = await editing()
  onDeclare('topic', topic)
  await Promise.resolve()
  expect(state().flow.variables).toEqual({ topic })
})
