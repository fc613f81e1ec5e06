import { expect, type Locator, type Page } from '@playwright/test'

/** The rehearsal beside the canvas. */
export class Preview {
  readonly region: Locator
  /** The chat as the visitor has it. */
  readonly log: Locator
  /** The same conversation from behind the desk: hand-offs, notes, and what was done. */
  readonly behind: Locator
  readonly desk: Locator
  readonly composer: Locator
  readonly floor: Locator

  constructor(private readonly page: Page) {
    this.region = page.getByRole('region', { name: 'Preview', exact: true })
    this.log = this.region.getByRole('log', { name: 'Conversation' })
    this.behind = this.region.getByRole('log', { name: 'Transcript' })
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

  /** Sits in somebody's chair. */
  async sit(name: string): Promise<void> {
    const chair = this.desk.getByRole('combobox', { name: 'You sit in the chair of' })
    await chair.click()
    await chair.fill(name)
    await this.page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
    await expect(chair).toHaveValue(name)
  }

  /** Takes the conversation: the assignee confirms it, or the named one fetches it from the queue. */
  async accept(name: string): Promise<void> {
    if ((await this.floor.getAttribute('data-floor')) === 'queue') await this.sit(name)
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
    return this.behind.getByRole('paragraph').filter({ hasText: text })
  }

  /** What became of a hand-off. */
  handoff(title: string | RegExp): Locator {
    return this.behind.getByRole('article', { name: title })
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
    await this.desk.getByRole('radio', { name: 'Variables' }).check()
  }

  /** One of the sides behind the desk: `Desk`, `Roster`, `Why`, `History`. */
  async show(side: string): Promise<void> {
    await this.region.getByRole('tab', { name: side, exact: true }).click()
  }

  /** The clock jumps to one of the places it offers. */
  async jump(to: string): Promise<void> {
    await this.region.getByRole('button', { name: 'Jump' }).click()
    await this.region.getByRole('list', { name: 'Jump to' }).getByRole('button', { name: to }).click()
  }

  /** The conversation as *Copy transcript* puts it on the clipboard. */
  async transcript(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await this.show('Why')
    await this.region.getByRole('button', { name: 'Copy transcript' }).click()
    await expect(this.region.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
    return this.page.evaluate(() => navigator.clipboard.readText())
  }
}
