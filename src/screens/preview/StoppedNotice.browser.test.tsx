import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { StoppedNotice } from './StoppedNotice'
import { type Places, PlacesContext } from './why/links'

const places: Places = { flow: (id, card) => `#/flow/${id}/card/${card}`, hours: whose => `#/${whose}` }
const stopped = { card: 'x', message: 'The card can’t be read.' }

test('a card of this flow is shown here', async () => {
  const onShowCard = vi.fn()
  await render(<StoppedNotice {...stopped} elsewhere={null} {...{ onShowCard }} />)
  await page.getByRole('button', { name: 'Show the card' }).click()
  expect(onShowCard).toHaveBeenCalledWith('x')
})

test('a card of another bot is shown in the flow of that bot', async () => {
  await render(
    <PlacesContext value={places}>
      <StoppedNotice {...stopped} elsewhere="night" />
    </PlacesContext>,
  )
  await expect
    .element(page.getByRole('link', { name: 'In its flow' }))
    .toHaveAttribute('href', '#/flow/night/card/x')
})

test('the visitor is led to no card', async () => {
  const screen = await render(<StoppedNotice {...stopped} elsewhere={null} />)
  await expect.element(page.getByText('The rehearsal stops here')).toBeVisible()
  expect(screen.container.querySelector('button, a')).toBeNull()
})
