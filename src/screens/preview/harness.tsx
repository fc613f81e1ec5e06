import { useState } from 'react'
import { expect, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { Flow } from '@/core/flow/document'
import type { Workspace } from '@/core/workspace/workspace'
import { ToastProvider } from '@/ui/Toasts'
import { Preview } from './Preview'
import { company, handoffFlow } from './samples'
import type { Memory } from './stored/useKept'

/** The preview as a browser test holds it, and the parts of it that tests reach for. */

export async function opened(
  flow: Flow = handoffFlow(),
  workspace: Workspace = company,
  width = 760,
  memory?: Memory,
) {
  const onRunning = vi.fn<(card: string | null) => void>()
  const onShowCard = vi.fn<(card: string) => void>()
  const onClose = vi.fn()
  const editor: { edit(flow: Flow): void; ask(card: string | null): void } = { edit: () => {}, ask: () => {} }
  function Editor() {
    const [edited, edit] = useState(flow)
    const [{ from, asked }, set] = useState<{ from: string | null; asked: number }>({ from: null, asked: 1 })
    const ask = (card: string | null) => set(now => ({ from: card, asked: now.asked + 1 }))
    Object.assign(editor, { edit, ask })
    return (
      <div style={{ width, height: 860 }}>
        <Preview
          flow={edited}
          others={[]}
          {...{ memory, workspace, from, asked, onRunning, onShowCard, onClose }}
        />
      </div>
    )
  }
  const screen = await render(
    <ToastProvider>
      <Editor />
    </ToastProvider>,
  )
  return { screen, editor, onRunning, onShowCard, onClose }
}

export const button = (name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
export const box = (name: string) => page.getByRole('textbox', { name })
export const log = () => page.getByRole('log', { name: 'Conversation' })
export const transcript = () => page.getByRole('log', { name: 'Transcript' })
export const desk = () => page.getByRole('region', { name: 'Assignee' })
export const focused = () => document.activeElement?.closest('[role=textbox], textarea, button, [role=log]')

/** Goes on with the Tab key until it is reached; the focus always comes to rest on something. */
export async function reach(target: () => Element) {
  for (let stops = 0; document.activeElement !== target(); stops += 1) {
    if (stops > 40) throw new Error('not reached')
    await userEvent.keyboard('{Tab}')
    await vi.waitFor(() => expect(document.activeElement).not.toBe(document.body))
  }
}

export async function sit(name: string) {
  await page.getByRole('combobox', { name: 'You sit in the chair of' }).click()
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
}
