import { expect, type Locator, type Page } from '@playwright/test'
import { downloaded } from './files'

export interface Point {
  readonly x: number
  readonly y: number
}

/** How far inside a card's corner the pointer holds it while it comes from the palette. */
const GRIP = 24

/** One open flow: palette, canvas, settings. */
export class Editor {
  readonly name: Locator
  readonly status: Locator
  /** Below the bar: why the last edit is not saved, and the ways out. */
  readonly notSaved: Locator
  readonly palette: Locator
  readonly canvas: Locator
  readonly panel: Locator
  readonly cards: Locator
  readonly edges: Locator
  /** How many problems there are, in the bar. */
  readonly problems: Locator
  /** The panel that lists them. */
  readonly problemPanel: Locator

  constructor(readonly page: Page) {
    this.name = page.getByRole('textbox', { name: 'Name of the flow' })
    this.status = page.getByRole('status', { name: 'Save status' })
    this.notSaved = page.getByRole('banner').getByRole('alert')
    this.palette = page.getByRole('region', { name: 'Cards' })
    this.canvas = page.getByRole('region', { name: 'Canvas' })
    this.panel = page.getByRole('complementary', { name: 'Card and rehearsal' })
    this.cards = this.canvas.locator('[data-card]')
    this.edges = this.canvas.locator('[data-link]')
    this.problems = page.getByRole('banner').getByRole('button', { name: /problem|Checking/ })
    this.problemPanel = page.getByRole('region', { name: 'Problems' })
  }

  card(key: string): Locator {
    return this.canvas.locator(`[data-card="${key}"]`)
  }

  /** The view glides no more: it stayed where it is for thirty frames, longer than a glide pauses. */
  async viewRests(): Promise<void> {
    await this.page.locator('.react-flow__viewport').evaluate(async view => {
      let [last, still] = ['', 0]
      while (still < 30) {
        await new Promise(requestAnimationFrame)
        const now = getComputedStyle(view).transform
        still = now === last ? still + 1 : 0
        last = now
      }
    })
  }

  /** What of a card takes the focus. */
  node(key: string): Locator {
    return this.canvas.getByTestId(`rf__node-${key}`)
  }

  exit(key: string, exit: string): Locator {
    return this.card(key).locator(`[data-handleid="${exit}"]`)
  }

  entry(key: string): Locator {
    return this.exit(key, 'in')
  }

  edge(key: string, exit: string): Locator {
    return this.canvas.locator(`[data-link="${key}:${exit}"]`)
  }

  /** A card of the palette. */
  kind(label: string): Locator {
    return this.palette.getByRole('button', { name: new RegExp(`^${label} `) })
  }

  /** A text box of the settings. */
  field(label: string): Locator {
    return this.panel.getByRole('textbox', { name: labelled(label) })
  }

  /** A combobox or list of the settings. */
  picker(label: string): Locator {
    return this.panel.getByRole('combobox', { name: labelled(label) })
  }

  async add(label: string): Promise<void> {
    await this.kind(label).click()
  }

  /** Drags a card from the palette so that its corner comes to lie at a place of the canvas. */
  async drop(label: string, at: Point): Promise<void> {
    const { x, y } = await this.onScreen(at)
    await this.drag(await centreOf(this.kind(label)), { x: x + GRIP, y: y + GRIP })
  }

  /** Before the arrowhead of a connection, where its end is taken hold of, in the window. */
  tip(key: string, exit: string): Promise<Point> {
    return this.heldAt(key, exit, -1)
  }

  /** Where the beginning of a connection is taken hold of, in the window. */
  tail(key: string, exit: string): Promise<Point> {
    return this.heldAt(key, exit, 1)
  }

  private heldAt(key: string, exit: string, way: 1 | -1): Promise<Point> {
    return this.edge(key, exit).evaluate((line: SVGPathElement, way) => {
      const on = (length: number): Point => {
        const { x, y } = line.getPointAtLength(length).matrixTransform(line.getScreenCTM() ?? undefined)
        return { x, y }
      }
      const held = ({ x, y }: Point) => document.elementFromPoint(x, y)?.matches('.canvas-ends') ?? false
      const total = line.getTotalLength()
      let length = way > 0 ? 0 : total
      while (length >= 0 && length <= total && !held(on(length))) length += way
      return on(length + 4 * way)
    }, way)
  }

  /** Pulls from an exit, or from the end of a connection, to something or some place. */
  async pull(from: Locator | Point, to: Locator | Point): Promise<void> {
    await this.drag('x' in from ? from : await centreOf(from), 'x' in to ? to : await centreOf(to))
  }

