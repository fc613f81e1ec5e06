import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Circle } from 'lucide-react'
import { forwardRef } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { createStore } from 'zustand/vanilla'
import { catalog } from '@/cards/catalog'
import type { CardFace, FormProps } from '@/cards/face'
import { blankFlow } from '@/core/flow/blank'
import type { Flow } from '@/core/flow/document'
import type { Workspace } from '@/core/workspace/workspace'
import type { AutosaveStatus } from '@/storage/autosaver'
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

const saved = createStore<AutosaveStatus>()(() => ({ state: 'saved', revision: '1-a', updatedAt: null }))

let drawn: string[] = []
/** How many headers of cards were drawn, in the palette or on the canvas. */
let headers = 0
beforeEach(() => {
  drawn = []
  headers = 0
})

const Counted = forwardRef<SVGSVGElement>(function Counted() {
  headers += 1
  return <Circle />
})

/** A face that tells when it is drawn, and with what. */
const countingFace: CardFace<{ text?: string }> = {
  icon: Counted,
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

/** A flow of so many cards, in rows of twenty. */
function chainOf(length: number): Flow {
  const flow = blankFlow('chain', 'Chain')
  const keys = [
    'start',
    ...Array.from({ length: length - 1 }, (_, i) => (i === 0 ? 'message' : `message_${i + 1}`)),
  ]
  const cards = keys.map((key, i) => {
    const settings = key === 'start' ? (flow.cards.start?.settings ?? {}) : { text: key }
    return [
      key,
      { type: i === 0 ? 'start' : 'message', settings, exits: { next: keys[i + 1] ?? null } },
    ] as const
  })
  const layout = keys.map((key, i) => [key, { x: (i % 20) * 320, y: Math.floor(i / 20) * 240 }] as const)
  return { ...flow, cards: Object.fromEntries(cards), layout: Object.fromEntries(layout) }
}

/** Draws an editor, a card of it selected, everything at rest. */
async function opened(flow: Flow) {
  const store = createEditorStore(flow, false)
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
          saving={saved}
          onExport={() => undefined}
          onGo={() => undefined}
          renderPreview={() => null}
        />
      </div>
    </QueryClientProvider>,
  )
  store.getState().select(['message_7'])
  const field = screen.getByLabelText('Text')
  await expect.element(field).toHaveValue('message_7')
  // The linter's first look comes from a worker, which has to be fetched; what it marks is drawn once.
  await expect.poll(() => store.getState().checked, { timeout: 15_000 }).not.toBeNull()
  expect(Object.keys(store.getState().problems).length).toBeGreaterThan(0)
  return { screen, store, field }
}

test.each([50, 200, 5000])(
  'typing in the settings of a flow of %i cards draws only that card',
  async length => {
    const { screen, field } = await opened(chainOf(length))
    drawn = []
    headers = 0
    await field.fill('Hello')
    await expect.element(screen.getByText('Hello', { exact: true })).toBeInTheDocument()
    expect(drawn.length).toBeGreaterThan(0)
    expect(new Set(drawn)).toEqual(new Set(['Hello']))
    // Neither its header nor the palette shows the text.
    expect(headers).toBe(0)
  },
)

test('an edit of a card that is out of view draws nothing', async () => {
  const { store } = await opened(chainOf(5000))
  drawn = []
  store.getState().apply({ set: 'settings', card: 'message_4000', settings: { text: 'Far away' } })
  await expect.poll(() => drawn).toEqual(['Far away'])
  expect(document.querySelector('[data-card="message_4000"]')).toBeNull()
})

test.each([
  [50, 50],
  [5000, 80],
])('of a flow of %i cards at most %i are in the document', async (length, most) => {
  await opened(chainOf(length))
  const count = document.querySelectorAll('[data-card]').length
  expect(count).toBeLessThanOrEqual(most)
  expect(count).toBeGreaterThanOrEqual(Math.min(length, 20))
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
