import { expect, type Locator, type Page } from '@playwright/test'
import { downloaded, type GivenFile } from './files'

/** The list of flows, and the dialogs that begin one. */
export class Library {
  readonly main: Locator
  readonly heading: Locator
  readonly toasts: Locator
  readonly dialog: Locator

  constructor(private readonly page: Page) {
    this.main = page.getByRole('main')
    this.heading = this.main.getByRole('heading', { name: 'Flows', level: 1 })
    this.toasts = page.getByRole('region', { name: 'Notifications' })
    this.dialog = page.getByRole('dialog')
  }

  async goto(): Promise<void> {
    await this.page.goto('/#/')
    await expect(this.main.getByRole('button', { name: 'Import' })).toBeVisible()
  }

  link(name: string): Locator {
    return this.main.getByRole('link', { name, exact: true })
  }

  row(name: string): Locator {
    return this.main.getByRole('listitem').filter({
      has: this.page.getByRole('link', { name, exact: true }),
    })
  }

  /** A new flow with nothing but Start; ends in its editor. */
  async blank(name: string): Promise<void> {
    await this.main.getByRole('button', { name: /^New (blank )?flow$/ }).click()
    await this.dialog.getByRole('textbox', { name: 'Name' }).fill(name)
    await this.dialog.getByRole('button', { name: 'Create' }).click()
    await expect(this.page.getByRole('textbox', { name: 'Name of the flow' })).toHaveValue(name)
  }

  /** Starts from an example, offered on the empty library and in the dialog for a new flow; ends in its editor. */
  async fromExample(name: string): Promise<void> {
    const blank = this.main.getByRole('button', { name: 'New blank flow' })
    const another = this.main.getByRole('button', { name: 'New flow' })
    await expect(blank.or(another)).toBeVisible()
    if (await blank.isVisible()) await this.main.getByRole('button', { name, exact: true }).click()
    else {
      await another.click()
      await this.dialog.getByRole('radio', { name: new RegExp(`^${name}`) }).check()
      await this.dialog.getByRole('button', { name: 'Create' }).click()
    }
    await expect(this.page.getByRole('textbox', { name: 'Name of the flow' })).toHaveValue(name)
  }

  async open(name: string): Promise<void> {
    await this.link(name).click()
    await expect(this.page.getByRole('textbox', { name: 'Name of the flow' })).toHaveValue(name)
  }

  /** One of the things that can be done with a flow without opening it. */
  async act(name: string, action: string): Promise<void> {
    await this.row(name)
      .getByRole('button', { name: `Actions for ${name}` })
      .click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }

  export(name: string): Promise<{ name: string; text: string }> {
    return downloaded(this.page, () => this.act(name, 'Export'))
  }

  /** Chooses files from the disk; ends in the dialog that shows what they hold. */
  async choose(...files: readonly GivenFile[]): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.main.getByRole('button', { name: 'Import' }).click(),
    ])
    await chooser.setFiles([...files])
    await expect(this.dialog).toBeVisible()
  }

  async confirmImport(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Import/ }).click()
    await expect(this.dialog).toBeHidden()
  }

  async import(file: GivenFile): Promise<void> {
    await this.choose(file)
    await this.confirmImport()
  }

  undo(): Promise<void> {
    return this.toasts.getByRole('button', { name: 'Undo' }).click()
  }
}
