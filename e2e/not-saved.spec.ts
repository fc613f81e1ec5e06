/** What could not be saved is said in full, with the ways out in sight, however narrow the window. */
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectAccessible } from './pages/axe'
import { Editor } from './pages/editor'
import { downloaded } from './pages/files'
import { hello, openFlow } from './pages/flows'
import { Library } from './pages/library'

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  test(`changed in another tab, at ${width}: the sentence, its ways out and the bar are all in sight`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height })
    const editor = await overtaken(page, context)
    const sentence = editor.notSaved.getByText('Export your version to keep it, then load the saved one.')
    await expect(sentence).toBeInViewport({ ratio: 1 })
    const bar = page.getByRole('banner')
    for (const name of ['Export my version', 'Load the saved version', 'Publish', 'Preview'])
      await expect(bar.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
    await expect(editor.status.getByText('Not saved')).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    await test.step('what is told meanwhile does not lie over it', async () => {
      await editor.node('greeting').focus()
      await page.keyboard.press('Delete')
      const told = page.getByRole('region', { name: 'Notifications' }).getByText(/deleted/)
      await expect(told).toBeVisible()
      const [toast, notice] = [await told.boundingBox(), await editor.notSaved.boundingBox()]
      expect(toast?.y ?? 0).toBeGreaterThan((notice?.y ?? 0) + (notice?.height ?? 0))
    })
    if (width === 390) await expectAccessible(page)
  })
}

test('the saved version is loaded after a question, by keyboard, and is worked on from there', async ({
  page,
  context,
}) => {
  const editor = await overtaken(page, context)
  const load = editor.notSaved.getByRole('button', { name: 'Load the saved version' })
  const question = page.getByRole('alertdialog', { name: 'Load the saved version?' })
  await editor.notSaved.getByRole('button', { name: 'Export my version' }).focus()
  await page.keyboard.press('Tab')
  await expect(load).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question).toBeHidden()
  await expect(editor.card('greeting'), 'nothing is lost by asking').toContainText('From this tab')
  await expect(load).toBeFocused()

  await page.keyboard.press('Enter')
  await question.getByRole('button', { name: 'Load' }).press('Enter')
  await expect(editor.card('greeting')).toContainText('From the other tab')
  await expect(editor.notSaved).toBeHidden()
  await expect(page.getByRole('main')).toBeFocused()
  await editor.select('greeting')
  await editor.field('Message').fill('From both')
  await editor.saved()
  await page.reload()
  await expect(editor.card('greeting')).toContainText('From both')
})

test('what another tab saves is told at once and quietly, and is taken over when asked for', async ({
  page,
  context,
}) => {
  const [mine, theirs] = await sideBySide(page, context)
  await mine.select('greeting')
  await mine.field('Message').fill('From this tab')
  await mine.saved()
  await theirs.page.reload()
  await theirs.select('greeting')
  await theirs.field('Message').fill('From the other tab')
  await theirs.saved()

  await expect(mine.status).toHaveText('Changed elsewhere')
  await expect(mine.notSaved, 'nothing is unsaved').toBeHidden()
  await expect(mine.field('Message'), 'what is in sight stays').toHaveValue('From this tab')
  await expect(theirs.status, 'who saved is not told of it').toHaveText('Saved')
  await expectAccessible(page)

  await page.getByRole('banner').getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('The draft here is not the one that is saved.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Publish' })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  await page.getByRole('banner').getByRole('button', { name: 'Load the saved version' }).click()
  await expect(mine.card('greeting')).toContainText('From the other tab')
  await expect(mine.status).toHaveText('Saved')
  await expect(page.getByRole('main')).toBeFocused()
  await mine.select('greeting')
  await mine.field('Message').fill('From both')
  await mine.saved()
  await expect(theirs.status).toHaveText('Changed elsewhere')
})

test('that a flow was deleted in another tab is told, and that it is back', async ({ page, context }) => {
  await openFlow(page, hello)
  const editor = new Editor(page)
  const other = await context.newPage()
  const library = new Library(other)
  await library.goto()
  await library.act('Hello', 'Delete')
  await expect(editor.status).toHaveText('Deleted elsewhere')
  const bar = page.getByRole('banner')
  await expect(bar.getByText('It can be restored from “Recently deleted” in the library.')).toBeVisible()
  const kept = await downloaded(page, () => bar.getByRole('button', { name: 'Export my version' }).click())
  expect(kept.text).toContain('greeting')

  await other.getByRole('button', { name: 'Undo' }).click()
  await expect(library.link('Hello')).toBeVisible()
  await expect(editor.status).toHaveText('Changed elsewhere')
  await bar.getByRole('button', { name: 'Load the saved version' }).click()
  await expect(editor.status).toHaveText('Saved')
})

/** A flow that another tab has changed since it was opened here, and an edit that is not saved therefore. */
async function overtaken(page: Page, context: BrowserContext): Promise<Editor> {
  const [mine, theirs] = await sideBySide(page, context)
  await theirs.select('greeting')
  await theirs.field('Message').fill('From the other tab')
  await theirs.saved()
  await theirs.page.close()
  await page.bringToFront()
  await mine.showSettings('greeting')
  await mine.field('Message').fill('From this tab')
  await expect(mine.notSaved).toContainText('This flow was changed in another tab or window.')
  return mine
}

/** One flow, open in two tabs. */
async function sideBySide(page: Page, context: BrowserContext): Promise<[Editor, Editor]> {
  await openFlow(page, hello)
  const other = await context.newPage()
  await other.goto(page.url())
  return [new Editor(page), new Editor(other)]
}
