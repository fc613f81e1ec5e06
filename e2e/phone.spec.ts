/** The editor on a phone: what is pressed shows its settings, however often they were closed. */
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { flowText, hello, message, openFlow, start } from './pages/flows'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

/** Its cards one below the other, each wholly in sight: what a finger taps must not lie beyond the edge. */
const upright = JSON.stringify({
  ...JSON.parse(hello),
  layout: { start: { x: 0, y: 0 }, greeting: { x: 0, y: 180 }, bye: { x: 0, y: 400 } },
})

test('a tap on a card shows its settings, also when they were closed and it is still selected', async ({
  page,
}) => {
  const editor = new Editor(page)
  const title = editor.panel.getByRole('textbox', { name: /^Title/ })
  const closed = editor.panel.getByRole('button', { name: 'Close panel' })
  await openFlow(page, upright)
  await expect(title).toBeHidden()
  for (const time of ['first', 'again', 'and again']) {
    await test.step(time, async () => {
      await editor.card('greeting').getByRole('heading').tap()
      await expect(title).toBeVisible()
      await closed.tap()
      await expect(title).toBeHidden()
      await expect(editor.node('greeting')).toBeFocused()
    })
  }
})

test('far out the same holds for a block', async ({ page }) => {
  const editor = new Editor(page)
  const title = editor.panel.getByRole('textbox', { name: /^Title/ })
  await openFlow(page, hello)
  await editor.fit()
  const out = editor.canvas.getByRole('button', { name: 'Zoom Out' })
  while ((await editor.canvas.locator('[data-level="far"]').count()) === 0) await out.tap()
  const corner = await editor.place('bye')
  const at = await editor.onScreen({ x: corner.x + 130, y: corner.y + 60 })
  for (const time of ['first', 'again']) {
    await test.step(time, async () => {
      await page.touchscreen.tap(at.x, at.y)
      await expect(title).toBeVisible()
      await editor.panel.getByRole('button', { name: 'Close panel' }).tap()
      await expect(title).toBeHidden()
    })
  }
})

const wrong = flowText({
  name: 'Wrong',
  cards: { start: start(null), a: message('', null), b: message('', null) },
})

for (const [what, text] of [
  ['no problems', hello],
  ['problems', wrong],
] as const) {
  test(`with ${what} all of the bar has room in two rows, so that nothing below moves when the rest of it has loaded`, async ({
    page,
  }) => {
    await openFlow(page, text)
    const bar = page.getByRole('banner')
    await expect(bar.getByRole('button', { name: 'Publish' })).toBeVisible()
    await expect(
      bar.getByRole('button', { name: text === hello ? 'No problems' : /^\d+ problem/ }),
    ).toBeVisible()
    expect(await bar.evaluate(box => box.getBoundingClientRect().height)).toBeLessThan(2 * 56)
  })
}
