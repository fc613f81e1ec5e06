import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createStore } from 'zustand/vanilla'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import { blankFlow } from '@/core/flow/blank'
import type { Workspace } from '@/core/workspace/workspace'
import type { AutosaveStatus } from '@/storage/autosaver'
import { ToastProvider, useToast, useToastPlace } from '@/ui/Toasts'
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

/** Stands for the rehearsal: its composer at the bottom, and something that is told in a toast. */
function Rehearsal({ full }: { full: boolean }) {
  const toast = useToast()
  useToastPlace(full ? 'top' : 'narrow')
  return (
    <section className="flex h-full flex-col justify-end" data-size={full ? 'full' : 'wide'}>
      <button type="button" onClick={() => toast('Something rather long was done just now, as you see')}>
        Send
      </button>
    </section>
  )
}

function Opened({ full = false, resumable = false, children }: OpenedProps) {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <ToastProvider>
        <div style={{ height: '100dvh' }}>
          <Editor
            store={createEditorStore(blankFlow('one', 'One'), false)}
            {...{ catalog, faceOf, workspace, resumable }}
            colorMode="light"
            status={children ?? 'Saved'}
            saving={saved}
            onExport={() => undefined}
            onGo={() => undefined}
            renderPreview={() => <Rehearsal full={full} />}
          />
        </div>
      </ToastProvider>
    </QueryClientProvider>
  )
}

interface OpenedProps {
  readonly full?: boolean
  readonly resumable?: boolean
  /** In the place of the save status. */
  readonly children?: ReactNode
}

function Say({ text }: { text: string }) {
  const toast = useToast()
  const action = { label: 'Open', onAction: () => undefined }
  return (
    <button type="button" onClick={() => toast({ tone: 'success', text, action })}>
      Say
    </button>
  )
}

const opened = (full: boolean, resumable = false) => render(<Opened {...{ full, resumable }} />)

const bar = () => page.getByRole('banner').getByRole('button', { name: 'Preview', exact: true })
const boxOf = (element: Element) => element.getBoundingClientRect()

test.each([
  ['a wide screen', 1440, 900, false],
  ['a tablet', 1024, 768, false],
  ['a narrow tablet', 800, 900, false],
  ['a phone', 390, 800, false],
  ['the full screen', 1440, 900, true],
])('on %s no toast lies over the bottom of the rehearsal', async (_, width, height, full) => {
  await page.viewport(width, height)
  await opened(full)
  await bar().click()
  const send = page.getByRole('button', { name: 'Send' })
  await send.click()
  const toast = boxOf(page.getByText(/rather long/).element().parentElement ?? document.body)
  const composer = boxOf(send.element())
  const apart = toast.right <= composer.left || toast.bottom <= composer.top
  expect(apart, JSON.stringify({ toast, composer })).toBe(true)
  expect(toast.left).toBeGreaterThanOrEqual(0)
  expect(toast.top).toBeGreaterThanOrEqual(0)
  await page.viewport(1440, 900)
})

test.each([
  ['a wide screen', 1440, 900],
  ['a tablet', 1024, 768],
  ['a phone', 390, 844],
])(
  'on %s no toast lies over the bar, the list of cards or the buttons that zoom',
  async (_, width, height) => {
    await page.viewport(width, height)
    await render(
      <Opened>
        <Say text={`“${'Word '.repeat(12)}…” was imported`} />
      </Opened>,
    )
    const zoom = page.getByRole('button', { name: 'Fit everything into view' })
    await expect.element(zoom).toBeVisible()
    const beside = page.getByRole(width < 768 ? 'button' : 'region', {
      name: width < 768 ? 'Add card' : 'Cards',
    })
    await expect.element(beside).toBeVisible()
    const [banner, controls] = [page.getByRole('banner').element(), zoom.element().parentElement]
    await page.getByRole('button', { name: 'Say', exact: true }).click()
    const toast = boxOf(page.getByText(/was imported/).element().parentElement ?? document.body)
    for (const part of [banner, controls, beside.element()]) {
      const box = boxOf(part ?? document.body)
      const apart =
        toast.right <= box.left ||
        toast.left >= box.right ||
        toast.bottom <= box.top ||
        toast.top >= box.bottom
      expect(apart, JSON.stringify({ toast, box })).toBe(true)
    }
    await page.viewport(1440, 900)
  },
)

test('a rehearsal that is kept is told at the button, until it is opened', async () => {
  await opened(false, true)
  await expect.element(bar()).toHaveAccessibleDescription('Resume rehearsal')
  await bar().click()
  await expect.element(bar()).not.toHaveAccessibleDescription('Resume rehearsal')
})
