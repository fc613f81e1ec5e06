/** Frames and sticky notes: by pointer, and by keys and menu alone. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectAccessible } from './pages/axe'
import { Editor } from './pages/editor'
import { hello, openFlow } from './pages/flows'

const mark = (page: Page, id: string) => page.locator(`[data-mark="${id}"]`)

async function flowOf(editor: Editor) {
  return JSON.parse(await editor.text())
}

test('a frame around cards takes them along', async ({ page }) => {
  const editor = new Editor(page)
  const frame = mark(page, 'frames frame')
  await openFlow(page, hello)

  await test.step('Ctrl+G frames the selection and asks for a title', async () => {
    await editor.card('greeting').getByRole('heading').click()
    await page.keyboard.down('Shift')
    await editor.card('bye').getByRole('heading').click()
    await page.keyboard.up('Shift')
    await page.keyboard.press('Control+g')
    await expect(page.getByRole('textbox', { name: 'Title of the frame' })).toBeFocused()
    await page.keyboard.type('Small talk')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: 'Frame: Small talk' })).toBeFocused()
    expect((await flowOf(editor)).frames.frame).toMatchObject({
      title: 'Small talk',
      color: 'blue',
      x: 300,
    })
    await expectAccessible(page)
  })
  const before = await flowOf(editor)
  await test.step('pulled by its title, with the cards in it, as one step of undo', async () => {
    const title = await frame.locator('.mark-grip').boundingBox()
    const from = { x: (title?.x ?? 0) + 20, y: (title?.y ?? 0) + 10 }
    const at = await editor.onScreen({ x: 0, y: 0 })
    const step = await editor.onScreen({ x: 40, y: 60 })
    await editor.drag(from, { x: from.x + step.x - at.x, y: from.y + step.y - at.y })
    const after = await flowOf(editor)
    expect(after.frames.frame.x - before.frames.frame.x).toBe(40)
    expect(after.layout.greeting).toEqual({ x: before.layout.greeting.x + 40, y: 60 })
    expect(after.layout.bye).toEqual({ x: before.layout.bye.x + 40, y: 60 })
    expect(after.layout.start).toEqual(before.layout.start)
    await editor.undo()
    expect(await flowOf(editor)).toEqual(before)
  })
  await test.step('and by keys: moved with its cards, resized, coloured, renamed, deleted', async () => {
    await frame.focus()
    await page.keyboard.press('Alt+ArrowDown')
    expect((await flowOf(editor)).layout.bye).toEqual({ ...before.layout.bye, y: before.layout.bye.y + 20 })
    await frame.focus()
    await page.keyboard.press('Control+Shift+ArrowRight')
    expect((await flowOf(editor)).frames.frame.width).toBe(before.frames.frame.width + 20)
    await frame.focus()
    await page.keyboard.press('Shift+F10')
    const menu = page.getByRole('menu', { name: 'Frame or note' })
    await menu.getByRole('menuitem', { name: 'Colour of frame or note' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Rose' }).click()
    expect((await flowOf(editor)).frames.frame.color).toBe('rose')
    await frame.focus()
    await page.keyboard.press('F2')
    await page.keyboard.type('Greetings')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('group', { name: 'Frame: Small talk' })).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(frame).toBeHidden()
    await expect(editor.canvas).toBeFocused()
    await expect(editor.card('bye')).toBeVisible()
    await editor.undo()
    await expect(frame).toBeVisible()
  })
})

test('a sticky note is written, pulled, resized, copied and found', async ({ page }) => {
  const editor = new Editor(page)
  const note = mark(page, 'notes note')
  await openFlow(page, hello)
  await editor.canvas.focus()
  await page.keyboard.press('Shift+S')
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused()
  await page.keyboard.type('Ask legal about this')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Note: Ask legal about this' })).toBeFocused()
  const { notes } = await flowOf(editor)

  await test.step('written anew by a double click', async () => {
    await note.dblclick()
    await page.keyboard.press('End')
    await page.keyboard.type(', please')
    await editor.canvas.focus()
    await expect(note).toContainText('Ask legal about this, please')
  })
  await test.step('pulled, and pulled larger by its corner', async () => {
    const box = await note.boundingBox()
    if (!box) throw new Error('The note is not in sight')
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await editor.drag(middle, { x: middle.x, y: middle.y + 100 })
    expect((await flowOf(editor)).notes.note.y).toBeGreaterThan(notes.note.y)
    await note.locator('.mark-grip').click()
    const corner = await note.locator('[data-grip="se"]').boundingBox()
    if (!corner) throw new Error('There is no handle')
    expect(corner.width).toBeGreaterThanOrEqual(24)
    const grip = { x: corner.x + corner.width / 2, y: corner.y + corner.height / 2 }
    await editor.drag(grip, { x: grip.x + 60, y: grip.y + 60 })
    expect((await flowOf(editor)).notes.note.width).toBeGreaterThan(notes.note.width)
  })
  await test.step('duplicated, and let go by a click on the empty canvas', async () => {
    await note.focus()
    await page.keyboard.press('Control+d')
    await expect(mark(page, 'notes note_2')).toHaveAttribute('data-selected')
    const empty = await editor.onScreen({ x: 20, y: -200 })
    await page.mouse.click(empty.x, empty.y)
    await expect(page.locator('[data-mark][data-selected]')).toHaveCount(0)
    await editor.undo()
    await expect(mark(page, 'notes note_2')).toBeHidden()
  })
  await test.step('found', async () => {
    await page.keyboard.press('Control+f')
    await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused()
    await page.keyboard.type('legal')
    await expect(page.getByRole('search')).toContainText('1 of 1')
    await page.keyboard.press('Escape')
    await expect(note).toBeFocused()
  })
})

const places = {
  inside: { text: 'Look here', color: 'amber', x: 300, y: -200, width: 200, height: 100 },
  outside: { text: 'Not here', color: 'teal', x: 300, y: 900, width: 200, height: 100 },
}
const marked = JSON.stringify({
  ...JSON.parse(hello),
  name: 'Marked',
  frames: { frame: { title: 'Talk', color: 'blue', x: 320, y: -60, width: 660, height: 300 } },
  notes: places,
})

test('a box takes in frames as a whole and notes it touches; all that is selected moves together', async ({
  page,
}) => {
  const editor = new Editor(page)
  await openFlow(page, marked)
  await editor.fit()
  const box = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.keyboard.down('Shift')
    await editor.drag(await editor.onScreen(from), await editor.onScreen(to))
    await page.keyboard.up('Shift')
  }
  const selected = page.locator('[data-mark][data-selected]')

  await test.step('a part of a frame is not enough, a part of a note is', async () => {
    await box({ x: 310, y: -260 }, { x: 600, y: 260 })
    await expect(selected).toHaveCount(1)
    await expect(mark(page, 'notes inside')).toHaveAttribute('data-selected')
  })
  await test.step('all of it', async () => {
    await box({ x: 280, y: -260 }, { x: 1000, y: 280 })
    await expect(selected).toHaveCount(2)
    await expect(mark(page, 'frames frame')).toHaveAttribute('data-selected')
    await expect(editor.canvas.locator('.react-flow__node.selected')).toHaveCount(2)
  })
  await test.step('a card pulled takes frame and note along, as one step of undo', async () => {
    const before = await flowOf(editor)
    const [at, step] = [await editor.onScreen({ x: 0, y: 0 }), await editor.onScreen({ x: 100, y: 40 })]
    const from = await editor.onScreen({ x: 400, y: 30 })
    await editor.drag(from, { x: from.x + step.x - at.x, y: from.y + step.y - at.y })
    const after = await flowOf(editor)
    const by = after.layout.greeting.x - before.layout.greeting.x
    expect(by).toBeGreaterThanOrEqual(80)
    expect(after.layout.bye.x - before.layout.bye.x).toBe(by)
    expect(after.frames.frame.x - before.frames.frame.x).toBe(by)
    expect(after.notes.inside.x - before.notes.inside.x).toBe(by)
    expect(after.notes.outside).toEqual(before.notes.outside)
    await editor.undo()
    expect(await flowOf(editor)).toEqual(before)
  })
  await test.step('far out, too', async () => {
    await editor.canvas.focus()
    while ((await editor.canvas.locator('[data-level="far"]').count()) === 0) await page.keyboard.press('-')
    await box({ x: 280, y: -260 }, { x: 1040, y: 320 })
    await expect(selected).toHaveCount(2)
    const before = await flowOf(editor)
    const from = await editor.onScreen({ x: 450, y: 60 })
    await editor.drag(from, { x: from.x, y: from.y + 60 })
    const after = await flowOf(editor)
    const by = after.layout.greeting.y - before.layout.greeting.y
    expect(by).toBeGreaterThan(0)
    expect(after.layout.bye.y - before.layout.bye.y).toBe(by)
    expect(after.frames.frame.y - before.frames.frame.y).toBe(by)
    expect(after.layout.start).toEqual(before.layout.start)
  })
})

test('every side and corner can be pulled; what is as small as can be says so', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, marked)
  await editor.fit()
  const note = mark(page, 'notes inside')
  await note.locator('.mark-grip').click()
  const pull = async (grip: string, x: number, y: number) => {
    const at = await note.locator(`[data-grip="${grip}"]`).boundingBox()
    if (!at) throw new Error('There is no such grip')
    const [from, to] = [await editor.onScreen({ x: 0, y: 0 }), await editor.onScreen({ x, y })]
    const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2 }
    expect(Math.min(at.width, at.height)).toBeGreaterThanOrEqual(24)
    await editor.drag(middle, { x: middle.x + to.x - from.x, y: middle.y + to.y - from.y })
    const { x: left, y: top, width, height } = (await flowOf(editor)).notes.inside
    return [left, top, width, height]
  }
  expect(await pull('nw', -40, -60)).toEqual([260, -260, 240, 160])
  expect(await pull('e', 60, 200)).toEqual([260, -260, 300, 160])
  expect(await pull('n', 100, 20)).toEqual([260, -240, 300, 140])
  expect(await pull('sw', 40, 20)).toEqual([300, -240, 260, 160])
  await expect(note).not.toContainText('can’t be made')
  expect(await pull('w', 900, 0)).toEqual([480, -240, 80, 160])
  await expect(note).toContainText('It can’t be made narrower.')
  await note.focus()
  await page.keyboard.press('Control+Shift+ArrowRight')
  await expect(note).not.toContainText('can’t be made')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Make taller' }).click()
  expect((await flowOf(editor)).notes.inside.height).toBe(180)
})

test('limits are said: how many frames a flow holds, and how long a title may be', async ({ page }) => {
  const editor = new Editor(page)
  const one = { title: '', color: 'slate', x: 0, y: 400, width: 100, height: 60 }
  const frames = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}`, { ...one, x: i * 120 }]))
  await openFlow(page, JSON.stringify({ ...JSON.parse(hello), name: 'Full', frames }))
  await editor.canvas.focus()
  await page.keyboard.press('Control+g')
  await expect(
    page.getByText('A flow holds at most 1,000 frames. Delete one that is no longer needed.'),
  ).toBeVisible()
  expect(Object.keys((await flowOf(editor)).frames)).toHaveLength(1000)

  await mark(page, 'frames f1').focus()
  await page.keyboard.press('F2')
  const title = page.getByRole('textbox', { name: 'Title of the frame' })
  const told = mark(page, 'frames f1').getByText('A title has at most 200 characters.')
  await title.fill('a'.repeat(199))
  await expect(told).toBeHidden()
  await title.press('End')
  await title.pressSequentially('bc')
  await expect(told).toBeVisible()
  await title.press('Enter')
  expect((await flowOf(editor)).frames.f1.title).toBe(`${'a'.repeat(199)}b`)
})

test('what fits into view, and the minimap, hold frames and notes', async ({ page }) => {
  const editor = new Editor(page)
  const far = { text: 'Far away', color: 'rose', x: 5000, y: 3000, width: 400, height: 300 }
  await openFlow(page, JSON.stringify({ ...JSON.parse(hello), name: 'Wide', notes: { far } }))
  await editor.fit()
  await expect(mark(page, 'notes far')).toBeInViewport({ ratio: 0.99 })
  await test.step('and a note that is selected alone fills it', async () => {
    await mark(page, 'notes far').focus()
    await page.keyboard.press('Shift+2')
    await expect.poll(async () => (await mark(page, 'notes far').boundingBox())?.width).toBeGreaterThan(300)
  })
  await test.step('the minimap leads to it', async () => {
    await page.keyboard.press('Shift+1')
    await expect(mark(page, 'notes far')).toBeInViewport({ ratio: 0.99 })
    await page.keyboard.press('Shift+0')
    const map = await page.getByRole('img', { name: 'Minimap' }).boundingBox()
    if (!map) throw new Error('There is no minimap')
    // The note lies in the lower right corner of all there is.
    await page.mouse.click(map.x + map.width - 12, map.y + map.height - 18)
    await expect(mark(page, 'notes far')).toBeInViewport({ ratio: 0.5 })
  })
})
