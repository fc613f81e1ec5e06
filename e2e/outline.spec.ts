/** The outline: the flow as a tree to read and to write in, by keyboard and for those who listen. */
import { expect, test } from './fixtures'
import { expectAccessible } from './pages/axe'
import { Editor } from './pages/editor'
import { card, end, flowText, message, openFlow, start } from './pages/flows'
import { Keys } from './pages/keys'
import { Outline } from './pages/outline'

const options = [
  { key: 'billing', label: 'Billing' },
  { key: 'other', label: 'Other' },
]
const help = flowText({
  name: 'Help',
  cards: {
    start: start('pick'),
    pick: card(
      'choice',
      { text: 'What is it about?', options, store: '' },
      { billing: 'ask', other: 'bye', otherwise: null },
      'What is it about?',
    ),
    ask: message('Your invoice, please.', 'bye'),
    bye: end('Goodbye'),
    lost: message('Nobody comes here', 'bye'),
  },
})

test('a flow reads as a tree, in reading order', async ({ page }) => {
  const outline = new Outline(page)
  await openFlow(page, help)
  await outline.open()
  await expect(outline.item(/1 problem$/)).toHaveCount(2)
  expect(await outline.lines()).toEqual([
    'Start “Begins with every conversation”',
    'Choice “What is it about?”, 3 exits, 1 problem',
    '  Exit “Billing”',
    '    Message “Your invoice, please.”',
    '    End “Goodbye”',
    '  Exit “Other”, goes on at End “Goodbye”',
    '  Exit “Otherwise”, leads nowhere',
    'Nothing leads here, 1 card',
    '  Message “Nobody comes here”, 1 problem',
    '  Goes on at End “Goodbye”',
  ])
})

test('keys of a tree: one stop, arrows, ends, letters, open and closed', async ({ page }) => {
  const [editor, outline, keys] = [new Editor(page), new Outline(page), new Keys(page)]
  await openFlow(page, help)
  await editor.canvas.focus()
  await page.keyboard.press('o')
  await outline.at(/^Start/)

  await test.step('arrows go down and up, and what one is at is selected', async () => {
    await page.keyboard.press('ArrowDown')
    await outline.at(/^Choice/)
    await expect(outline.item(/^Choice/)).toHaveAttribute('aria-selected', 'true')
    await expect(editor.field('Title · Choice')).toHaveValue('What is it about?')
    await expect(editor.node('pick')).toHaveClass(/selected/)
  })
  await test.step('left closes, right opens and goes in, left goes out', async () => {
    await page.keyboard.press('ArrowLeft')
    await expect(outline.item(/^Choice/)).toHaveAttribute('aria-expanded', 'false')
    await expect(outline.item('Exit “Billing”')).toBeHidden()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await outline.at('Exit “Billing”')
    await page.keyboard.press('ArrowRight')
    await outline.at(/^Message “Your/)
    await page.keyboard.press('ArrowLeft')
    await outline.at('Exit “Billing”')
  })
  await test.step('ends, and letters', async () => {
    await page.keyboard.press('End')
    await outline.at(/^Goes on at/)
    await page.keyboard.press('Home')
    await outline.at(/^Start/)
    await page.keyboard.type('nob')
    await outline.at(/^Message “Nobody/)
    await expect(editor.card('lost')).toBeInViewport()
  })
  await test.step('a reference leads to its card', async () => {
    await page.keyboard.press('ArrowDown')
    await outline.at(/^Goes on at/)
    await page.keyboard.press('Enter')
    await outline.at('End “Goodbye”')
  })
  await test.step('it is one stop on the way round the page', async () => {
    await page.keyboard.press('Tab')
    await expect(outline.tree.locator(':focus')).toHaveCount(0)
    await page.keyboard.press('Shift+Tab')
    await outline.at('End “Goodbye”')
    await keys.rests()
  })
})

test.describe('with motion', () => {
  test.use({ reducedMotion: 'no-preference' })

  test('whoever turns back while the view glides away sees what they turned to', async ({ page }) => {
    const [editor, outline] = [new Editor(page), new Outline(page)]
    await openFlow(page, help)
    await editor.canvas.focus()
    await page.keyboard.press('o')
    await outline.at(/^Start/)
    await page.keyboard.press('End')
    await outline.at(/^Goes on at/)
    await expect(editor.card('lost')).toBeInViewport()
    await expect(editor.card('start')).not.toBeInViewport()
    await Promise.all([page.keyboard.press('Home'), page.keyboard.press('End')])
    await outline.at(/^Goes on at/)
    await editor.viewRests()
    await expect(editor.card('lost')).toBeInViewport({ ratio: 0.9 })
  })
})

