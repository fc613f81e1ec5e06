import { expect, type Page } from '@playwright/test'
import type { Editor } from '../pages/editor'
import { appears, type Deeds, focuses, shows } from './deed'

/** What is done to cards and connections. */
export const editing: Deeds = {
  undo: shows('a card was moved', editor => at(editor, 60)),
  redo: shows('a move was taken back', editor => at(editor, 80)),
  settings: focuses('a card', editor => editor.field('Title · Message')),
  rename: focuses('a card', editor => editor.field('Title · Message')),
  'select-all': shows('nothing', editor => expect(editor.panel).toContainText('5 cards selected')),
  'select-several': appears('nothing', editor => editor.canvas.getByText('Press the cards to select')),
  deselect: shows('a card', editor => expect(editor.panel).toContainText('Nothing selected')),
  cut: shows('a card', async editor => {
    await expect(editor.card('greeting')).toBeHidden()
    expect(await clipboard(editor.page)).toContain('Good morning')
  }),
  copy: shows('a card', editor => expect.poll(() => clipboard(editor.page)).toContain('Good morning')),
  paste: shows('a card was copied', async editor => {
    await expect(editor.cards).toHaveCount(6)
    await expect(editor.cards.filter({ hasText: 'Good morning' })).toHaveCount(2)
  }),
  duplicate: shows('a card', async editor => {
    await expect(editor.cards.filter({ hasText: 'Good morning' })).toHaveCount(2)
  }),
  'delete-join': shows('a card', async editor => {
    await expect(editor.card('greeting')).toBeHidden()
    await leads(editor, 'start', 'next', 'ask')
  }),
  delete: shows('a card', async editor => {
    await expect(editor.card('greeting')).toBeHidden()
    await expect(editor.edge('start', 'next')).toHaveCount(0)
  }),
  add: appears('nothing', ({ page }) => page.getByRole('dialog', { name: 'Add a card' })),
  'add-after': appears('a card', ({ page }) => page.getByRole('dialog', { name: 'Add after “Message”' })),
  connect: appears('a card', ({ page }) => page.getByRole('dialog', { name: 'Connect “Message” to' })),
  'exit-above': shows('a card behind the middle of three exits', editor =>
    leads(editor, 'ask', 'bill', 'bye'),
  ),
  'exit-below': shows('a card behind the middle of three exits', editor =>
    leads(editor, 'ask', 'otherwise', 'bye'),
  ),
}

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

const at = (editor: Editor, y: number): Promise<void> =>
  expect.poll(() => editor.place('greeting')).toEqual({ x: 340, y })

const leads = (editor: Editor, card: string, exit: string, to: string): Promise<void> =>
  expect(editor.edge(card, exit)).toHaveAttribute('data-to', to)
