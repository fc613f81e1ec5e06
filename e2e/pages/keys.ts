import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any page has. */
const MANY = 150

/** Somebody without a pointer. Wherever they come, the focus is on something, and it can be seen. */
export class Keys {
  constructor(private readonly page: Page) {}

  /** Goes on, or back, from stop to stop until it is reached. */
  async to(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeVisible()
    for (let stops = 0; stops < MANY; stops += 1) {
      if (await isFocused(target)) return
      // It may just have been drawn anew, with what it needed to load.
      await twoFrames(this.page)
      if (await isFocused(target)) return
      await this.page.keyboard.press(key)
      await expect.poll(() => focusNow(this.page)).toMatchObject({ body: false, seen: true })
    }
    throw new Error(`${target} is not reached with ${key}`)
  }

  back(target: Locator): Promise<void> {
    return this.to(target, 'Shift+Tab')
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.to(target)
    await this.page.keyboard.press(key)
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.to(target)
    await this.page.keyboard.type(text)
  }

  /** Goes to a card of the open flow by its title. */
  async goTo(title: string, card: Locator): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.page.getByRole('combobox', { name: 'Search' })).toBeFocused()
    await this.page.keyboard.type(`go to ${title}`)
    await this.page.keyboard.press('Enter')
    await expect(card).toBeFocused()
  }

  /** Finds something by words in the dialog that is open, and chooses it. */
  async find(title: string | RegExp, words: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: title })
    await expect(dialog.getByRole('combobox', { name: 'Search' })).toBeFocused()
    await this.page.keyboard.type(words)
    await expect(dialog.getByRole('option').first()).toContainText(new RegExp(words, 'i'))
    await this.page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
  }

  /** Chooses in one of the browser's own lists by the first letters. */
  async choose(list: Locator, letters: string, value: string): Promise<void> {
    await this.to(list)
    await this.page.keyboard.type(letters)
    await expect(list).toHaveValue(value)
  }

  /** The focus has a home. */
  async rests(): Promise<void> {
    await expect.poll(async () => (await focusNow(this.page)).body).toBe(false)
  }
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate(element => element === document.activeElement)

/** What has the focus, and whether one can see that. */
const focusNow = (page: Page) =>
  page.evaluate(() => {
    const focus = document.activeElement
    if (!focus || focus === document.body) return { what: 'body', body: true, seen: false }
    const outlined = (element: Element, pseudo?: string): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    }
    const [path] = focus.getElementsByTagName('path')
    const shown =
      outlined(focus) ||
      outlined(focus, '::after') ||
      [focus.parentElement, focus.parentElement?.parentElement].some(around => around && outlined(around)) ||
      (path !== undefined && getComputedStyle(path).strokeWidth === '2.5px')
    return { what: focus.outerHTML.slice(0, 120), body: false, seen: shown }
  })

const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
