import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import type { ToastContent } from './Toast'
import { ToastProvider, useToast } from './Toasts'

function Say({ content }: { content: string | ToastContent }) {
  const toast = useToast()
  return (
    <button type="button" onClick={() => toast(content)}>
      Say
    </button>
  )
}

async function say(content: string | ToastContent) {
  const screen = await render(
    <ToastProvider>
      <Say content={content} />
    </ToastProvider>,
  )
  await screen.getByRole('button', { name: 'Say' }).click()
  return screen
}

test('it is said politely, and goes by itself', async () => {
  const screen = await say({ text: 'Saved', duration: 200 })
  await expect.element(screen.getByText('Saved')).toBeVisible()
  const region = screen.getByRole('region', { name: 'Notifications' })
  await expect.element(region).toHaveAttribute('aria-live', 'polite')
  await expect.element(screen.getByText('Saved')).not.toBeInTheDocument()
})

test('it stays while the pointer rests on it', async () => {
  const screen = await say({ text: 'Saved', duration: 400 })
  await screen.getByText('Saved').hover()
  await new Promise(done => setTimeout(done, 800))
  await expect.element(screen.getByText('Saved')).toBeVisible()
  await screen.getByRole('button', { name: 'Say' }).hover()
  await expect.element(screen.getByText('Saved'), { timeout: 3000 }).not.toBeInTheDocument()
})

test('its action runs once and closes it', async () => {
  const onAction = vi.fn()
  const screen = await say({ text: 'Removed', action: { label: 'Undo', onAction } })
  await screen.getByRole('button', { name: 'Undo' }).click()
  expect(onAction).toHaveBeenCalledOnce()
  await expect.element(screen.getByText('Removed')).not.toBeInTheDocument()
})
