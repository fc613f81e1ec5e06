import { expect } from '@playwright/test'
import type { Editor } from '../pages/editor'

/** What there is to be selected, or to be in the middle of, each with the focus where somebody would have it. */
export const situations = {
  nothing: (editor: Editor) => choose(editor),
  'a card': editor => choose(editor, 'greeting'),
  'another card': editor => choose(editor, 'ask'),
  'a card behind the middle of three exits': editor => choose(editor, 'bye'),
  'the lowest card': editor => choose(editor, 'empty'),
  'three cards': editor => choose(editor, 'greeting', 'ask', 'bye'),
  'a connection': async editor => {
    await choose(editor)
    await editor.edge('start', 'next').focus()
    await editor.page.keyboard.press('Space')
    await expect(editor.edge('start', 'next')).toHaveAttribute('data-selected')
  },
  'a frame': editor => point(editor, 'frames frame'),
  'a note': editor => point(editor, 'notes note'),
  'a card was moved': async editor => {
    await choose(editor, 'greeting')
    await editor.page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => editor.place('greeting')).toEqual({ x: 340, y: 80 })
  },
  'a move was taken back': async editor => {
    await situations['a card was moved'](editor)
    await editor.undo()
    await expect.poll(() => editor.place('greeting')).toEqual({ x: 340, y: 60 })
  },
  'a card was copied': async editor => {
    await editor.page.evaluate(() => navigator.clipboard.writeText(''))
    await choose(editor, 'greeting')
    await editor.page.keyboard.press('Control+c')
    await expect
      .poll(() => editor.page.evaluate(() => navigator.clipboard.readText()))
      .toContain('Good morning')
    await choose(editor)
  },
  'no card is left': async editor => {
    await choose(editor)
    await editor.page.keyboard.press('Control+a')
    await editor.page.keyboard.press('Delete')
    await expect(editor.cards).toHaveCount(0)
  },
  'something was found': async editor => {
    await choose(editor)
    await editor.page.keyboard.press('Control+f')
    await expect(editor.page.getByRole('textbox', { name: 'Find' })).toBeFocused()
    await editor.page.keyboard.insertText('good')
    await expect(editor.page.getByRole('search', { name: 'Find on canvas' })).toContainText('1 of 2')
  },
  'problems were found': async editor => {
    await choose(editor)
    await expect(editor.problems).toContainText(/[1-9]/)
  },
  'hints were put away': async editor => {
    await choose(editor)
    const hint = editor.panel.getByRole('note')
    await hint.getByRole('button', { name: 'No more hints' }).click()
    await expect(hint).toBeHidden()
    await editor.canvas.focus()
  },
  'dark colours': async editor => {
    await choose(editor)
    await editor.page.evaluate(() => localStorage.setItem('theme', 'dark'))
    await editor.page.reload()
    await expect(editor.page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await editor.canvas.focus()
  },
} as const satisfies Readonly<Record<string, Prepare>>

type Prepare = (editor: Editor) => Promise<void>

async function choose(editor: Editor, ...cards: readonly string[]): Promise<void> {
  await editor.canvas.focus()
  await editor.page.keyboard.press('Escape')
  for (const key of cards) {
    await editor.node(key).focus()
    await editor.page.keyboard.press('Shift+Enter')
  }
  await expect(editor.canvas.locator('.react-flow__node.selected')).toHaveCount(cards.length)
}

async function point(editor: Editor, mark: string): Promise<void> {
  await choose(editor)
  await editor.page.locator(`[data-mark="${mark}"]`).focus()
  await expect(editor.page.locator(`[data-mark="${mark}"]`)).toHaveAttribute('data-selected', 'true')
}
