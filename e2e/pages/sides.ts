import { expect, type Locator, type Page } from '@playwright/test'

/** What lies beside the visitor in a rehearsal: who else visits, the roster, and what can be copied. */
export class Sides {
  private readonly region: Locator

  constructor(private readonly page: Page) {
    this.region = page.getByRole('region', { name: 'Preview', exact: true })
  }

  /** One more visitor comes, and is in front. */
  async newVisitor(name: string): Promise<void> {
    await this.region.getByRole('button', { name: 'New visitor' }).click()
    const field = this.region.getByRole('combobox', { name: 'Who comes' })
    await field.click()
    await field.fill(name)
    await this.page.getByRole('option', { name }).click()
    await this.region.getByRole('button', { name: 'Let them in' }).click()
  }

  async front(name: string): Promise<void> {
    await this.region
      .getByRole('list', { name: 'Visitors' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click()
  }

  /** Somebody comes or goes. */
  async status(agent: string, status: string): Promise<void> {
    await this.show('Roster')
    await this.region.getByRole('combobox', { name: `Status of ${agent}` }).selectOption(status)
    // At the width of a side panel the visitor is behind the roster.
    await this.show('Visitor')
  }

  /** All conversations, as *Copy transcript* puts them on the clipboard. */
  transcript(): Promise<string> {
    return this.copied('Copy transcript')
  }

  /** The whole rehearsal, as *Copy as script* puts it on the clipboard. */
  script(): Promise<string> {
    return this.copied('Copy as script')
  }

  private async show(side: string): Promise<void> {
    const tab = this.region.getByRole('tab', { name: side })
    if ((await tab.count()) > 0) await tab.click()
  }

  private async copied(button: string): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await this.page.evaluate(() => navigator.clipboard.writeText(''))
    await this.region.getByRole('button', { name: button }).click()
    await expect.poll(() => this.page.evaluate(() => navigator.clipboard.readText())).not.toBe('')
    return this.page.evaluate(() => navigator.clipboard.readText())
  }
}
