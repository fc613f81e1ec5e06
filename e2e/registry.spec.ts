/** Bar, menus, palette and sheet show what the registry says: every label, every key, and whether it can be done now. */
import type { Locator, Page } from '@playwright/test'
import { GROUPS } from '../src/screens/editor/actions/action'
import { actions, expected, type Row, type Scene } from './doing/expected'
import { homes } from './doing/homes'
import { situations } from './doing/situation'
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { openFlow } from './pages/flows'
import { CommandPalette } from './pages/palette'

const LETTERS = 'aeiou'

test('menu of the bar, buttons of the bar, palette and sheet, with a card selected and locked', async ({
  page,
}) => {
  const editor = new Editor(page)
  await openFlow(page, homes)
  await situations['problems were found'](editor)
  await situations['a card'](editor)
  const now = expected({ cards: ['greeting'] })
  const rows = now.palette()

  await test.step('the bar', async () => {
    for (const id of ['undo', 'redo', 'tidy', 'variables', 'palette']) {
      const button = page
        .getByRole('banner')
        .getByRole('button', { name: rows[id]?.label ?? id, exact: true })
      await expect(button, id).toHaveAttribute('aria-disabled', String(rows[id]?.disabled))
      await button.hover()
      const tip = page.locator('body > span[aria-hidden]')
      await expect(tip, id).toHaveText(`${rows[id]?.label}${rows[id]?.keys}`)
    }
  })
  await test.step('its menu: each group', async () => {
    await situations['a card'](editor)
    for (const group of new Set(actions.map(({ group }) => group))) {
      await page.getByRole('banner').getByRole('button', { name: 'Menu' }).click()
      const menu = page.getByRole('menu').first()
      await expect(menu.getByRole('menuitem')).toHaveText(Object.values(GROUPS))
      const submenu = await opened(page, menu.getByRole('menuitem', { name: GROUPS[group], exact: true }))
      expect(await shown(submenu), GROUPS[group]).toEqual(now.group(group))
      await closed(page)
    }
  })
  await test.step('the palette', async () => {
    await situations['a card'](editor)
    expect(await found(page)).toEqual(rows)
    await page.keyboard.press('Alt+l')
    await expect(page.getByRole('banner').getByRole('button', { name: 'Locked' })).toBeVisible()
    expect(await found(page)).toEqual(expected({ cards: ['greeting'], locked: true }).palette())
    await page.keyboard.press('Alt+l')
  })
  await test.step('the sheet', async () => {
    await situations['a card'](editor)
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(sheet).toBeVisible()
    const lines = await sheet
      .locator('dl > div')
      .evaluateAll(lines =>
        lines.map(line => [
          line.querySelector('dt')?.textContent,
          [...line.querySelectorAll('kbd')].map(({ textContent }) => textContent),
        ]),
      )
    expect(lines).toHaveLength(Object.keys(now.sheet()).length)
    expect(Object.fromEntries(lines)).toEqual(now.sheet())
  })
})

test('the context menu of each thing on the canvas', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, homes)
  await situations['problems were found'](editor)
  const menus = {
    card: { name: 'Card', situation: 'a card', scene: { cards: ['greeting'] } },
    cards: { name: 'Selected cards', situation: 'three cards', scene: { cards: ['greeting', 'ask', 'bye'] } },
    mark: { name: 'Frame or note', situation: 'a frame', scene: { marks: { frames: ['frame'], notes: [] } } },
    connection: {
      name: 'Connection',
      situation: 'a connection',
      scene: { edges: [{ card: 'start', exit: 'next' }] },
    },
    canvas: { name: 'Canvas', situation: 'nothing', scene: {} },
  } as const satisfies Record<string, { name: string; situation: keyof typeof situations; scene: Scene }>

  for (const spot of ['card', 'cards', 'mark', 'connection', 'canvas'] as const)
    await test.step(spot, async () => {
      const { name, situation, scene } = menus[spot]
      // Only what is in view is drawn.
      await editor.fit()
      await situations[situation](editor)
      await page.keyboard.press('Shift+F10')
      const menu = page.getByRole('menu', { name, exact: true })
      await expect(menu).toBeVisible()
      const rows = [...(await shown(menu))]
      for (const trigger of await menu.locator('[aria-haspopup="menu"]').all()) {
        const submenu = await opened(page, trigger)
        rows.push(...(await shown(submenu)))
      }
      const sorted = (rows: readonly Row[]) => rows.toSorted((a, b) => (a.label < b.label ? -1 : 1))
      expect(sorted(rows)).toEqual(sorted(expected(scene).spot(spot)))
      await closed(page)
    })
})

/** Opens a menu within a menu. */
async function opened(page: Page, trigger: Locator): Promise<Locator> {
  await trigger.click()
  await expect(trigger).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('menu')).toHaveCount(2)
  return page.getByRole('menu').last()
}

/** One press of Escape may close only the inner one. */
async function closed(page: Page): Promise<void> {
  const menus = page.getByRole('menu')
  for (let times = 0; times < 2 && (await menus.count()) > 0; times += 1) await page.keyboard.press('Escape')
  await expect(menus).toHaveCount(0)
}

/** The rows of a menu, without those that open another. */
const shown = (menu: Locator): Promise<readonly Row[]> =>
  menu.locator('[role^="menuitem"]:not([aria-haspopup])').evaluateAll(rows =>
    rows.map(row => ({
      label: row.querySelector('.flex-1')?.textContent ?? '',
      keys: row.querySelector('kbd')?.textContent ?? '',
      disabled: row.getAttribute('aria-disabled') === 'true',
      checked: row.role === 'menuitemcheckbox' ? row.ariaChecked === 'true' : null,
    })),
  )

/** All that the palette finds, by id: no name is without a vowel. */
async function found(page: Page) {
  const palette = new CommandPalette(page)
  await palette.open()
  const all = new Map<string, object>()
  for (const letter of LETTERS) {
    await palette.search.fill(letter)
    await expect(palette.dialog.getByText('Actions', { exact: true })).toBeVisible()
    const rows = await palette.dialog.locator('[data-choice]').evaluateAll(rows =>
      rows.map(row => {
        const words = row.querySelector('.flex-1')
        return {
          id: row.getAttribute('data-choice') ?? '',
          label: words?.firstChild?.textContent ?? '',
          keys: row.querySelector('kbd')?.textContent ?? '',
          disabled: row.ariaDisabled === 'true',
          why: words?.querySelector('span')?.textContent ?? '',
        }
      }),
    )
    for (const { id, ...row } of rows) all.set(id, row)
  }
  await page.keyboard.press('Escape')
  await expect(palette.dialog).toBeHidden()
  return Object.fromEntries([...all].filter(([id]) => !id.startsWith('card ')))
}
