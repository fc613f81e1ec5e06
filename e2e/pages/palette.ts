import { expect, type Locator, type Page } from '@playwright/test'

/** The command palette: whatever can be done, by its name. */
export class CommandPalette {
  readonly dialog: Locator
  readonly search: Locator

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Command palette' })
    this.search = this.dialog.getByRole('combobox', { name: 'Search' })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.search).toBeFocused()
  }

  row(id: string): Locator {
    return this.dialog.locator(`[data-choice="${id}"]`)
  }

  /** Types what an action is called, goes to it by arrows where it is not the first, and chooses it. */
  async choose(id: string, label: string): Promise<void> {
    await this.open()
    await this.page.keyboard.insertText(label)
    const row = this.row(id)
    await expect(row).toContainText(label)
    await expect(row).toHaveAttribute('aria-disabled', 'false')
    const lit = this.dialog.locator('[data-choice][data-highlighted]')
    const before = await row.evaluate(row => {
      const rows = [...(row.closest('[role="dialog"]')?.querySelectorAll('[data-choice]') ?? [])]
      return rows.indexOf(row)
    })
    for (let steps = 0; steps < before; steps += 1) await this.page.keyboard.press('ArrowDown')
    await expect(lit).toHaveAttribute('data-choice', id)
    await this.page.keyboard.press('Enter')
  }
}
