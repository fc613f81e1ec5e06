import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Circle } from 'lucide-react'
import { beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { catalog } from '@/cards/catalog'
import type { CardFace, FormProps } from '@/cards/face'
import { blankFlow } from '@/core/flow/blank'
import { addCard, connect } from '@/core/flow/compose'
import type { Flow } from '@/core/flow/document'
import { edit } from '@/core/flow/edit'
import type { Workspace } from '@/core/workspace/workspace'
import { TextField } from '@/ui/TextField'
import '@/app/styles.css'
import { Editor } from './Editor'
import { createEditorStore } from './store'

const workspace: Workspace = {
  format: 'baton.workspace',
  version: 1,
  name: 'Test',
  hours: null,
  agents: [],
  teams: [],
  contacts: [],
  bots: [],
}

let drawn: string[] = []
beforeEach(() => {
  drawn = []
})

/** A face that tells when it is drawn, and with what. */
const countingFace: CardFace<{ text?: string }> = {
  icon: Circle,
  hue: 'blue',
  summary(settings) {
    drawn.push(settings.text ?? 'other')
    return settings.text ?? ''
  },
  Form: ({ settings, onChange }: FormProps<{ text?: string }>) => (
    <TextField
      label="Text"
      value={settings.text ?? ''}
      onChange={text => onChange({ ...settings, text }, 'text')}
    />
  ),
}

function chainOf(length: number): Flow {
  const message = catalog.get('message')
  if (!message) throw new Error('no message card')
  let flow = blankFlow('chain', 'Chain')
  let last = 'start'
  for (let i = 0; i < length - 1; i += 1) {
    const { key, change } = addCard(flow, message, { x: (i % 20) * 320, y: Math.floor(i / 20) * 240 + 400 })
    flow = edit(flow, {
      set: 'all',
      changes: [change, connect(last, 'next', key), { set: 'settings', card: key, settings: { text: key } }],
    })
    last = key
  }
  return flow
}

test('typing in the settings of a 200-card flow draws only that card', async () => {
  const store = createEditorStore(chainOf(200), false)
  const screen = await render(
    <QueryClientProvider client={new QueryClient()}>
      <div style={{ width: 1400, height: 900 }}>
        <Editor
          store={store}
          catalog={catalog}
          faceOf={() => countingFace}
          workspace={workspace}
          colorMode="light"
          status="Saved"
          revision="1-a"
          onExport={() => undefined}
          renderPreview={() => null}
        />
      </div>
    </QueryClientProvider>,
  )
  await expect.poll(() => document.querySelectorAll('[data-card]').length).toBe(200)
  store.getState().select(['message_7'])
  const field = screen.getByLabelText('Text')
  await expect.element(field).toHaveValue('message_7')
  // The linter's first look comes when the page is idle; what it marks is drawn once.
  await expect.poll(() => Object.keys(store.getState().problems).length).toBeGreaterThan(0)

  drawn = []
  await field.fill('Hello')
  await expect.element(screen.getByText('Hello', { exact: true })).toBeInTheDocument()
  expect(drawn.length).toBeGreaterThan(0)
  expect(new Set(drawn)).toEqual(new Set(['Hello']))
})

test('undo takes back what was typed in one field as one step', async () => {
  const store = createEditorStore(chainOf(3), false)
  const state = () => store.getState()
  for (const text of ['H', 'He', 'Hey']) {
    state().apply({ set: 'settings', card: 'message', settings: { text } }, 'message/text')
  }
  expect(state().past).toHaveLength(1)
  state().undo()
  expect(state().flow.cards.message?.settings).toEqual({ text: 'message' })
  state().redo()
  expect(state().flow.cards.message?.settings).toEqual({ text: 'Hey' })
})