test('a flow is written by keyboard, in the tree alone', async ({ page }) => {
  const [editor, outline, keys] = [new Editor(page), new Outline(page), new Keys(page)]
  await openFlow(page, help)
  await editor.canvas.focus()
  await page.keyboard.press('o')
  await outline.at(/^Start/)

  await test.step('an open exit gets a card', async () => {
    await page.keyboard.type('otherw')
    await outline.at('Exit “Otherwise”, leads nowhere')
    await page.keyboard.press('Alt+Enter')
    await expect(page.getByRole('dialog')).toContainText('Add after “What is it about?”, Otherwise')
    await page.keyboard.type('message')
    await page.keyboard.press('Enter')
    await outline.at(/^Message “.*”, leads nowhere/)
    await expect(editor.edge('pick', 'otherwise')).toBeVisible()
  })
  await test.step('it is renamed, in its settings', async () => {
    await page.keyboard.press('F2')
    await expect(editor.field('Title · Message')).toBeFocused()
    await page.keyboard.type('Try again')
    await outline.item(/^Message “Try again”/).click()
    await outline.at(/^Message “Try again”/)
  })
  await test.step('connected, to a card that is picked', async () => {
    await page.keyboard.press('Alt+c')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.type('what is it')
    await page.keyboard.press('Enter')
    await outline.at(/^Message “Try again”(, \d problem)?$/)
    await expect(outline.item('Goes on at Choice “What is it about?”')).toHaveCount(1)
  })
  await test.step('moved up among the exits', async () => {
    await page.keyboard.press('Alt+Shift+ArrowUp')
    await expect(outline.item('Exit “Otherwise”, goes on at End “Goodbye”')).toHaveCount(1)
    await outline.at(/^Message “Try again”/)
    await page.keyboard.press('Control+z')
    await outline.at(/^Message “Try again”/)
  })
  await test.step('moved on the canvas', async () => {
    const before = await editor.place('message')
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => editor.place('message')).toEqual({ x: before.x, y: before.y + 20 })
    await outline.at(/^Message “Try again”/)
  })
  await test.step('deleted: the focus is on what takes its place', async () => {
    await page.keyboard.press('Delete')
    await expect(outline.item(/Try again/)).toHaveCount(0)
    await outline.at('Nothing leads here, 1 card')
    await keys.rests()
    await page.keyboard.press('Control+z')
    await expect(outline.item(/^Message “Try again”/)).toHaveCount(1)
    await keys.rests()
  })
  await test.step('an exit lets go of its card', async () => {
    await outline.item(/^Exit “Other”/).click()
    await page.keyboard.press('Delete')
    await outline.at('Exit “Other”, leads nowhere')
    await expect(editor.edge('pick', 'other')).toBeHidden()
  })
  await test.step('settings open on Enter', async () => {
    await outline.item(/^Choice/).click()
    await page.keyboard.press('Enter')
    await expect(editor.field('Title · Choice')).toBeFocused()
  })
})

test('buttons and a menu do the same, and the canvas leads', async ({ page }) => {
  const [editor, outline, keys] = [new Editor(page), new Outline(page), new Keys(page)]
  await openFlow(page, help)
  await outline.open()
  await test.step('what is selected on the canvas is marked, in a branch that was closed, too', async () => {
    await outline
      .item(/^Choice/)
      .locator('[data-toggle]')
      .click()
    await expect(outline.item(/^Message “Your/)).toHaveCount(0)
    await editor.select('ask')
    await expect(outline.item(/^Message “Your/)).toHaveAttribute('aria-selected', 'true')
    await expect(outline.item(/^Message “Your/)).toBeInViewport()
  })
  await test.step('a button deletes', async () => {
    await outline.tools.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(editor.card('ask')).toBeHidden()
    await keys.rests()
    await editor.undo()
    await expect(editor.card('ask')).toBeVisible()
  })
  await test.step('a menu adds', async () => {
    await outline.item('Exit “Otherwise”, leads nowhere').click({ button: 'right' })
    await page.getByRole('menuitem', { name: /^Add a card between|^Add after/ }).click()
    await page
      .getByRole('option', { name: /^Wait|^Message/ })
      .first()
      .click()
    await expect(editor.edge('pick', 'otherwise')).toBeVisible()
    await keys.rests()
  })
  await test.step('the last card leaves the focus somewhere', async () => {
    await outline.items.first().click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await expect(page.getByRole('region', { name: 'Outline' })).toContainText('No cards yet')
    await keys.rests()
  })
})

test('five thousand cards: only what is in sight is drawn, ends are reached at once', async ({ page }) => {
  const outline = new Outline(page)
  const many = Array.from({ length: 5000 }, (_, i) => [
    `m${i}`,
    message(`Number ${i}`, i < 4999 ? `m${i + 1}` : null),
  ])
  await openFlow(page, flowText({ name: 'Many', cards: { start: start('m0'), ...Object.fromEntries(many) } }))
  await outline.open()
  await outline.items.first().click()
  await page.keyboard.press('End')
  await outline.at(/^Message “Number 4999”, leads nowhere/)
  await page.keyboard.press('ArrowUp')
  await outline.at(/^Message “Number 4998”/)
  await expect(outline.item(/^Message “Number 4998”/)).toHaveAttribute('aria-setsize', '5001')
  expect(await outline.items.count()).toBeLessThan(80)
})

test('on a phone it lies in the drawer, and reading it does not cover it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const [editor, outline] = [new Editor(page), new Outline(page)]
  await openFlow(page, help)
  await page.getByRole('button', { name: 'Outline' }).click()
  await outline.at(/^Start/)
  await page.keyboard.press('ArrowDown')
  await outline.at(/^Choice/)
  await expect(editor.panel).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(editor.field('Title · Choice')).toBeFocused()
})

test('a locked flow can be read, and nothing in it changed', async ({ page }) => {
  const outline = new Outline(page)
  await openFlow(page, help)
  await outline.open()
  await outline.items.first().click()
  await page.keyboard.press('Alt+l')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await outline.at(/^Choice/)
  await expect(outline.tools.getByRole('button', { name: 'Delete', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})

test('the outline holds to WCAG', async ({ page }) => {
  const outline = new Outline(page)
  await openFlow(page, help)
  await outline.open()
  await expect(outline.item(/1 problem$/)).toHaveCount(2)
  await expectAccessible(page)
  await outline.item('Exit “Otherwise”, leads nowhere').click()
  await expectAccessible(page)
})
