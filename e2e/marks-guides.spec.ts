/** Frames and notes that are pulled come to rest level with what stands nearby, as cards do, and a line shows with what. */
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { hello, openFlow } from './pages/flows'

const marked = JSON.stringify({
  ...JSON.parse(hello),
  name: 'Guided',
  frames: { frame: { title: 'Talk', color: 'blue', x: 320, y: -100, width: 660, height: 400 } },
  notes: { one: { text: 'Look here', color: 'amber', x: 7, y: 413, width: 200, height: 100 } },
})

test('a note comes to rest level with a card, and a frame level with a note', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, marked)
  await editor.fit()
  await editor.viewRests()
  const pull = async (id: string, by: { x: number; y: number }) => {
    const grip = await page.locator(`[data-mark="${id}"] .mark-grip`).boundingBox()
    if (!grip) throw new Error('It is not in sight')
    const [from, to] = [await editor.onScreen({ x: 0, y: 0 }), await editor.onScreen(by)]
    const at = { x: grip.x + 20, y: grip.y + 12 }
    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    await page.mouse.move(at.x + 12, at.y + 12)
    await page.mouse.move(at.x + to.x - from.x, at.y + to.y - from.y, { steps: 4 })
  }
  const flow = async () => JSON.parse(await editor.text())
  const before = await flow()

  await pull('notes one', { x: -5, y: 40 })
  await expect(page.locator('.canvas-guide').first()).toBeAttached()
  await page.mouse.up()
  await expect(page.locator('.canvas-guide')).toHaveCount(0)
  const { notes } = await flow()
  expect(notes.one.x).toBe(before.layout.start.x)
  expect(notes.one.y % 20).toBe(0)
  await editor.undo()
  expect(await flow()).toEqual(before)

  // The top of the frame comes near the top of the note; what lies in the frame goes along by as much.
  await pull('frames frame', { x: 0, y: 510 })
  await expect(page.locator('.canvas-guide').first()).toBeAttached()
  await page.mouse.up()
  await expect(page.locator('.canvas-guide')).toHaveCount(0)
  const after = await flow()
  expect(after.frames.frame.y).toBe(413)
  expect(after.layout.bye.y - before.layout.bye.y).toBe(after.frames.frame.y - before.frames.frame.y)
  await editor.undo()
  expect(await flow()).toEqual(before)

  await test.step('deleted while it is pulled, it leaves no line behind', async () => {
    await pull('notes one', { x: -5, y: 40 })
    await expect(page.locator('.canvas-guide').first()).toBeAttached()
    await page.keyboard.press('Delete')
    await expect(page.locator('[data-mark="notes one"]')).toBeHidden()
    await expect(page.locator('.canvas-guide')).toHaveCount(0)
    await page.mouse.up()
  })
})
