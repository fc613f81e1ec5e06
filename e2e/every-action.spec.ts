/** Every action of the registry is found in the palette by its name and done by keyboard; it shows, and the focus has a home afterwards. */
import type { Page } from '@playwright/test'
import { adding } from './doing/adding'
import { arranging } from './doing/arranging'
import type { Deed, Deeds } from './doing/deed'
import { editing } from './doing/editing'
import { actions } from './doing/expected'
import { handing } from './doing/handing'
import { homes } from './doing/homes'
import { looking } from './doing/looking'
import { situations } from './doing/situation'
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { openFlow } from './pages/flows'
import { Keys } from './pages/keys'
import { CommandPalette } from './pages/palette'
import { Preview } from './pages/preview'

const parts: Readonly<Record<string, Deeds>> = {
  'cards and connections': editing,
  'places, sizes and colours': arranging,
  'every kind of card': adding,
  'views and ways': looking,
  'the flow as a whole': handing,
}

test('none is left out', () => {
  const told = Object.values(parts).flatMap(deeds => Object.keys(deeds))
  expect(told.toSorted()).toEqual(actions.map(({ id }) => id).toSorted())
})

test.describe('by the command palette', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
  // Each opens the flow once, and does some twenty things with it.
  test.setTimeout(180_000)

  for (const [part, deeds] of Object.entries(parts))
    test(part, async ({ page }) => {
      await openFlow(page, homes)
      await readied(page)
      for (const [id, deed] of Object.entries(deeds)) await test.step(id, () => carryOut(page, id, deed))
    })
})

/** All actions are there: they come when somebody first touches the page, and what is pressed until then waits. */
async function readied(page: Page): Promise<void> {
  await new CommandPalette(page).open()
  await page.keyboard.press('Escape')
  await new Keys(page).rests()
}

async function carryOut(page: Page, id: string, { when, seen }: Deed): Promise<void> {
  const [editor, keys, palette] = [new Editor(page), new Keys(page), new CommandPalette(page)]
  await situations[when](editor)
  await seen(editor, () => palette.choose(id, nameOf(id)))
  await rests(page, keys)
  await closeAll(page, keys)
  await restore(editor)
}

/** What those are called, in the situations here, that have more than one name. */
const CALLED: Readonly<Record<string, string>> = {
  rename: 'Rename',
  delete: 'Delete',
  'add-after': 'Add after…',
  tidy: 'Tidy',
  frame: 'Frame selection',
  lock: 'Lock: look only',
}

function nameOf(id: string): string {
  const label = actions.find(action => action.id === id)?.label
  return typeof label === 'string' ? label : (CALLED[id] ?? `the label of ${id}`)
}

/** The focus is somewhere, and still is when everything has been drawn. */
async function rests(page: Page, keys: Keys): Promise<void> {
  await page.evaluate(async () => {
    for (let count = 0; count < 4; count += 1) await new Promise(requestAnimationFrame)
  })
  await keys.rests()
}

/** What an action opened is closed by Escape, and that leaves nobody without focus either. */
async function closeAll(page: Page, keys: Keys): Promise<void> {
  const open = page.locator('[role="dialog"], [role="menu"], search')
  for (let times = 0; times < 4 && (await open.count()) > 0; times += 1) {
    await page.keyboard.press('Escape')
    await rests(page, keys)
  }
  await expect(open).toHaveCount(0)
}

/** The flow and all around it as they were. */
async function restore(editor: Editor): Promise<void> {
  const { page, canvas } = editor
  if (!(await editor.name.isVisible())) await page.goBack()
  const banner = page.getByRole('banner')
  const undo = banner.getByRole('button', { name: 'Undo' })
  const ways = [
    [banner.getByRole('button', { name: 'Locked' }), 'Alt+l'],
    [new Preview(page).region, 'Control+Enter'],
    [editor.problemPanel, 'Control+F8'],
  ] as const
  for (const [on, chord] of ways) {
    if (!(await on.isVisible())) continue
    await canvas.focus()
    await page.keyboard.press(chord)
    await expect(on).toBeHidden()
  }
  const cards = page.getByRole('tab', { name: 'Cards' })
  if ((await cards.getAttribute('aria-selected')) !== 'true') await cards.click()
  await canvas.focus()
  for (let steps = 0; (await undo.getAttribute('aria-disabled')) !== 'true'; steps += 1) {
    expect(steps, 'steps to take back').toBeLessThan(3)
    await editor.undo()
  }
  await page.keyboard.press('Shift+1')
}
