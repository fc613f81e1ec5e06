/** The minimap is shown and put away at every width, and stays as it was left. */
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { hello, openFlow } from './pages/flows'

test('on a narrow window it is hidden until somebody asks for it, and that is remembered', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  const editor = new Editor(page)
  const map = page.getByRole('img', { name: 'Minimap' })
  const button = page.getByRole('button', { name: 'Show minimap' })
  await openFlow(page, hello)
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await expect(map).toBeHidden()
  await button.click()
  await expect(map).toBeVisible()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await test.step('after a reload, and on a wider window', async () => {
    await page.reload()
    await expect(map).toBeVisible()
  })
  await test.step('by keys, and on a wide window too', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await editor.canvas.focus()
    await page.keyboard.press('Alt+m')
    await expect(map).toBeHidden()
    await page.reload()
    await expect(button).toHaveAttribute('aria-pressed', 'false')
    await expect(map).toBeHidden()
  })
})
