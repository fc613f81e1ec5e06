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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a frame around cards takes them along, in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
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
}

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
    const corner = await note.locator('.mark-resize').boundingBox()
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
