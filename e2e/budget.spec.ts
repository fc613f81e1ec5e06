/**
 * How much JavaScript really comes over the wire, gzipped: when the editor opens, with what loads by itself after the first
 * paint, and with settings and rehearsal open; the linter's worker apart. What the first paint needs is held by `npm test -- budget`.
 */
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'

test('the editor opens with at most 262 kB in 12 files beside the linter’s 60, and 462 kB with settings, rehearsal and all that they fetch ahead', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: /^Billing issue to the Accounts team/ }).click()
  const preview = page.getByRole('button', { name: 'Preview', exact: true })
  await expect(preview).toBeVisible()
  const total = await measured(page)

  await page.reload()
  await expect(preview).toBeVisible()
  await expect(page.getByRole('banner').getByText('No problems')).toBeVisible()
  await page.waitForLoadState('networkidle')
  const { page: opened, files, worker } = await total()
  expect(opened).toBeGreaterThan(100_000)
  expect(opened).toBeLessThanOrEqual(262_000)
  // Each costs the page's thread some time, however small it is.
  expect(files).toBeLessThanOrEqual(12)
  expect(worker).toBeGreaterThan(10_000)
  expect(worker).toBeLessThanOrEqual(60_000)

  await new Editor(page).select('assign_conversation')
  await expect(page.getByRole('region', { name: 'In one sentence' })).toBeVisible()
  await preview.click()
  await expect(page.getByRole('button', { name: 'Start rehearsal' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect((await total()).page).toBeLessThanOrEqual(462_000)
})

interface Total {
  readonly page: number
  readonly files: number
  readonly worker: number
}

/** Bytes of all scripts from now on, as a server that compresses would send them; nothing from the cache. */
async function measured(page: Page): Promise<() => Promise<Total>> {
  // What still comes for the page as it is now does not count.
  await page.waitForLoadState('networkidle')
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const sizes = new Map<string, Promise<number>>()
  page.on('response', response => {
    if (response.request().resourceType() !== 'script' || response.status() !== 200) return
    sizes.set(
      response.url(),
      // What was on its way for the page before has no body any more, and does not count.
      response.body().then(
        body => gzipSync(body).length,
        () => 0,
      ),
    )
  })
  const sum = async (wanted: (url: string) => boolean): Promise<number> => {
    const found = [...sizes].flatMap(([url, size]) => (wanted(url) ? [size] : []))
    return (await Promise.all(found)).reduce((sum, size) => sum + size, 0)
  }
  const isLinter = (url: string): boolean => url.includes('/lintWorker')
  return async () => ({
    page: await sum(url => !isLinter(url)),
    files: [...sizes.keys()].filter(url => !isLinter(url)).length,
    worker: await sum(isLinter),
  })
}
