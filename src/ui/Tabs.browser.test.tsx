import { useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Tabs } from './Tabs'

const tabs = [
  { id: 'one', label: 'One' },
  { id: 'two', label: 'Two' },
  { id: 'three', label: 'Three' },
] as const

function Host() {
  const [value, setValue] = useState<'one' | 'two' | 'three'>('one')
  return (
    <Tabs label="Numbers" tabs={tabs} value={value} onChange={setValue}>
      Panel {value}
    </Tabs>
  )
}

test('arrow keys go round, Home and End go to the ends, and the panel follows', async () => {
  const screen = await render(<Host />)
  await userEvent.tab()
  await expect.element(screen.getByRole('tab', { name: 'One' })).toHaveFocus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(screen.getByRole('tab', { name: 'Three' })).toHaveFocus()
  await expect.element(screen.getByRole('tabpanel', { name: 'Three' })).toHaveTextContent('Panel three')
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await expect.element(screen.getByRole('tab', { name: 'Two', selected: true })).toHaveFocus()
  await userEvent.keyboard('{Home}')
  await expect.element(screen.getByRole('tab', { name: 'One', selected: true })).toHaveFocus()
  await userEvent.keyboard('{End}')
  await expect.element(screen.getByRole('tab', { name: 'Three', selected: true })).toHaveFocus()
})
