/** Every edit is stored the moment it is made, and the status never says more than that. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { downloaded } from './pages/files'
import { flowText, hello, message, openFlow, start } from './pages/flows'
import { Library } from './pages/library'

/** Ways to leave the editor, each at once, and the page on which the flow is open again. */
const endings: Readonly<Record<string, (page: Page) => Promise<Page>>> = {
  'a reload': async page => {
    await page.reload()
    return page
  },
  'closing the tab and opening it again': async page => {
    const [url, context] = [page.url(), page.context()]
    await page.close()
    const next = await context.newPage()
    await next.goto(url)
    return next
  },
  'going elsewhere and back': async page => {
    await page.goto('about:blank')
    await page.goBack()
    return page
  },
  'a visit to the library': async page => {
    await page.getByRole('link', { name: 'Back to the library' }).click()
    await new Library(page).open('Hello')
    return page
  },
}

// Each opens the flow again six times.

for (const [ending, leave] of Object.entries(endings)) {
  test(`the last edit is there after ${ending}`, async ({ page: first }) => {
    await openFlow(first, hello)
    let page = first
    for (let round = 1; round <= 2; round += 1) {
      let editor = new Editor(page)
      await editor.select('greeting')
      // The first edit stores the flow, the keys after it the card that is typed in.
      await editor.field('Message').fill(`Good morning, ${round}`)
      await editor.field('Message').pressSequentially(' times over')
      page = await leave(page)
      editor = new Editor(page)
      await expect(editor.card('greeting')).toContainText(`Good morning, ${round} times over`)

      await editor.add('Message')
      page = await leave(page)
      editor = new Editor(page)
      await expect(editor.cards).toHaveCount(3 + round)

      await editor.move('greeting', { x: 0, y: -40 * round })
      const place = await editor.place('greeting')
      page = await leave(page)
      editor = new Editor(page)
      await expect(editor.card('greeting')).toBeVisible()
      expect(await editor.place('greeting')).toEqual(place)
      await editor.saved()
    }
  })
}

test('what is open again is exactly what was left, to the last byte', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  await editor.connect('start', 'next', 'bye')
  await editor.select('bye')
  await editor.field('Title · End').fill('So long')
  const left = await editor.text()
  await page.reload()
  await expect(editor.card('bye')).toContainText('So long')
  expect(await editor.text()).toBe(left)
})

test('a text of any length that can be typed can be opened again', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  await editor.select('greeting')
  await editor.field('Message').fill('A long story. '.repeat(1000))
  await editor.saved()
  await page.reload()
  await expect(editor.card('greeting')).toContainText('A long story.')
})

test('two tabs never overwrite each other: the later one says it is not saved', async ({ page, context }) => {
  await openFlow(page, hello)
  const other = await context.newPage()
  await other.goto(page.url())
  const [mine, theirs] = [new Editor(page), new Editor(other)]
  await theirs.select('greeting')
  await mine.select('greeting')

  await theirs.field('Message').fill('From the other tab')
  await theirs.saved()
  await mine.field('Message').fill('From this tab')
  await expect(mine.status).toHaveText('Not saved')
  await expect(mine.notSaved).toContainText('This flow was changed in another tab or window.')
  await expect(mine.notSaved).toContainText('Export your version')
  await expect(mine.field('Message')).toHaveValue('From this tab')

  await test.step('what was made here can be carried away', async () => {
    const kept = await downloaded(page, () =>
      mine.notSaved.getByRole('button', { name: 'Export my version' }).click(),
    )
    expect(kept.name).toBe('hello.json')
    expect(kept.text).toContain('From this tab')
  })
  await test.step('the other tab goes on', async () => {
    await theirs.field('Message').fill('From the other tab, again')
    await theirs.saved()
  })
  await page.reload()
  await expect(mine.card('greeting')).toContainText('From the other tab, again')
  await mine.select('greeting')
  await mine.field('Message').fill('Now from this tab')
  await mine.saved()
})

test('a flow deleted in another tab is not brought back by an edit', async ({ page, context }) => {
  await openFlow(page, hello)
  const other = await context.newPage()
  const library = new Library(other)
  await library.goto()
  await library.act('Hello', 'Delete')
  await expect(library.link('Hello')).toBeHidden()

  const editor = new Editor(page)
  await editor.select('greeting')
  await editor.field('Message').fill('Too late')
  await expect(editor.status).toHaveText('Not saved')
  await expect(editor.notSaved).toContainText('This flow is no longer in the library.')
  await expect(editor.notSaved.getByRole('button', { name: 'Export my version' })).toBeVisible()
  await other.reload()
  await expect(library.main.getByRole('button', { name: 'New blank flow' })).toBeVisible()
})

test('without room the reason is said, the last good state is kept, and saving can be tried again', async ({
  page,
  context,
  baseURL,
}) => {
  const editor = new Editor(page)
  const browser = await context.newCDPSession(page)
  const quota = (size: object) =>
    browser.send('Storage.overrideQuotaForOrigin', { origin: String(baseURL), ...size })
  // The browser counts on what it once found free: that must be little, for the next look to come soon.
  await quota({ quotaSize: 400_000 })
  const text = 'A long welcome. '.repeat(600)
  await openFlow(page, flowText({ name: 'Large', cards: { start: start('hi'), hi: message(text, null) } }))
  await editor.select('hi')
  await editor.saved()
  await quota({ quotaSize: 1 })
  await editor.field('Message').press('Control+Home')
  await editor.field('Message').pressSequentially('Somebody types on and on, until there is no room. ')
  await expect(editor.notSaved).toContainText('The browser has no room left to store this.')
  await expect(editor.notSaved).toContainText('Free some disk space')

  await test.step('what was stored last is still there', async () => {
    const other = await context.newPage()
    await other.goto(page.url())
    await expect(new Editor(other).card('hi')).toContainText('A long welcome.')
    await other.close()
  })
  await test.step('with room again, what was typed is saved', async () => {
    await quota({})
    await editor.notSaved.getByRole('button', { name: 'Try again' }).click()
    await editor.saved()
    await expect(editor.notSaved).toBeHidden()
    await expect(page.getByRole('main'), 'the button that had the focus is gone').toBeFocused()
    const typed = await editor.text()
    await page.reload()
    await expect(editor.card('hi')).toContainText('Somebody types on and on, until there is no room.')
    expect(await editor.text()).toBe(typed)
  })
})
