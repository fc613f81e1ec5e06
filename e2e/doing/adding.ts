import { expect } from '@playwright/test'
import { catalog } from '../../src/cards/catalog'
import { type Deed, type Deeds, shows } from './deed'

/** Every kind of card there is. */
export const adding: Deeds = Object.fromEntries(
  [...catalog.values()].map(({ type, label }) => [`add-${type}`, adds(type, label)]),
)

/** It stands on the canvas, selected, with the focus, and its settings are there. A flow has one Start. */
function adds(type: string, label: string): Deed {
  const [when, count] = type === 'start' ? (['no card is left', 1] as const) : (['nothing', 6] as const)
  return shows(when, async editor => {
    await expect(editor.cards).toHaveCount(count)
    const added = editor.canvas.locator('.react-flow__node.selected')
    await expect(added).toHaveCount(1)
    await expect(added.getByRole('heading')).toContainText(label)
    await expect(added).toBeFocused()
    await expect(editor.panel.getByRole('textbox', { name: `Title · ${label}` })).toBeVisible()
  })
}
