import { expect, type Page } from '@playwright/test'
import { onMonday } from './clock'
import { Editor } from './editor'
import { Library } from './library'
import { Preview } from './preview'

/** A flow with nothing but Start. */
export async function begin(page: Page) {
  const library = new Library(page)
  await onMonday(page)
  await library.goto()
  await library.blank('New cards')
  return { editor: new Editor(page), preview: new Preview(page) }
}

/** Adds a card and says in the settings of another which of its exits leads there. */
export async function addBehind(editor: Editor, from: string, exit: string, label: string, key: string) {
  await editor.add(label)
  await expect(editor.card(key)).toBeVisible()
  await editor.showSettings(from)
  await lead(editor, exit, label)
  await editor.showSettings(key)
}

export const lead = (editor: Editor, exit: string, to: string) =>
  editor.picker(exit).selectOption({ label: to })
