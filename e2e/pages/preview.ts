import { expect, type Locator, type Page } from '@playwright/test'

/** The rehearsal beside the canvas. */
export class Preview {
  readonly region: Locator
  readonly log: Locator
  readonly desk: Locator
  readonly composer: Locator
  readonly floor: Locator

  constructor(private readonly page: Page) {
    this.region = page.getByRole('region', { name: 'Preview', exact: true })
    this.log = this.region.getByRole('log', { name: 'Conversation' })
    this.desk = this.region.getByRole('region', { name: 'Assignee' })
    this.composer = this.region.getByRole('textbox', { name: 'Message as the visitor' })
    this.floor = this.region.locator('[data-floor]')
  }

  /** Opens the preview; it asks who visits, and when. */
  async open(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Preview', exact: true }).click()
    await expect(this.region).toBeVisible()
  }

  async visitor(name: string): Promise<void> {
    const field = this.region.getByRole('combobox', { name: 'Visitor' })
    await field.click()
    await field.fill(name)
    await this.page.getByRole('option', { name }).click()
    await expect(field).toHaveValue(new RegExp(name))
  }

  /** What the workspace's wall clock shows at the start, e.g. `2026-03-08T10:00`. */
  async clock(wall: string): Promise<void> {
    await this.region.getByLabel('Rehearsal clock').fill(wall)
  }

  async start(): Promise<void> {
    await this.region.getByRole('button', { name: 'Start rehearsal' }).click()
    await expect(this.composer).toBeVisible()
  }

  /** Opens, chooses the visitor and starts. */
  async play(visitor: string): Promise<void> {
    await this.open()
    await this.visitor(visitor)
    await this.start()
  }

  async press(option: string): Promise<void> {
    await this.log.getByRole('button', { name: option, exact: true, disabled: false }).click()
  }

  async say(text: string): Promise<void> {
    await this.composer.fill(text)
    await this.composer.press('Enter')
    await expect(this.composer).toHaveValue('')
  }

  async reply(text: string): Promise<void> {
    const box = this.desk.getByRole('textbox', { name: /^Reply as/ })
    await box.fill(text)
    await box.press('Enter')
    await expect(box).toHaveValue('')
  }

  /** Takes the conversation: the assignee confirms it, or the named one fetches it from the queue. */
  async accept(name: string): Promise<void> {
    if ((await this.floor.getAttribute('data-floor')) === 'queue') {
      const list = this.desk.getByRole('combobox', { name: 'Accept as' })
      const choice = list.getByRole('option', { name })
      await list.selectOption(await choice.textContent())
    }
    await this.desk.getByRole('button', { name: 'Accept' }).click()
  }

  async handBack(disposition = 'Solved'): Promise<void> {
    await this.desk.getByRole('combobox', { name: 'Disposition' }).selectOption(disposition)
    await this.desk.getByRole('button', { name: 'Hand back' }).click()
  }

  /** The clock jumps to the end of the wait. */
  async skip(): Promise<void> {
    await this.desk.getByRole('button', { name: 'Skip to the limit' }).click()
  }

  /** What was said, in the order it was said. */
  line(text: string | RegExp): Locator {
    return this.log.getByRole('paragraph').filter({ hasText: text })
  }

  /** What became of a hand-off. */
  handoff(title: string | RegExp): Locator {
    return this.log.getByRole('article', { name: title })
  }

  /** Unfolds why somebody, or nobody, took over. */
  async why(handoff: Locator): Promise<Locator> {
    await handoff.getByRole('button', { name: /^Why/ }).click()
    return handoff
  }

  /** A variable of the flow and its value at this moment. */
  variable(name: string): Locator {
    return this.region.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) })
  }

  async showVariables(): Promise<void> {
    await this.region.getByRole('button', { name: /^Variables & events/ }).click()
  }

  /** The conversation as *Copy transcript* puts it on the clipboard. */
  async transcript(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await this.region.getByRole('button', { name: 'Copy transcript' }).click()
    await expect(this.region.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
    return this.page.evaluate(() => navigator.clipboard.readText())
  }
}
