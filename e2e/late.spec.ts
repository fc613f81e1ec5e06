/** Parts of the editor that come late, as on a slow line: what is there can be pressed, and nothing moves or goes blank meanwhile. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { hello, openFlow } from './pages/flows'

/** Keeps a part of the app from arriving until it is let through. */
async function heldBack(page: Page, part: string): Promise<() => void> {
  let letThrough = (): void => undefined
  const through = new Promise<void>(done => {
    letThrough = done
  })
  await page.route(new RegExp(`/assets/${part}-[^/]*\\.js$`), async route => {
    await through
    await route.continue()
  })
  return letThrough
}

const exporting = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: 'Export', exact: true })
const publish = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Publish/ })

test('a press on Export counts although Publish comes while the button is down', async ({ page }) => {
  const letThrough = await heldBack(page, 'PublishButton')
  await openFlow(page, hello)
  await exporting(page).hover()
  const before = await exporting(page).boundingBox()
  await page.mouse.down()
  letThrough()
  await expect(publish(page)).toBeVisible()
  expect(await exporting(page).boundingBox()).toEqual(before)
  await page.mouse.up()
  await expect(page.getByRole('menuitem', { name: /^Export flow file/ })).toBeVisible()
})

test('a press on Export before its menu is there opens it once it is, and the button keeps the focus until then', async ({
  page,
}) => {
  const letThrough = await heldBack(page, 'OpenExportMenu')
  await openFlow(page, hello)
  await exporting(page).click()
  await expect(publish(page)).toBeVisible()
  await expect(exporting(page)).toBeFocused()
  letThrough()
  await expect(page.getByRole('menuitem', { name: /^Export flow file/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(exporting(page)).toBeFocused()
})
