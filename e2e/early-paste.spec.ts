/** What is pasted before all of the editor is there is not lost. */
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { hello, openFlow } from './pages/flows'

test('cards pasted while the editor still fetches its ears are there as soon as can be', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  await editor.canvas.focus()
  const text = JSON.stringify({
    format: 'baton.fragment',
    version: 1,
    cards: { one: { type: 'message', settings: { text: 'Pasted' }, exits: { next: null } } },
    layout: { one: { x: 0, y: 0 } },
  })
  let asked = 0
  let release = (): void => undefined
  const released = new Promise<void>(done => {
    release = done
  })
  await page.route(/\/(after|carrying)-/, async route => {
    asked += 1
    await released
    await route.continue()
  })
  await page.reload()
  await expect(editor.cards).toHaveCount(3)
  await editor.canvas.focus()
  await page.evaluate(given => {
    const data = new DataTransfer()
    data.setData('text/plain', given)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
  await expect.poll(() => asked).toBeGreaterThan(0)
  await expect(editor.cards).toHaveCount(3)
  release()
  await expect(editor.cards).toHaveCount(4)
})
