import { Suspense } from 'react'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { late } from './late'

const Screen = ({ name }: { name: string }) => <h1>{name}</h1>

test('a screen that was fetched is shown at once; one that was not has a placeholder first', async () => {
  const waiting = vi.fn(() => <p>Loading</p>)
  const Placeholder = () => waiting()
  const shown = (Late: typeof Screen) => (
    <Suspense fallback={<Placeholder />}>
      <Late name="Flows" />
    </Suspense>
  )
  const ahead = late(async () => Screen)
  await ahead.fetched()
  const there = await render(shown(ahead))
  expect(waiting).not.toHaveBeenCalled()
  await expect.element(there.getByRole('heading', { name: 'Flows' })).toBeVisible()
  await there.unmount()

  const later = await render(shown(late(async () => Screen)))
  await expect.element(later.getByRole('heading', { name: 'Flows' })).toBeVisible()
  expect(waiting).toHaveBeenCalled()
})

test('a screen that is shown stays the same while it is fetched again', async () => {
  const Late = late(async () => Screen)
  const screen = await render(
    <Suspense>
      <Late name="One" />
    </Suspense>,
  )
  await expect.element(screen.getByRole('heading', { name: 'One' })).toBeVisible()
  const heading = screen.getByRole('heading').element()
  await Late.fetched()
  await screen.rerender(
    <Suspense>
      <Late name="Two" />
    </Suspense>,
  )
  await expect.element(screen.getByRole('heading', { name: 'Two' })).toBeVisible()
  expect(screen.getByRole('heading').element()).toBe(heading)
})
