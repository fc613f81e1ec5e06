import { expect, type Locator, type Page } from '@playwright/test'

/** The flow as a tree, beside the canvas. */
export class Outline {
  readonly tree: Locator
  readonly items: Locator
  readonly tools: Locator

  constructor(private readonly page: Page) {
    this.tree = page.getByRole('tree', { name: 'Outline of the flow' })
    this.items = this.tree.getByRole('treeitem')
    this.tools = page.getByRole('group', { name: 'With what is selected' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Outline' }).click()
    await expect(this.tree).toBeVisible()
  }

  item(name: string | RegExp): Locator {
    return this.items.and(this.page.getByRole('treeitem', { name, exact: true }))
  }

  /** What has the focus, by its name. */
  async at(name: string | RegExp): Promise<void> {
    await expect(this.item(name)).toBeFocused()
  }

  /** The lines from top to bottom, set in by their level. */
  lines(): Promise<readonly string[]> {
    return this.items.evaluateAll(items =>
      items.map(item => {
        const level = Number(item.getAttribute('aria-level'))
        return `${'  '.repeat(level - 1)}${item.getAttribute('aria-label')}`
      }),
    )
  }
}
