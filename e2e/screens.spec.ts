/** Every screen fits every width. With BATON_SCREENSHOTS=1 it also takes the pictures in docs/screenshots. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { onMonday } from './pages/clock'
import { Editor } from './pages/editor'
import { Library } from './pages/library'
import { Preview } from './pages/preview'

const pictures = process.env.BATON_SCREENSHOTS === '1'
const schemes = pictures ? (['light', 'dark'] as const) : (['light'] as const)
/** What is shown to those who come to the repository; the rest is only measured. */
const pictured = ['library', 'editor', 'assign-card', 'preview-handoff', 'workspace-agents']
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
]

for (const colorScheme of schemes) {
  for (const viewport of sizes) {
    test.describe(`${colorScheme} ${viewport.width}`, () => {
      test.use({ colorScheme, viewport })
      test.beforeEach(({ page }) => onMonday(page))

      async function shoot(page: Page, screen: string) {
        const { scroll, client } = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement
          return { scroll: scrollWidth, client: clientWidth }
        })
        expect(scroll, `nothing sticks out to the side of ${screen}`).toBeLessThanOrEqual(client)
        const path = `docs/screenshots/${screen}-${colorScheme}-${viewport.width}.png`
        if (pictures && pictured.includes(screen)) await page.screenshot({ path })
      }

      test('library and workspace', async ({ page }) => {
        const library = new Library(page)
        await library.goto()
        await expect(library.main.getByRole('heading', { name: 'Start from an example' })).toBeVisible()
        await shoot(page, 'first-visit')
        for (const name of [
          'Support bot',
          'Billing issue to the Accounts team',
          'Priority lead to a sales executive',
        ]) {
          await library.goto()
          await library.fromExample(name)
        }
        await library.goto()
        await expect(library.link('Support bot')).toBeVisible()
        await shoot(page, 'library')
        for (const tab of ['Agents', 'Teams', 'Contacts', 'Bots']) {
          await page.goto('/#/workspace')
          await page.getByRole('tab', { name: tab }).click()
          await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
          await shoot(page, `workspace-${tab.toLowerCase()}`)
        }
      })

      test('editor, assign card and preview', async ({ page }) => {
        const editor = new Editor(page)
        const preview = new Preview(page)
        const library = new Library(page)
        await library.goto()
        await library.fromExample('Billing issue to the Accounts team')
        await expect(editor.problems).toContainText('No problems')
        await shoot(page, 'editor')
        await editor.showSettings('assign_conversation')
        await expect(editor.picker('Team')).toHaveValue('Accounts')
        await shoot(page, 'assign-card')
        await preview.open()
        await expect(preview.region.getByRole('combobox', { name: 'Visitor' })).toBeVisible()
        await shoot(page, 'preview-opening')
        await preview.start()
        await preview.press('Billing issue')
        await preview.say('INV-2041')
        await preview.why(preview.handoff(/took over/))
        await shoot(page, 'preview-handoff')
      })
    })
  }
}
