import { expect, type Page } from '@playwright/test'

/** By what means somebody works: what the page saw of pointer and keys. */
interface Seen {
  /** Pressed with mouse, pen or finger. */
  presses: number
  /** Of these, moved while held down. */
  drags: number
  /** Keys pressed elsewhere than in a box that takes text. */
  keys: number
}

/** Keeps count of what a journey uses, so that one that is said to do without something does. */
export class Means {
  private constructor(private readonly page: Page) {}

  /** To be called before the page is opened. */
  static async watch(page: Page): Promise<Means> {
    await page.addInitScript(() => {
      const seen: Seen = { presses: 0, drags: 0, keys: 0 }
      let held: { readonly x: number; readonly y: number } | null = null
      const on = (type: string, hear: (event: Event) => void): void =>
        window.addEventListener(type, hear, { capture: true, passive: true })
      on('pointerdown', event => {
        seen.presses += 1
        if (event instanceof PointerEvent) held = { x: event.clientX, y: event.clientY }
      })
      on('pointermove', event => {
        if (!(held && event instanceof PointerEvent)) return
        if (Math.hypot(event.clientX - held.x, event.clientY - held.y) < 4) return
        seen.drags += 1
        held = null
      })
      for (const type of ['pointerup', 'pointercancel']) on(type, () => (held = null))
      on('keydown', ({ target }) => {
        if (!(target instanceof Element && target.matches('input:not([type=radio]), textarea')))
          seen.keys += 1
      })
      Object.assign(window, { meansSeen: seen })
    })
    return new Means(page)
  }

  /** Nothing was pressed but keys. */
  async onlyKeys(): Promise<void> {
    const { presses, keys } = await this.seen()
    expect(presses, 'nothing is pressed with a pointer').toBe(0)
    expect(keys).toBeGreaterThan(0)
  }

  /** Nothing was held and moved, and no key pressed but to write. */
  async onlyPresses(): Promise<void> {
    const { presses, drags, keys } = await this.seen()
    expect({ drags, keys }, 'nothing is dragged, no key is needed').toEqual({ drags: 0, keys: 0 })
    expect(presses).toBeGreaterThan(0)
  }

  async dragged(): Promise<void> {
    expect((await this.seen()).drags).toBeGreaterThan(0)
  }

  private seen(): Promise<Seen> {
    return this.page.evaluate(() => (window as unknown as { meansSeen: Seen }).meansSeen)
  }
}