  /** Pulls from an exit to the body of a card. */
  async connect(from: string, exit: string, to: string): Promise<void> {
    await this.pull(this.exit(from, exit), this.card(to))
    await expect(this.edge(from, exit)).toHaveAttribute('data-to', to)
  }

  /** Takes hold of a card by its header and moves it by so many pixels of the screen. */
  async move(key: string, by: Point): Promise<void> {
    const from = await centreOf(this.card(key).getByRole('heading'))
    await this.drag(from, { x: from.x + by.x, y: from.y + by.y })
  }

  /** Moves the whole view by taking hold of an empty place. */
  async pan(from: Point, by: Point): Promise<void> {
    const start = await this.onScreen(from)
    await this.drag(start, { x: start.x + by.x, y: start.y + by.y })
  }

  /** Brings all cards into view. */
  async fit(): Promise<void> {
    await this.canvas.getByRole('button', { name: 'Fit everything into view' }).click()
    for (const card of await this.cards.all()) await expect(card).toBeInViewport({ ratio: 0.99 })
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(to.x, to.y, { steps: 8 })
    await this.page.mouse.up()
  }

  /** Where on the screen a place of the canvas is. */
  onScreen(at: Point): Promise<Point> {
    return this.canvas.locator('.react-flow__viewport').evaluate((view, { x, y }) => {
      const { a, d, e, f } = new DOMMatrix(getComputedStyle(view).transform)
      const frame = (view.closest('.react-flow') ?? view).getBoundingClientRect()
      return { x: frame.left + e + x * a, y: frame.top + f + y * d }
    }, at)
  }

  /** Where the card lies, in the canvas's own measure. */
  place(key: string): Promise<Point> {
    return this.node(key).evaluate(node => {
      const { e, f } = new DOMMatrix(getComputedStyle(node).transform)
      return { x: e, y: f }
    })
  }

  async select(key: string): Promise<void> {
    // What lies beyond the edge of the canvas can't be hit.
    if (!(await this.card(key).evaluate(isInSight))) return this.showSettings(key)
    await this.card(key).getByRole('heading').click()
    await expect(this.title(key)).toBeVisible()
  }

  /** Selects a card without needing to hit it: the list of problems and the canvas may be out of sight. */
  async showSettings(key: string): Promise<void> {
    await this.node(key).focus()
    await this.page.keyboard.press('Enter')
    await expect(this.title(key)).toBeVisible()
    // The focus goes there by itself, and what is typed with it: a test that goes on at once would be overtaken.
    if (await this.title(key).isEnabled()) await expect(this.title(key)).toBeFocused()
  }

  /** The title in the settings of a card. */
  private title(key: string): Locator {
    return this.panel.locator(`[data-settings="${key}"]`).getByRole('textbox', { name: /^Title/ })
  }

  /** Picks from a combobox what begins with the words. */
  async pick(label: string, words: string, option: string | RegExp = new RegExp(`^${words}`)): Promise<void> {
    await this.picker(label).click()
    await this.picker(label).fill(words)
    await this.page.getByRole('option', { name: option }).click()
  }

  /** Makes a variable in the very field that needs it. */
  async createVariable(label: string, name: string): Promise<void> {
    await this.pick(label, name, `Create variable “${name}”`)
    await expect(this.picker(label)).toHaveValue(name)
  }

  async saved(): Promise<void> {
    await expect(this.status).toHaveText('Saved')
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+z')
  }

  async redo(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+z')
  }

  /** The file that *Export* writes. */
  export(): Promise<{ name: string; text: string }> {
    return this.exportAs('Export flow file')
  }

  /** A file of the menu of exports. */
  exportAs(kind: string): Promise<{ name: string; text: string; bytes: Buffer }> {
    return downloaded(this.page, async () => {
      await this.page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click()
      await this.page.getByRole('menuitem', { name: new RegExp(`^${kind}`) }).click()
    })
  }

  /** What the flow is at this moment, as *Export* writes it. */
  async text(): Promise<string> {
    return (await this.export()).text
  }
}

/** A field by its label; one that may stay empty says so behind it. */
const labelled = (label: string): RegExp =>
  new RegExp(`^${label.replace(/[.*+?()|[\]\\]/g, '\\$&')}\\s*(Optional)?$`)

/** The middle of something in sight. */
async function centreOf(target: Locator): Promise<Point> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error(`${target} is not in sight`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Whether no part of a card lies beyond the edge of the canvas. */
function isInSight(card: Element): boolean {
  const box = card.getBoundingClientRect()
  const canvas = card.closest('[data-canvas]')?.getBoundingClientRect() ?? box
  return (
    box.left >= canvas.left &&
    box.right <= canvas.right &&
    box.top >= canvas.top &&
    box.bottom <= canvas.bottom
  )
}
