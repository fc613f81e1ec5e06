/** A table of five thousand costs about what one of thirty does. */
import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Workspace } from './pages/workspace'

test.setTimeout(120_000)

/** Many times what thirty cost would still be no wait; drawing every row would be a hundred times. */
const MOST = 10

test('five thousand contacts are scrolled, sorted and searched like thirty', async ({ page }) => {
  const workspace = new Workspace(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await workspace.goto('Contacts')
  await used(page, workspace)
  const few = await costOf(session, () => used(page, workspace))

  const rows = Array.from({ length: 5000 }, (_, at) => `Person ${at},p${at}@people.example,`)
  await workspace.importCsv('contacts', ['name,email,owner', ...rows].join('\n'))
  await workspace.confirmImport()
  await workspace.reload('Contacts')
  await expect(workspace.table('Contacts')).toHaveAttribute('aria-rowcount', '5031')
  await used(page, workspace)
  const many = await costOf(session, () => used(page, workspace))
  expect(many / few, `${many} s of the main thread for 5,030 contacts, ${few} s for 30`).toBeLessThan(MOST)
})

/** Goes through the table as somebody who looks for one person; both times each thing is done as often. */
async function used(page: Page, workspace: Workspace): Promise<void> {
  const table = workspace.table('Contacts')
  await page.mouse.move(700, 600)
  for (let turn = 0; turn < 10; turn += 1) {
    await page.mouse.wheel(0, 600)
    await nextFrame(page)
  }
  const byName = table.getByRole('columnheader', { name: 'Contact' })
  await byName.getByRole('button').click()
  await expect(byName).toHaveAttribute('aria-sort', 'ascending')
  await byName.getByRole('button').click()
  await expect(byName).toHaveAttribute('aria-sort', 'descending')
  await byName.getByRole('button').click()
  await page.getByRole('searchbox', { name: 'Search contacts' }).click()
  for (const key of 'schmidt') {
    await page.keyboard.type(key)
    await nextFrame(page)
  }
  await expect(workspace.row(/Anna Schmidt/)).toBeVisible()
  await workspace.search('contacts', '')
  await expect(table.getByRole('row').nth(5)).toBeVisible()
}

const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )

/** Seconds that the page's main thread was busy meanwhile. */
async function costOf(session: CDPSession, work: () => Promise<void>): Promise<number> {
  const before = await busy(session)
  await work()
  return (await busy(session)) - before
}

async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}
