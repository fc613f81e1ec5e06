import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import '@/app/styles.css'
import { MOST_OPEN } from '@/core/workspace/workspace'
import { button, opened } from '../harness'
import { company, handoffFlow } from '../samples'

test('at the most that a person may have, More is off and says so', async () => {
  const agents = company.agents.map(one =>
    one.id === 'maya' ? { ...one, active: true, capacity: MOST_OPEN - 1 } : one,
  )
  await opened(handoffFlow(), { ...company, agents })
  await button('Start rehearsal').click()
  await page.getByRole('tab', { name: 'Roster' }).click()
  const more = button('More for Maya Lindqvist')
  const capacity = page.getByRole('group', { name: 'Capacity of Maya Lindqvist' })
  await more.click()
  await expect.element(capacity).toHaveTextContent('of 1000')
  await expect.element(more).toHaveAttribute('aria-disabled', 'true')
  await expect.element(more).toHaveAccessibleDescription('Nobody may have more than 1,000 at once.')
  await button('Fewer for Maya Lindqvist').click()
  await expect.element(more).toHaveAttribute('aria-disabled', 'false')
  await expect.element(page.getByText('Nobody may have more than')).not.toBeInTheDocument()
})
