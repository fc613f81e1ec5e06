import { expect, type Locator, type Page } from '@playwright/test'
import { downloaded } from './files'

export type Tab = 'Agents' | 'Teams' | 'Hours' | 'Contacts' | 'Owner check' | 'Bots'

/** The people, teams, hours and contacts that every rehearsal is made with. */
export class Workspace {
  readonly toasts: Locator
  readonly dialog: Locator

  constructor(private readonly page: Page) {
    this.toasts = page.getByRole('region', { name: 'Notifications' })
    this.dialog = page.getByRole('dialog')
  }

  async goto(tab: Tab): Promise<void> {
    await this.page.goto('/#/workspace')
    await this.show(tab)
  }

  async show(tab: Tab): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click()
    await expect(this.page.getByRole('tabpanel', { name: tab })).toBeVisible()
  }

  /** Reads everything anew, as it is stored. */
  async reload(tab: Tab): Promise<void> {
    await this.page.reload()
    await this.show(tab)
  }

  table(name: string): Locator {
    return this.page.getByRole('table', { name, exact: true })
  }

  row(name: string | RegExp): Locator {
    return this.page.getByRole('row', { name })
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name }).click()
  }

  /** Opens the form of somebody in a row. */
  async edit(name: string): Promise<void> {
    await this.press(`Edit ${name}`)
    await expect(this.dialog).toBeVisible()
  }

  /** A field of the form; what marks it as optional stands in its label. */
  field(label: string): Locator {
    return this.dialog.getByLabel(new RegExp(`^${label}(Optional)?$`))
  }

  /** Presses the main button of the form, and waits until it has gone. */
  async save(button = 'Save'): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click()
    await expect(this.dialog).toBeHidden()
  }

  async search(what: string, words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: `Search ${what}` }).fill(words)
  }

  /** Picks from a box that is typed in. */
  async pick(box: Locator, text: string): Promise<void> {
    await box.click()
    await expect(this.page.getByRole('listbox')).toBeVisible()
    await box.fill(text)
    await this.page
      .getByRole('option', { name: new RegExp(text, 'i') })
      .first()
      .click()
  }

  undo(): Promise<void> {
    return this.toasts.getByRole('button', { name: 'Undo' }).last().click()
  }

  /** Chooses a CSV file; ends in the preview of what it does. */
  async importCsv(kind: 'agents' | 'contacts', text: string, name = `${kind}.csv`): Promise<void> {
    await this.press(`Import ${kind}`)
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.dialog.getByRole('button', { name: 'Choose a file' }).click(),
    ])
    await chooser.setFiles([{ name, mimeType: 'text/csv', buffer: Buffer.from(text) }])
    await expect(this.dialog.getByRole('region', { name: 'Preview' })).toBeVisible()
  }

  /** Shows one kind of rows in the preview: `New`, `Changed`, `As they are`, `With errors`. */
  async previewed(kind: string): Promise<Locator> {
    await this.dialog.getByRole('radio', { name: new RegExp(`^${kind}`) }).check()
    return this.dialog.getByRole('table', { name: kind })
  }

  async confirmImport(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Import [\d,]+ / }).click()
    await expect(this.dialog).toBeHidden()
  }

  download(button: string | RegExp): Promise<{ name: string; text: string }> {
    return downloaded(this.page, () => this.press(button))
  }
}
