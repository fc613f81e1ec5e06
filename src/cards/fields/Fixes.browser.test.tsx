import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { Problem } from '@/core/flow/problem'
import { Fixes } from './Fixes'

const wrong: Problem = {
  code: 'open',
  severity: 'warning',
  message: 'It leads nowhere.',
  fix: 'Lead it on.',
  path: 'x',
  fixes: [{ label: 'Lead it on', steps: [] }],
}
const form = (problems: readonly Problem[]) => (
  <div data-path="x">
    <input aria-label="Field" />
    <Fixes form={{ problems, onFix: () => undefined }} paths={['x']} />
  </div>
)

test('whoever has just come to a fix that goes with its problem stays at the field', async () => {
  const screen = await render(form([wrong]))
  const fix = page.getByRole('button', { name: 'Lead it on' })
  fix.element().focus()
  await expect.element(fix).toHaveFocus()
  await screen.rerender(form([]))
  await expect.element(page.getByRole('textbox', { name: 'Field' })).toHaveFocus()
})
