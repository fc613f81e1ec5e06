import { expect, type Page } from '@playwright/test'
import { downloaded } from '../pages/files'
import { Preview } from '../pages/preview'
import { appears, type Deed, type Deeds, focuses, shows } from './deed'

/** The flow as a whole: rehearsed, checked, handed out, looked at in other colours. */
export const handing: Deeds = {
  preview: appears('nothing', ({ page }) => page.getByRole('button', { name: 'Start rehearsal' })),
  'rehearse-from-here': shows('a card', ({ page }) =>
    expect(new Preview(page).region).toContainText('Begins at “Message”.'),
  ),
  'next-problem': shows('problems were found', ({ page }) => says(page, /^Problem 1 of \d/)),
  'previous-problem': shows('problems were found', ({ page }) => says(page, /^Problem (\d) of \1/)),
  problems: appears('nothing', editor => editor.problemPanel),
  publish: appears('nothing', ({ page }) => page.getByRole('dialog', { name: /^Publish/ })),
  lock: appears('nothing', ({ page }) => page.getByRole('banner').getByRole('button', { name: 'Locked' })),
  'rename-flow': focuses('nothing', editor => editor.name),
  library: appears('nothing', ({ page }) => page.getByRole('heading', { name: 'Flows', level: 1 })),
  workspace: appears('nothing', ({ page }) => page.getByRole('heading', { name: 'Workspace', level: 1 })),
  'colours-dark': themed('nothing', 'dark'),
  'colours-light': themed('dark colours', 'light'),
  'colours-system': themed('dark colours', null),
  export: hands('homes.json', /"format": "baton.flow"/),
  'export-mermaid': hands('Homes.mmd', /flowchart LR/),
  'export-markdown': hands('Homes.md', /Good morning/),
  'export-svg': hands('Homes.svg', /^<svg[\s\S]*Good morning/),
  'export-png': hands('Homes.png', /PNG/),
  'export-copy-mermaid': shows('nothing', async ({ page }) => {
    await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('Copied as Mermaid.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/flowchart LR/)
  }),
}

const says = (page: Page, words: RegExp): Promise<void> =>
  expect(page.getByRole('status', { name: 'What was done' })).toHaveText(words)

function themed(when: Deed['when'], theme: string | null): Deed {
  return shows(when, ({ page }) =>
    theme === null
      ? expect(page.locator('html')).not.toHaveAttribute('data-theme')
      : expect(page.locator('html')).toHaveAttribute('data-theme', theme),
  )
}

/** A file goes to the disk. */
function hands(name: string, content: RegExp): Deed {
  return {
    when: 'nothing',
    seen: async ({ page }, act) => {
      const file = await downloaded(page, act)
      expect(file.name).toBe(name)
      expect(file.text).toMatch(content)
    },
  }
}
