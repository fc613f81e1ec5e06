import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { Agent } from '@/core/workspace/workspace'
import { OwnerStates } from '../owner/OwnerStates'
import { Consequences } from './Consequences'

const maya: Agent = {
  id: 'maya',
  name: 'Maya Lindqvist',
  email: 'maya@nordlicht.example',
  status: 'online',
  capacity: 3,
  open: 0,
  active: true,
  hours: null,
}

const show = (owned: number) =>
  render(
    <Consequences
      target={{ kind: 'agent', how: 'delete', who: maya }}
      {...{ uses: [], unreadable: [], failure: null, owned, teams: [] }}
      hrefOf={id => id}
    />,
  )

test('nothing more is promised of flows than is known: a card may choose by a variable', async () => {
  await show(0)
  await expect.element(page.getByText('No flow names Maya Lindqvist on a card.')).toBeVisible()
})

test('a card need not have a fallback: its conversations may leave by Not found', async () => {
  await show(2)
  await expect
    .element(page.getByRole('listitem'))
    .toHaveTextContent('go to the card’s fallback, or leave by Not found.')
})

test('the owner check says the same', async () => {
  const counts = { agent: 3, none: 1, unknown: 0, ambiguous: 0, left: 0 }
  await render(<OwnerStates shown="all" onShow={() => undefined} {...{ counts }} />)
  await expect
    .element(page.getByText(/finds nobody/))
    .toHaveTextContent('goes to the card’s fallback, or leaves by Not found:')
})
