/** Draft and published: two states of a flow. Errors stand in the way, warnings are accepted, and either can be rehearsed. */
import { expect, type Page } from '@playwright/test'
import { test } from './fixtures'
import { expectAccessible } from './pages/axe'
import { onMonday } from './pages/clock'
import { Editor } from './pages/editor'
import { given } from './pages/files'
import { card, end, flowText, hello, message, openFlow, start } from './pages/flows'
import { Library } from './pages/library'
import { Preview } from './pages/preview'

const bar = (page: Page) => page.getByRole('banner')
const dialog = (page: Page) => page.getByRole('dialog')

/** Opens what there is to say about publishing the open flow, and publishes it. */
async function publish(page: Page) {
  await bar(page).getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog(page)
    .getByRole('button', { name: /^Publish/ })
    .click()
  await expect(dialog(page)).toBeHidden()
  await expect(bar(page).getByRole('button', { name: 'Published' })).toBeVisible()
}

test('a flow is published, edited, published again and taken back; the library tells', async ({ page }) => {
  const editor = new Editor(page)
  const library = new Library(page)
  await openFlow(page, hello)
  await publish(page)
  await editor.select('greeting')
  await editor.field('Message').fill('Good evening')
  await editor.saved()
  await expect(bar(page).getByRole('button', { name: 'Publish', exact: true })).toBeVisible()
  await library.goto()
  await expect(library.row('Hello')).toContainText('Published, changed since')
  await library.open('Hello')
  await publish(page)
  await page.reload()
  await bar(page).getByRole('button', { name: 'Published' }).click()
  await expect(dialog(page)).toContainText('Published as it is')
  await dialog(page).getByRole('button', { name: 'Unpublish' }).click()
  await expect(bar(page).getByRole('button', { name: 'Publish', exact: true })).toBeVisible()
  await library.goto()
  await expect(library.row('Hello')).not.toContainText('Published')
})

test('an error stands in the way and leads to its card; a warning is accepted', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(
    page,
    flowText({ name: 'Empty', cards: { start: start('greeting'), greeting: message('Hello {{name', null) } }),
  )
  await bar(page).getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(dialog(page)).toContainText('To be put right first')
  await expect(dialog(page).getByRole('button', { name: 'Publish', exact: true })).toBeDisabled()
  await dialog(page).getByRole('button', { name: 'Message' }).first().click()
  await expect(dialog(page)).toBeHidden()
  await editor.field('Message').fill('Hello')
  await editor.saved()
  await bar(page).getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(dialog(page)).toContainText('May be accepted')
  await dialog(page).getByRole('button', { name: 'Publish with 1 warning' }).click()
  await expect(bar(page).getByRole('button', { name: 'Published' })).toBeVisible()
})

test('the rehearsal plays either; a bot that is not published takes nobody', async ({ page }) => {
  const editor = new Editor(page)
  const library = new Library(page)
  const preview = new Preview(page)
  const to = { type: 'bot', pick: 'static', ref: { id: 'support', name: 'Support bot' } }
  const hand = card(
    'assign',
    { to, messages: { handoff: '', waiting: '', failed: 'Nobody there.', returned: '' } },
    { returned: 'bye', notFound: 'bye', unavailable: 'bye' },
  )
  await onMonday(page)
  await library.goto()
  await library.choose(
    given(
      'a.json',
      flowText({
        id: 'sales',
        variables: { handoff: { type: 'object', scope: 'conversation' } },
        name: 'Sales bot',
        cards: { start: start('hand'), hand, bye: end() },
      }),
    ),
    given(
      'b.json',
      flowText({
        id: 'support',
        name: 'Support bot',
        cards: { start: start('hi'), hi: message('Support here', null) },
      }),
    ),
  )
  await library.confirmImport()

  await library.open('Sales bot')
  await publish(page)
  await preview.open()
  await preview.start()
  await expect(preview.line('Support here')).toBeVisible()
  await page.getByRole('button', { name: 'New rehearsal' }).click()
  await page.getByRole('radio', { name: 'Published' }).check()
  await preview.start()
  await expect(preview.line('Nobody there.')).toBeVisible()
  await expect(page.getByText('This is the published version.')).toBeVisible()
  await page.reload()
  await preview.open()
  await expect(page.getByText('This is the published version.')).toBeVisible()
  await expect(page.getByText('The flow has changed')).toBeHidden()

  await library.goto()
  await library.open('Support bot')
  await publish(page)
  await library.goto()
  await library.open('Sales bot')
  await expect(editor.problems).toContainText('No problems')
  await preview.open()
  await page.getByRole('button', { name: 'Restart' }).click()
  await expect(preview.line('Support here')).toBeVisible()
})

test('the dialog holds to WCAG', async ({ page }) => {
  await openFlow(
    page,
    flowText({ name: 'Empty', cards: { start: start('greeting'), greeting: message('', null) } }),
  )
  await bar(page).getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(dialog(page)).toContainText('May be accepted')
  await expectAccessible(page)
})
