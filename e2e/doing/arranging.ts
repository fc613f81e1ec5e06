import { expect } from '@playwright/test'
import type { Editor } from '../pages/editor'
import { type Deed, type Deeds, focuses, shows } from './deed'
import { BOXES, PLACES } from './homes'

/** Where cards, frames and notes lie, and how they look. */
export const arranging: Deeds = {
  tidy: shows('nothing', async editor => {
    await expect.poll(() => editor.place('greeting')).not.toEqual(PLACES.greeting)
    const across = await Promise.all(['start', ...CARDS].map(async key => (await editor.place(key)).x))
    expect(across).toEqual(across.toSorted((a, b) => a - b))
  }),
  'align-left': aligns(left, boxes => Math.min(...boxes.map(left))),
  'align-right': aligns(right, boxes => Math.max(...boxes.map(right))),
  'align-centre': aligns(
    ({ x, width }) => x + width / 2,
    boxes => (Math.min(...boxes.map(left)) + Math.max(...boxes.map(right))) / 2,
  ),
  'align-top': aligns(top, boxes => Math.min(...boxes.map(top))),
  'align-bottom': aligns(bottom, boxes => Math.max(...boxes.map(bottom))),
  'align-middle': aligns(
    ({ y, height }) => y + height / 2,
    boxes => (Math.min(...boxes.map(top)) + Math.max(...boxes.map(bottom))) / 2,
  ),
  'distribute-horizontally': distributes(left, right),
  'distribute-vertically': distributes(top, bottom),
  'move-left': moves(-20, 0),
  'move-far-left': moves(-100, 0),
  'move-right': moves(20, 0),
  'move-far-right': moves(100, 0),
  'move-up': moves(0, -20),
  'move-far-up': moves(0, -100),
  'move-down': moves(0, 20),
  'move-far-down': moves(0, 100),
  frame: focuses('a card', ({ page }) => page.getByRole('textbox', { name: 'Title of the frame' })),
  note: focuses('nothing', ({ page }) => page.getByRole('textbox', { name: 'Text of the note' })),
  'mark-wider': sizes(20, 0),
  'mark-narrower': sizes(-20, 0),
  'mark-taller': sizes(0, 20),
  'mark-shorter': sizes(0, -20),
  // Each takes a colour that it does not have.
  'mark-blue': colours('a note', 'notes note', 'blue'),
  'mark-teal': colours('a frame', 'frames frame', 'teal'),
  'mark-green': colours('a frame', 'frames frame', 'green'),
  'mark-amber': colours('a frame', 'frames frame', 'amber'),
  'mark-orange': colours('a frame', 'frames frame', 'orange'),
  'mark-rose': colours('a frame', 'frames frame', 'rose'),
  'mark-violet': colours('a frame', 'frames frame', 'violet'),
  'mark-slate': colours('a frame', 'frames frame', 'slate'),
}

/** A card as it lies and as large as it is drawn, in pixels at zoom 1. */
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function left({ x }: Box): number {
  return x
}
function right({ x, width }: Box): number {
  return x + width
}
function top({ y }: Box): number {
  return y
}
function bottom({ y, height }: Box): number {
  return y + height
}

const CARDS = ['greeting', 'ask', 'bye'] as const

const boxes = (editor: Editor): Promise<readonly Box[]> => Promise.all(CARDS.map(key => boxOf(editor, key)))

const boxOf = async (editor: Editor, key: string): Promise<Box> => ({
  ...(await editor.place(key)),
  ...(await editor.node(key).evaluate(node => {
    const { offsetWidth: width, offsetHeight: height } = node instanceof HTMLElement ? node : document.body
    return { width, height }
  })),
})

/** What is measured of each card comes to be what the box around them says. */
function aligns(measure: (box: Box) => number, goal: (before: readonly Box[]) => number): Deed {
  return {
    when: 'three cards',
    seen: async (editor, act) => {
      const before = await boxes(editor)
      const line = Math.round(goal(before))
      expect(before.map(measure).every(one => Math.abs(one - line) < 1.5)).toBe(false)
      await act()
      await expect
        .poll(async () => (await boxes(editor)).map(box => Math.abs(measure(box) - line) < 1.5))
        .toEqual([true, true, true])
    },
  }
}

/** The gaps come to be equal, and the first and the last card stay where they are. */
function distributes(from: (box: Box) => number, to: (box: Box) => number): Deed {
  const inOrder = async (editor: Editor) => (await boxes(editor)).toSorted((a, b) => from(a) - from(b))
  const unequal = ([first, second, third]: readonly Box[]): number =>
    first && second && third ? Math.abs(from(third) - to(second) - (from(second) - to(first))) : Number.NaN
  return {
    when: 'three cards',
    seen: async (editor, act) => {
      const before = await inOrder(editor)
      expect(unequal(before)).toBeGreaterThan(20)
      await act()
      await expect.poll(async () => unequal(await inOrder(editor))).toBeLessThan(2.5)
      const after = await inOrder(editor)
      expect([after[0], after[2]]).toEqual([before[0], before[2]])
    },
  }
}

function moves(x: number, y: number): Deed {
  const { x: fromX, y: fromY } = PLACES.greeting
  return shows('a card', editor =>
    expect.poll(() => editor.place('greeting')).toEqual({ x: fromX + x, y: fromY + y }),
  )
}

function sizes(width: number, height: number): Deed {
  const box = BOXES.frame
  return shows('a frame', async ({ page }) => {
    const frame = page.locator('[data-mark="frames frame"]')
    await expect(frame).toHaveCSS('width', `${box.width + width}px`)
    await expect(frame).toHaveCSS('height', `${box.height + height}px`)
  })
}

function colours(when: Deed['when'], mark: string, hue: string): Deed {
  return shows(when, ({ page }) =>
    expect(page.locator(`[data-mark="${mark}"]`)).toHaveAttribute('data-hue', hue),
  )
}
