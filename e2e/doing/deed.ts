import { expect, type Locator } from '@playwright/test'
import type { Editor } from '../pages/editor'
import type { situations } from './situation'

/** An action where it applies: what there is before, and what can be seen of it afterwards. */
export interface Deed {
  readonly when: keyof typeof situations
  /** Has it done, and looks. */
  readonly seen: (editor: Editor, act: () => Promise<void>) => Promise<void>
}

export type Deeds = Readonly<Record<string, Deed>>

/** It is done, and then this holds. */
export const shows = (when: Deed['when'], look: (editor: Editor) => Promise<void>): Deed => ({
  when,
  seen: async (editor, act) => {
    await act()
    await look(editor)
  },
})

/** Something opens with the focus in it, or gets the focus. */
export const focuses = (when: Deed['when'], what: (editor: Editor) => Locator): Deed =>
  shows(when, editor => expect(what(editor)).toBeFocused())

export const appears = (when: Deed['when'], what: (editor: Editor) => Locator): Deed =>
  shows(when, editor => expect(what(editor)).toBeVisible())
