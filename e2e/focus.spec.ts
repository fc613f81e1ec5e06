/** The focus has a home after whatever is done: controls that go away, or let go of the focus, with what they do. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { card, end, flowText, message, openFlow, start } from './pages/flows'
import { Keys } from './pages/keys'

const topics = [
  { key: 'bill', label: 'A bill' },
  { key: 'more', label: 'More' },
]
const box = { x: 300, width: 320, height: 160 }
/** Something for every action: a way that forks, a problem, a frame and a note. */
const flow = JSON.stringify({
  ...JSON.parse(
    flowText({
      name: 'Homes',
      variables: { topic: { type: 'text', scope: 'flow' } },
      cards: {
        start: start('greeting'),
        greeting: message('Good morning', 'ask'),
        ask: card(
          'choice',
          { text: 'Which?', options: topics, store: 'topic' },
          { bill: null, more: 'bye', otherwise: null },
        ),
        bye: end('Goodbye'),
        empty: message('', null),
      },
    }),
  ),
  frames: { frame: { ...box, title: 'A frame', color: 'blue', y: 400 } },
  notes: { note: { ...box, text: 'A note', color: 'amber', y: 600 } },
})

/** The focus is somewhere, and still is when everything has been drawn. */
async function rests(page: Page, keys: Keys, after: string): Promise<void> {
  await test.step(`after ${after}`, async () => {
    await frames(page)
    await keys.rests()
  })
}

const frames = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let count = 0; count < 12; count += 1) await new Promise(requestAnimationFrame)
  })

test('after the name of the flow was typed', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, flow)
  await editor.name.fill('Another')
  await page.keyboard.press('Enter')
  await rests(page, new Keys(page), 'Enter')
  await expect(editor.canvas).toBeFocused()
})

test('after something selected is deselected, by pointer and by keys', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, flow)
  const node = editor.node('greeting')
  const selected = editor.canvas.locator('.react-flow__node.selected, [data-link][data-selected]')
  for (const by of ['Shift', 'Control'] as const) {
    await editor.card('greeting').getByRole('heading').click()
    await expect(selected).toHaveCount(1)
    await editor
      .card('greeting')
      .getByRole('heading')
      .click({ modifiers: [by] })
    await expect(selected).toHaveCount(0)
    await frames(page)
    await expect(node).toBeFocused()
  }
  for (const chord of ['Shift+Enter', 'Control+Space', 'Shift+Space']) {
    await editor.card('greeting').getByRole('heading').click()
    await node.focus()
    await page.keyboard.press(chord)
    await frames(page)
    await expect(node, chord).toBeFocused()
  }
  for (const by of ['Shift', 'Control'] as const) {
    await editor.edge('start', 'next').click()
    await expect(editor.edge('start', 'next')).toHaveAttribute('data-selected')
    await editor.edge('start', 'next').click({ modifiers: [by] })
    await expect(selected).toHaveCount(0)
    await rests(page, new Keys(page), by)
  }
})

test('after a toast is closed, by key and by pointer', async ({ page }) => {
  const editor = new Editor(page)
  const said = page.getByRole('region', { name: 'Notifications' }).locator('> div')
  await openFlow(page, flow)
  for (const by of ['key', 'pointer']) {
    await editor.node('greeting').focus()
    await page.keyboard.press('Delete')
    const newest = said.filter({ hasText: 'deleted' })
    const close = newest.getByRole('button', { name: 'Close' })
    await expect(close).toBeVisible()
    if (by === 'pointer') await close.click()
    else {
      await close.focus()
      await page.keyboard.press('Enter')
    }
    await expect(newest).toHaveCount(0)
    await expect(editor.canvas).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(editor.card('greeting')).toBeVisible()
  }
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('after a card was added from the list by key, which goes away with that', async ({ page }) => {
    const editor = new Editor(page)
    await openFlow(page, flow)
    await editor.canvas.focus()
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Command palette' })
    await palette.getByRole('combobox').fill('list of cards')
    await palette.locator('[data-choice="card-list"]').click()
    await expect(editor.palette.locator('input')).toBeFocused()
    await editor.kind('Wait').focus()
    await page.keyboard.press('Enter')
    await expect(editor.palette).toBeHidden()
    await expect(editor.canvas.locator('.react-flow__node.selected')).toBeFocused()
  })
})
