/** The panel of problems: everything that is wrong, while one edits, by pointer and by keyboard; and what keeps a flow from being published. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { card, end, flowText, message, openFlow, start } from './pages/flows'
import { Keys } from './pages/keys'

/** One warning, two errors, a warning. */
const faulty = flowText({
  name: 'Faulty',
  cards: {
    start: start('hello'),
    hello: card('message', { text: 'Hello {{contcat.name}}' }, { next: 'why' }, 'Greeting'),
    why: card('message', { text: 'About {{topic}}?' }, { next: null }, 'Why'),
    lost: card('message', { text: 'Nobody comes here.' }, { next: 'why' }, 'Lost'),
  },
})

const panelOf = (page: Page) => {
  const panel = new Editor(page).problemPanel
  return {
    panel,
    list: panel.getByRole('list', { name: 'Problems' }),
    problem: (words: string | RegExp) => panel.getByRole('button', { name: words }),
    show: (filter: string) => panel.getByRole('radio', { name: filter }).check(),
  }
}

/** Watches what the count says from now on. */
async function counts(page: Page): Promise<() => Promise<readonly string[]>> {
  await new Editor(page).problems.evaluate(button => {
    const seen: string[] = [button.querySelector('span')?.textContent ?? '']
    Object.assign(window, { seenCounts: seen })
    new MutationObserver(() => seen.push(button.querySelector('span')?.textContent ?? '')).observe(button, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  return () => page.evaluate(() => Reflect.get(window, 'seenCounts'))
}

test('grouped by card and sifted by severity; it stays while the flow is edited, and follows it', async ({
  page,
}) => {
  const editor = new Editor(page)
  const { panel, list, problem, show } = panelOf(page)
  await openFlow(page, faulty)
  await expect(editor.problems).toContainText('4 problems')
  await editor.problems.click()
  await expect(editor.problems).toHaveAttribute('aria-expanded', 'true')
  await expect(list.getByRole('heading')).toHaveText([/^Greeting/, /^Why/, /^Lost/])
  await expect(panel).toContainText('The flow can be published once its errors are put right.')
  await show('Errors 2')
  await expect(list.getByRole('heading')).toHaveText([/^Greeting/, /^Why/])
  await expect(problem(/^Warning:/)).toHaveCount(0)
  await show('Warnings 2')
  await expect(list.getByRole('heading')).toHaveText([/^Why/, /^Lost/])
  await show('All 4')

  const seen = await counts(page)
  await editor.select('why')
  await editor.field('Message').fill('About {{topic}} and {{budget}}?')
  await expect(problem(/\{\{budget\}\}/)).toBeVisible()
  await expect(editor.problems).toContainText('5 problems')
  await editor.field('Message').fill('About what?')
  await expect(editor.problems).toContainText('3 problems')
  await expect(panel).toContainText('Errors 1')
  await expect(page.getByRole('status', { name: 'Problem count' })).toHaveText(
    '3 problems: 1 error, 2 warnings.',
  )
  expect(await seen()).toEqual(['4 problems', '5 problems', '3 problems'])

  await test.step('a problem leads to its place, and the panel is still there', async () => {
    await problem(/contcat/)
      .first()
      .click()
    await expect(editor.field('Message')).toBeFocused()
    await expect(editor.card('hello')).toBeInViewport()
    await expect(panel).toBeVisible()
  })
  await editor.problems.click()
  await expect(panel).toBeHidden()
})

test('by keyboard: opened, walked through, put right one after the other, and closed', async ({ page }) => {
  const editor = new Editor(page)
  const keys = new Keys(page)
  const { panel, problem } = panelOf(page)
  await openFlow(page, faulty)
  await expect(editor.problems).toContainText('4 problems')
  await editor.node('start').focus()
  await page.keyboard.press('Control+F8')
  await expect(panel).toBeFocused()
  await keys.to(problem(/contcat.name/).first())
  await test.step('arrows go from problem to problem', async () => {
    await page.keyboard.press('ArrowDown')
    await expect(problem(/\{\{topic\}\}/)).toBeFocused()
    await page.keyboard.press('End')
    await expect(problem(/Nothing leads to “Lost”/)).toBeFocused()
    await page.keyboard.press('Home')
    await expect(problem(/contcat.name/).first()).toBeFocused()
  })
  await test.step('what is put right makes room for the next', async () => {
    await keys.press(problem('Use “contact.name”'))
    await expect(editor.problems).toContainText('3 problems')
    await expect(problem(/\{\{topic\}\}/)).toBeFocused()
    await keys.press(problem('Create variable “topic”'))
    await expect(editor.problems).toContainText('3 problems')
    await expect(problem(/“topic” is empty here/)).toBeFocused()
  })
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(editor.node('start')).toBeFocused()
})

test('the last problem gone, the focus is on the good news', async ({ page }) => {
  const editor = new Editor(page)
  const { panel, problem } = panelOf(page)
  await openFlow(
    page,
    flowText({ name: 'Nearly', cards: { start: start('hello'), hello: message('Hello', null) } }),
  )
  await expect(editor.problems).toContainText('1 problem')
  await editor.problems.click()
  await problem('End here').focus()
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('heading', { name: 'No problems.' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('No problems.')
  await editor.undo()
  await expect(problem('End here')).toBeVisible()
  await expect(editor.problems).toContainText('1 problem')
})

test('publishing looks at the flow as it is that moment', async ({ page }) => {
  const editor = new Editor(page)
  const dialog = page.getByRole('dialog')
  await openFlow(
    page,
    flowText({ name: 'Gate', cards: { start: start('hello'), hello: message('Hello', 'end'), end: end() } }),
  )
  await expect(editor.problems).toHaveText('No problems')
  await editor.select('hello')
  await editor.field('Message').fill('Hello {{nobody}}')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(dialog).toContainText('To be put right first (1)')
  await expect(dialog.getByRole('button', { name: 'Publish' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await editor.field('Message').fill('Hello')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Published' })).toBeVisible()
})

test('the linter has a thread of its own; where there can be none, the page lints', async ({ page }) => {
  const editor = new Editor(page)
  const [worker] = await Promise.all([
    page.waitForEvent('worker', one => one.url().includes('lintWorker')),
    openFlow(page, faulty),
  ])
  await expect(editor.problems).toContainText('4 problems')
  await Promise.all([
    worker.waitForEvent('close'),
    page.getByRole('link', { name: 'Back to the library' }).click(),
  ])

  await page.route('**/lintWorker*', route => route.abort())
  await page.reload()
  await page.getByRole('link', { name: /^Faulty/ }).click()
  await expect(editor.problems).toContainText('4 problems')
  await editor.select('why')
  await editor.field('Message').fill('About what?')
  await expect(editor.problems).toContainText('3 problems')
})

test('thousands of problems: a few are drawn, the last is one key away', async ({ page }) => {
  test.setTimeout(120_000)
  const editor = new Editor(page)
  const { list, problem } = panelOf(page)
  const many = Array.from({ length: 2500 }, (_, i) => [`m_${i}`, message(`{{nobody_${i}}}`, null)] as const)
  await openFlow(page, flowText({ name: 'Thousands', cards: Object.fromEntries(many) }))
  await expect(editor.problems).toContainText(/5001 problems/)
  await editor.problems.click()
  await expect(problem(/\{\{nobody_0\}\}/)).toBeVisible()
  expect(await list.getByRole('listitem').count()).toBeLessThan(60)
  await list.getByRole('button').first().focus()
  await page.keyboard.press('End')
  await expect(list.getByRole('button').filter({ hasText: 'leads nowhere' }).last()).toBeFocused()
  await expect(list.getByRole('heading').last()).toBeInViewport()
  expect(await list.getByRole('listitem').count()).toBeLessThan(60)
})

test('on a phone it takes the screen, and makes way for the field', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const editor = new Editor(page)
  const { panel, problem } = panelOf(page)
  await openFlow(page, faulty)
  await expect(editor.problems).toHaveText(/4/)
  await editor.problems.click()
  expect((await panel.boundingBox())?.width).toBe(390)
  await problem(/\{\{topic\}\}/)
    .first()
    .click()
  await expect(panel).toBeHidden()
  await expect(editor.field('Message')).toBeFocused()
})
