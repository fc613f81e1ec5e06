import { expect } from '@playwright/test'
import type { Editor } from '../pages/editor'
import { appears, type Deed, type Deeds, focuses, shows } from './deed'

/** Ways to see the flow, to find something in it and to go about. */
export const looking: Deeds = {
  find: focuses('nothing', ({ page }) => page.getByRole('textbox', { name: 'Find' })),
  'find-next': finds('2 of 2', 'greeting'),
  'find-previous': finds('2 of 2', 'greeting'),
  fit: {
    when: 'nothing',
    seen: async (editor, act) => {
      for (let times = 0; times < 3; times += 1) await editor.page.keyboard.press('+')
      await expect(editor.card('start')).not.toBeInViewport({ ratio: 0.99 })
      await act()
      for (const key of ['start', 'ask', 'bye', 'empty'])
        await expect(editor.card(key)).toBeInViewport({ ratio: 0.99 })
    },
  },
  'fit-selection': zooms('a card', (now, before) => now > before),
  'zoom-in': zooms('nothing', (now, before) => now > before),
  'zoom-out': zooms('nothing', (now, before) => now < before),
  'zoom-full': zooms('nothing', now => now === 1),
  minimap: {
    when: 'nothing',
    seen: async (editor, act) => {
      const map = editor.canvas.getByRole('img', { name: 'Minimap' })
      await expect(map).toBeVisible()
      await act()
      await expect(map).toBeHidden()
      await act()
      await expect(map).toBeVisible()
    },
  },
  'card-list': focuses('nothing', editor => editor.palette.getByRole('searchbox', { name: 'Search cards' })),
  outline: shows('a card', async ({ page }) => {
    await expect(page.getByRole('tree', { name: 'Outline of the flow' })).toBeVisible()
    await expect(page.getByRole('treeitem', { selected: true })).toBeFocused()
  }),
  variables: appears('nothing', ({ page }) => page.getByRole('list', { name: 'Variables' })),
  'go-right': focuses('a card', editor => editor.node('ask')),
  'go-left': focuses('a card', editor => editor.node('start')),
  'go-up': focuses('the lowest card', editor => editor.node('ask')),
  'go-down': focuses('another card', editor => editor.node('empty')),
  'more-right': takes('a card', 'greeting', 'ask'),
  'more-left': takes('a card', 'greeting', 'start'),
  'more-up': takes('the lowest card', 'empty', 'ask'),
  'more-down': takes('another card', 'ask', 'empty'),
  'go-start': focuses('another card', editor => editor.node('start')),
  'go-mark': focuses('a frame', ({ page }) => page.locator('[data-mark="notes note"]')),
  'go-mark-before': focuses('a frame', ({ page }) => page.locator('[data-mark="notes note"]')),
  'card-help': appears('a card', ({ page }) => page.getByRole('dialog', { name: 'Message' })),
  shortcuts: appears('nothing', ({ page }) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })),
  menu: appears('a card', ({ page }) => page.getByRole('menu', { name: 'Card' })),
  palette: focuses('nothing', ({ page }) =>
    page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox', { name: 'Search' }),
  ),
  hints: appears('hints were put away', editor => editor.panel.getByRole('note')),
}

function finds(at: string, key: string): Deed {
  return shows('something was found', async editor => {
    await expect(editor.page.getByRole('search', { name: 'Find on canvas' })).toContainText(at)
    await expect(editor.card(key)).toBeInViewport()
  })
}

function zooms(when: Deed['when'], done: (now: number, before: number) => boolean): Deed {
  const zoom = (editor: Editor): Promise<number> =>
    editor.canvas
      .locator('.react-flow__viewport')
      .evaluate(view => new DOMMatrix(getComputedStyle(view).transform).a)
  return {
    when,
    seen: async (editor, act) => {
      const before = await zoom(editor)
      await act()
      await expect.poll(async () => done(await zoom(editor), before)).toBe(true)
    },
  }
}

/** The card one goes to is selected beside the one that was. */
function takes(when: Deed['when'], from: string, to: string): Deed {
  return shows(when, async editor => {
    await expect(editor.panel).toContainText('2 cards selected')
    await expect(editor.node(from)).toHaveClass(/selected/)
    await expect(editor.node(to)).toHaveClass(/selected/)
    await expect(editor.node(to)).toBeFocused()
  })
}
