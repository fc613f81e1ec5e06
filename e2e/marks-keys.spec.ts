/** Frames and notes without a pointer: come to on the canvas and in the outline, written, moved, chosen among others, deleted. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectAccessible } from './pages/axe'
import { Editor } from './pages/editor'
import { hello, openFlow } from './pages/flows'
import { Outline } from './pages/outline'

const marked = JSON.stringify({
  ...JSON.parse(hello),
  name: 'Marked',
  frames: { frame: { title: 'Talk', color: 'blue', x: 320, y: -60, width: 660, height: 300 } },
  notes: {
    above: { text: 'Look here', color: 'amber', x: 340, y: -220, width: 200, height: 100 },
    below: { text: 'Ask Ann', color: 'teal', x: 0, y: 400, width: 200, height: 100 },
  },
})
const mark = (page: Page, id: string) => page.locator(`[data-mark="${id}"]`)
const flowOf = async (editor: Editor) => JSON.parse(await editor.text())
const chosen = (page: Page) => page.locator('[data-mark][data-selected]')

test('M goes to frames and notes, arrows go on from there; what one is at is written, moved and deleted', async ({
  page,
}) => {
  const editor = new Editor(page)
  await openFlow(page, marked)
  await editor.node('greeting').focus()
  await page.keyboard.press('Shift+M')
  await expect(mark(page, 'frames frame')).toBeFocused()
  await expect(mark(page, 'frames frame')).toHaveAttribute('data-selected')
  await test.step('arrows', async () => {
    await page.keyboard.press('ArrowUp')
    await expect(mark(page, 'notes above')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(mark(page, 'frames frame')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(editor.node('greeting')).toBeFocused()
    await expect(chosen(page)).toHaveCount(0)
    await editor.node('start').focus()
    await page.keyboard.press('ArrowDown')
    await expect(mark(page, 'notes below')).toBeFocused()
  })
  await test.step('round and round by M, out of view too', async () => {
    await page.keyboard.press('m')
    await expect(mark(page, 'notes above')).toBeFocused()
    await expect(mark(page, 'notes above')).toBeInViewport()
  })
  const before = await flowOf(editor)
  await mark(page, 'notes above').focus()
  await test.step('one alone is a stop of the Tab key', async () => {
    await expect(page.locator('[data-mark][tabindex="0"]')).toHaveCount(1)
    await expect(mark(page, 'notes above')).toHaveAttribute('tabindex', '0')
  })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused()
  await page.keyboard.type('Look there')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Note: Look there' })).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect
    .poll(async () => (await mark(page, 'notes above').getAttribute('style')) ?? '')
    .toContain('translate(360px, -220px)')
  expect((await flowOf(editor)).notes.above).toMatchObject({ text: 'Look there', x: 360 })
  await mark(page, 'notes above').focus()
  await page.keyboard.press('Delete')
  await expect(mark(page, 'notes above')).toBeHidden()
  await expect(editor.canvas).toBeFocused()
  for (let i = 0; i < 3; i += 1) await editor.undo()
  expect(await flowOf(editor)).toEqual(before)
})

test('among several, the space bar and a press choose frames and notes as they do cards', async ({
  page,
}) => {
  const editor = new Editor(page)
  await openFlow(page, marked)
  await editor.fit()
  await editor.showSettings('start')
  await editor.node('start').focus()
  await page.keyboard.press('s')
  await expect(editor.canvas).toContainText('1 card selected')
  await page.keyboard.press('m')
  await expect(chosen(page)).toHaveCount(0)
  await page.keyboard.press('Space')
  await expect(editor.canvas).toContainText('1 card, 1 note selected')
  await page.keyboard.press('Space')
  await expect(editor.canvas).toContainText('1 card selected')
  await mark(page, 'frames frame').locator('.mark-grip').click()
  await expect(editor.canvas).toContainText('1 card, 1 frame selected')
  await mark(page, 'notes above').locator('.mark-grip').click()
  await expect(editor.canvas).toContainText('1 card, 1 frame, 1 note selected')
  const before = await flowOf(editor)
  const grip = await mark(page, 'frames frame').locator('.mark-grip').boundingBox()
  if (!grip) throw new Error('It is not in sight')
  await test.step('taken out of the selection, and pulled on, it moves nothing of what is left', async () => {
    await page.mouse.move(grip.x + 20, grip.y + 12)
    await page.mouse.down()
    await page.mouse.move(grip.x + 140, grip.y + 90, { steps: 4 })
    await page.mouse.up()
    await expect(editor.canvas).toContainText('1 card, 1 note selected')
    expect(await flowOf(editor)).toEqual(before)
  })
  await mark(page, 'notes above').focus()
  await page.keyboard.press('Delete')
  await expect(editor.cards).toHaveCount(2)
  await expect(page.locator('[data-mark]')).toHaveCount(2)
})

test('Ctrl with an arrow takes frames and notes in as it does cards, and gives them back on the way back', async ({
  page,
}) => {
  const editor = new Editor(page)
  const cards = page.locator('.react-flow__node.selected')
  await openFlow(page, marked)
  await editor.fit()
  await mark(page, 'notes above').focus()
  await page.keyboard.press('Space')
  await expect(mark(page, 'notes above')).toHaveAttribute('data-selected')
  await page.keyboard.press('Control+ArrowDown')
  await expect(mark(page, 'frames frame')).toBeFocused()
  await expect(chosen(page)).toHaveCount(2)
  await page.keyboard.press('Control+ArrowDown')
  await expect(editor.node('greeting')).toBeFocused()
  await expect(chosen(page)).toHaveCount(2)
  await expect(cards).toHaveCount(1)
  await page.keyboard.press('Control+ArrowUp')
  await expect(mark(page, 'frames frame')).toBeFocused()
  await expect(cards).toHaveCount(0)
  await expect(chosen(page)).toHaveCount(2)
  await page.keyboard.press('Control+ArrowUp')
  await expect(mark(page, 'notes above')).toBeFocused()
  await expect(chosen(page)).toHaveCount(1)
  await page.keyboard.press('Control+ArrowUp')
  await expect(page.getByText('Nothing lies that way.')).toHaveCount(1)
})

test('the outline has them: frames with their cards, notes by their text, and the same can be done there', async ({
  page,
}) => {
  const [editor, outline] = [new Editor(page), new Outline(page)]
  await openFlow(page, marked)
  const before = await flowOf(editor)
  await outline.open()
  expect((await outline.lines()).slice(-4)).toEqual([
    'Frames and notes, 3',
    '  Note “Look here”',
    '  Frame “Talk”, 2 cards: Good morning, Goodbye',
    '  Note “Ask Ann”',
  ])
  await outline.item('Frame “Talk”, 2 cards: Good morning, Goodbye').click()
  await outline.at('Frame “Talk”, 2 cards: Good morning, Goodbye')
  await expect(mark(page, 'frames frame')).toHaveAttribute('data-selected')
  await expectAccessible(page)
  await test.step('called otherwise, back in the outline', async () => {
    await page.keyboard.press('F2')
    await expect(page.getByRole('textbox', { name: 'Title of the frame' })).toBeFocused()
    await page.keyboard.type('Small talk')
    await page.keyboard.press('Enter')
    await outline.at('Frame “Small talk”, 2 cards: Good morning, Goodbye')
  })
  await test.step('moved with its cards', async () => {
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(async () => (await flowOf(editor)).frames.frame.y).toBe(-40)
    expect((await flowOf(editor)).layout.bye.y).toBe(before.layout.bye.y + 20)
  })
  await test.step('found by its first letters, and chosen with others', async () => {
    await outline.item(/Small talk/).focus()
    await page.keyboard.type('ask')
    await outline.at('Note “Ask Ann”')
    await page.keyboard.press('Shift+ArrowUp')
    await expect(chosen(page)).toHaveCount(2)
    await expect(outline.tree.locator('[aria-selected="true"]')).toHaveCount(2)
  })
  await test.step('deleted, and the focus is on what comes next', async () => {
    await outline.item('Note “Look here”').click()
    await page.keyboard.press('Delete')
    await expect(outline.item('Note “Look here”')).toBeHidden()
    await outline.at(/Small talk/)
    await expect(mark(page, 'frames frame')).toHaveAttribute('data-selected')
  })
  await test.step('what is chosen on the canvas is what one is at here', async () => {
    await mark(page, 'notes below').focus()
    await expect(outline.item('Note “Ask Ann”')).toHaveAttribute('aria-selected', 'true')
    await expect(outline.item('Note “Ask Ann”')).toHaveAttribute('tabindex', '0')
  })
})
