import { expect, type Locator, type Page } from '@playwright/test'
import { Editor } from './editor'

/** Somebody who points and presses, with a mouse or a finger, and never holds and moves. Keys are for writing. */
export class Presses {
  private readonly editor: Editor

  constructor(
    private readonly page: Page,
    private readonly finger: boolean,
  ) {
    this.editor = new Editor(page)
  }

  press(target: Locator): Promise<void> {
    return this.finger ? target.tap() : target.click()
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.press(field)
    await this.page.keyboard.type(text)
  }

  /** Chooses in a combobox what the words find. */
  async choose(picker: Locator, words: string, option: string | RegExp): Promise<void> {
    await this.write(picker, words)
    await this.press(this.page.getByRole('option', { name: option }))
  }

  /** Brings all cards into view; on a phone the settings lie over them, and are closed. */
  async overview(): Promise<void> {
    const close = this.editor.panel.getByRole('button', { name: 'Close panel' })
    if (await close.isVisible()) await this.press(close)
    await this.press(this.editor.canvas.getByRole('button', { name: 'Fit everything into view' }))
  }

  /** Adds a card by the + of an exit. */
  async addAfter(card: string, exit: string, kind: string): Promise<void> {
    await this.overview()
    await this.press(this.editor.card(card).getByRole('button', { name: `Add after ${exit}` }))
    await this.find(/^Add after/, kind)
    await expect(this.editor.panel.getByRole('textbox', { name: `Title · ${kind}` })).toBeVisible()
  }

  /** Connects an exit of a card by the menu. */
  async connect(card: string, exit: string, to: string): Promise<void> {
    await this.overview()
    await this.press(this.editor.card(card).getByRole('heading'))
    await this.menu('Connections', 'Connect to…')
    await this.find('Connect which exit?', exit)
    await this.find(new RegExp(`, ${exit} to$`), to)
    const said = this.page.getByRole('status', { name: 'What was done' })
    await expect(said).toHaveText(new RegExp(`^Connected to ${to}`, 'i'))
  }

  /** Something that the menu of the bar holds. */
  async menu(group: string, action: string): Promise<void> {
    await this.press(this.page.getByRole('banner').getByRole('button', { name: 'Menu' }))
    await this.press(this.page.getByRole('menuitem', { name: group }))
    await this.press(this.page.getByRole('menuitem', { name: new RegExp(`^${action}`) }))
  }

  private async find(title: string | RegExp, option: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: title })
    await this.press(dialog.getByRole('option', { name: new RegExp(`^${option}`, 'i') }))
    await expect(dialog).toBeHidden()
  }
}
