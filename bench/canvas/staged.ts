import type { Page } from 'playwright'
import type { Contestant, Point } from './contestant'
import { emptyPlace, middleOf } from './places'
import { columnsOf, sceneOf, WIDTH } from './scene'
import type { Stage, View } from './stage/peer'

interface Traits {
  readonly name: string
  /** Its name on the stage. */
  readonly peer: string
  /** What an empty place is, and what a card is taken by; nothing where all is one drawing. */
  readonly pane?: string
  readonly handle?: string
  readonly dragsMany?: boolean
}

/** Somebody on the stage. */
export const staged =
  (address: string) =>
  ({ name, peer, pane, handle, dragsMany = true }: Traits): Contestant => ({
    name,
    prepare(page) {
      return this.open(page, 1)
    },
    async open(page, count) {
      await page.goto(`${address}/?peer=${peer}&cards=${count}`)
      await page.waitForFunction(() => 'onStage' in window)
      await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
    },
    async look(page, from) {
      await page.evaluate(
        async view => {
          await onStage.look(view)
          Object.assign(window, { view })
        },
        await viewFrom(page, from),
      )
      await page.waitForTimeout(300)
    },
    nothing: page => (pane ? emptyPlace(page, pane) : gap(page)),
    grip: async page => (handle ? middleOf(page, handle, '#stage') : titleIn(page)),
    async selectFifty(page, count) {
      if (!dragsMany) return false
      const [view, box] = [await viewFrom(page, 'middle'), await boxOf(page)]
      const inside = sceneOf(count).filter(({ x, y }) => {
        const [left, top] = [x * view.zoom + view.x, y * view.zoom + view.y]
        return (
          left + WIDTH * view.zoom > 0.1 * box.width &&
          left < 0.9 * box.width &&
          top + 230 * view.zoom > 0.1 * box.height &&
          top < 0.9 * box.height
        )
      })
      await page.evaluate(
        keys => onStage.select(keys),
        inside.map(({ key }) => key),
      )
      return true
    },
    selectNone: page => page.evaluate(() => onStage.select([])),
    async field(page) {
      await page.locator('#typing').click()
      return true
    },
  })

declare const onStage: Stage
/** Where it was last asked to look. */
declare const view: View

/** The grid's middle in the middle of the stage. */
async function viewFrom(page: Page, from: 'near' | 'middle' | 'far'): Promise<View> {
  const { width, height } = await boxOf(page)
  const count = Number(new URL(page.url()).searchParams.get('cards'))
  const columns = columnsOf(count)
  const size = { width: columns * 320, height: Math.ceil(count / columns) * 320 }
  const whole = 0.8 * Math.min(width / size.width, height / size.height)
  const zoom = from === 'near' ? 1 : from === 'middle' ? 0.5 : Math.min(1, whole)
  return { x: width / 2 - (size.width / 2) * zoom, y: height / 2 - (size.height / 2) * zoom, zoom }
}

async function boxOf(page: Page) {
  const box = await page.locator('#stage').boundingBox()
  if (!box) throw new Error('There is no stage.')
  return box
}

/** For those whose cards are a drawing: between the columns and below a row; and the title of the card above it. */
async function gap(page: Page): Promise<Point> {
  return onScreen(page, { x: 292, y: 312 })
}

async function titleIn(page: Page): Promise<Point> {
  return onScreen(page, { x: 130, y: 16 })
}

async function onScreen(page: Page, within: Point): Promise<Point> {
  const box = await boxOf(page)
  const now = await page.evaluate(() => view)
  const cell = (from: number, length: number): number =>
    Math.floor((length / 2 - from) / now.zoom / 320) * 320
  return {
    x: box.x + now.x + (cell(now.x, box.width) + within.x) * now.zoom,
    y: box.y + now.y + (cell(now.y, box.height) + within.y) * now.zoom,
  }
}
