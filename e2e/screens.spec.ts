/**
 * Every screen fits its window: all of them a phone, where there is least room, and those that are always there wider windows
 * too. `npm run screenshots` goes through all of them at every width, light and dark, and takes the pictures in docs/screenshots.
 */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { MONDAY_AT_TEN, onMonday } from './pages/clock'
import { Editor } from './pages/editor'
import { card, flowText, message, openFlow, start } from './pages/flows'
import { Library } from './pages/library'
import { Outline } from './pages/outline'
import { Preview } from './pages/preview'
import { Sides } from './pages/sides'
import { Workspace } from './pages/workspace'

const pictures = process.env.BATON_SCREENSHOTS === '1'
const schemes = pictures ? (['light', 'dark'] as const) : (['light'] as const)
const phone = { width: 390, height: 844 }
const wider = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
]
const sizes = pictures ? [...wider, phone] : [phone]

const tabs = [
  ['Agents', 'workspace'],
  ['Teams', 'workspace-teams'],
  ['Hours', 'workspace-hours'],
  ['Contacts', 'workspace-contacts'],
  ['Owner check', 'owner-check'],
  ['Bots', 'workspace-bots'],
] as const

/** Contacts as somebody's CRM might give them: new, changed, and two rows that can't be read. */
const csv = [
  'Full name;E-Mail;Telefon;Contact owner;Plan',
  'Ada Byron;ada@byron-engines.example;+44 20 5550 1201;maya.lindqvist@nordlicht.example;pro',
  'Anna Schmidt;anna@baeckerei-schmidt.example;;jonas.weber@nordlicht.example;enterprise',
  'Emil Sørensen;emil@soerensen.example;+45 5550 1203;elena.marchetti@nordlicht.example;starter',
  'Kofi Mensah;kofi.mensah@;;maya.lindqvist@nordlicht.example;pro',
  ';;;;gold',
  'Greta Lang;greta@lang-werke.example;;priya.raghunathan@nordlicht.example;business',
].join('\n')

/** A flow as it is in the middle of the work: nobody chosen yet, a name misspelt, ways that lead nowhere. */
const unfinished = flowText({
  name: 'Billing, under way',
  variables: { invoice: { type: 'text', scope: 'flow' } },
  cards: {
    start: start('ask'),
    ask: card('ask', { text: 'Which invoice?', kind: 'text', store: 'invoice' }, { next: 'hand' }),
    hand: card(
      'assign',
      { to: { type: 'team', pick: 'static', ref: null } },
      { returned: 'bye' },
      'Hand over',
    ),
    bye: message('Thank you, {{invoise}} is settled.', null),
    lost: message('', null),
  },
})

/** So many seconds after the beginning. */
const later = (seconds: number) => Date.parse(MONDAY_AT_TEN) + seconds * 1000

for (const colorScheme of schemes) {
  for (const viewport of sizes) {
    test.describe(`${colorScheme} ${viewport.width}`, () => {
      test.use({ colorScheme, viewport })
      test.beforeEach(({ page }) => onMonday(page))

      async function shoot(page: Page, screen: string) {
        await expectNarrow(page, screen)
        const path = `docs/screenshots/${screen}-${colorScheme}-${viewport.width}.jpg`
        if (pictures) await page.screenshot({ path, type: 'jpeg', quality: 80 })
      }

      test('library and workspace', async ({ page }) => {
        const library = new Library(page)
        await library.goto()
        await expect(library.main.getByRole('heading', { name: 'Start from an example' })).toBeVisible()
        await shoot(page, 'first-visit')
        for (const name of [
          'Support bot',
          'Billing issue to the Accounts team',
          'Priority lead to a sales executive',
        ]) {
          await library.goto()
          await library.fromExample(name)
        }
        await library.goto()
        await expect(library.link('Support bot')).toBeVisible()
        await shoot(page, 'library')
        const workspace = new Workspace(page)
        for (const [tab, screen] of tabs) {
          await workspace.goto(tab)
          await shoot(page, screen)
        }
        await workspace.show('Contacts')
        await workspace.search('contacts', 'anna')
        await workspace.importCsv('contacts', csv)
        await expect(workspace.dialog.getByRole('table', { name: 'With errors' })).toBeVisible()
        await shoot(page, 'csv-preview')
      })

      test('editor, assign card and preview', async ({ page }) => {
        test.setTimeout(60_000)
        const editor = new Editor(page)
        const [preview, sides] = [new Preview(page), new Sides(page)]
        const library = new Library(page)
        await library.goto()
        await library.fromExample('Billing issue to the Accounts team')
        await expect(editor.problems).toContainText('No problems')
        await shoot(page, 'editor')
        await editor.showSettings('assign_conversation')
        await expect(editor.picker('Team')).toHaveValue('Accounts')
        await shoot(page, 'assign-card')
        await preview.open()
        await expect(preview.region.getByRole('combobox', { name: 'Visitor' })).toBeVisible()
        await shoot(page, 'preview-opening')
        await preview.visitor('Anna Schmidt')
        await preview.start()
        await shoot(page, 'preview-start')
        await preview.press('Billing issue')
        await page.clock.setFixedTime(later(40))
        await preview.say('INV-2041')
        await sides.newVisitor('Luca Moretti')
        await sides.front('Anna Schmidt')
        await preview.show('Desk')
        await preview.why(preview.handoff(/took over/))
        await expectFit(preview.region)
        await toTop(preview.handoff(/took over/).getByRole('button', { name: /^Why/ }))
        await shoot(page, 'rehearsal')
        await preview.reply('Hello Anna, I have INV-2041 open. One moment.')
        await page.clock.setFixedTime(later(400))
        await preview.handBack()
        await preview.show('Why')
        await preview.region.getByRole('button', { name: 'Why Maya Lindqvist?' }).click()
        await expectFit(preview.region)
        await toTop(preview.region.getByRole('button', { name: 'Why Maya Lindqvist?' }))
        await shoot(page, 'why')
        await preview.region.getByRole('button', { name: 'Why Maya Lindqvist?' }).click()
        await preview.region.getByRole('radio', { name: 'Ledger' }).check()
        await expectFit(preview.region)
        await shoot(page, 'ledger')
        await preview.show('History')
        await preview.region.getByRole('button', { name: /presses “Billing issue”/ }).click()
        await sides.status('Maya Lindqvist', 'Away')
        await preview.say('INV-2041')
        await preview.show('History')
        await preview.region.getByRole('combobox', { name: 'Compare with' }).selectOption({ index: 1 })
        const full = preview.region.getByRole('button', { name: 'Full screen' })
        if (await full.isVisible()) await full.click()
        await shoot(page, 'comparison')
      })

      test('what stands around the canvas', async ({ page }) => {
        const editor = new Editor(page)
        const library = new Library(page)
        const dialog = page.getByRole('dialog')
        await library.goto()
        await library.fromExample('Priority lead to a sales executive')
        await expect(editor.problems).toContainText('No problems')
        await page.keyboard.press('Control+k')
        await expect(dialog.getByRole('combobox', { name: 'Search' })).toBeFocused()
        await shoot(page, 'command-palette')
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
        await page.keyboard.press('Control+/')
        await expect(dialog.getByText('Undo')).toBeVisible()
        await shoot(page, 'shortcuts')
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
        await command(page, 'Publish')
        await expect(dialog.getByText('There are no problems.')).toBeVisible()
        await shoot(page, 'publish')
        await dialog.getByRole('button', { name: 'Close' }).first().click()
        await expect(dialog).toBeHidden()
        await command(page, 'Find on canvas')
        await page.getByRole('textbox', { name: 'Find' }).fill('budget')
        await expect(page.getByRole('search', { name: 'Find on canvas' })).toContainText(/1 of/)
        await shoot(page, 'find')
        await page.keyboard.press('Escape')
        await command(page, 'Variables')
        await expect(page.getByRole('list', { name: 'Variables' })).toBeVisible()
        await shoot(page, 'variables')
        await page.keyboard.press('Escape')
        await command(page, 'Fit')
        await expect(page.locator('.canvas-map')).toBeVisible()
        await shoot(page, 'whole-flow')
        await command(page, 'Select several cards')
        await expect(page.locator('[data-several]')).toBeVisible()
        await page.keyboard.press('Control+a')
        await expect(page.locator('[data-several]')).toContainText('cards selected')
        await shoot(page, 'several')
        await page.keyboard.press('Escape')
        await command(page, 'Outline')
        await expect(new Outline(page).tree).toBeVisible()
        await shoot(page, 'outline')
      })

      test('what is wrong with a flow', async ({ page }) => {
        await openFlow(page, unfinished)
        const editor = new Editor(page)
        await expect(editor.problems).toContainText(/[1-9]/)
        await editor.problems.click()
        const panel = page.getByRole('region', { name: 'Problems' })
        await expect(panel.getByText('Hand over').first()).toBeVisible()
        await expectFit(panel)
        await shoot(page, 'problems')
      })
    })
  }
}

test('wider windows hold what is always there', async ({ page }) => {
  await onMonday(page)
  const [library, workspace, preview] = [new Library(page), new Workspace(page), new Preview(page)]
  const fits = async (screen: string) => {
    for (const size of wider) {
      await page.setViewportSize(size)
      await expectNarrow(page, `${screen} at ${size.width}`)
    }
  }
  await library.goto()
  await fits('first-visit')
  await library.fromExample('Billing issue to the Accounts team')
  await expect(page.locator('[data-card="assign_conversation"]')).toBeVisible()
  await fits('editor')
  await preview.open()
  await expect(preview.region.getByRole('combobox', { name: 'Visitor' })).toBeVisible()
  await fits('preview-opening')
  await library.goto()
  await expect(library.link('Billing issue to the Accounts team')).toBeVisible()
  await fits('library')
  for (const [tab, screen] of tabs) {
    await workspace.goto(tab)
    await fits(screen)
  }
})

for (const size of [phone, ...wider]) {
  test(`at ${size.width} the longest name a flow can have pushes nothing out of the window`, async ({
    page,
  }) => {
    await page.setViewportSize(size)
    const editor = new Editor(page)
    await openFlow(page, unfinished)
    await editor.name.fill('Donaudampfschifffahrt und '.repeat(8).slice(0, 200))
    await editor.name.press('Enter')
    await editor.saved()
    await expect(editor.problems).toContainText(/[1-9]/)
    const bar = page.getByRole('banner')
    const inSight = [
      bar.getByRole('button', { name: 'Publish' }),
      bar.getByRole('button', { name: 'Preview' }),
    ]
    await editor.showSettings('hand')
    if (size.width < 1024) inSight.push(editor.panel.getByRole('button', { name: 'Close panel' }))
    for (const button of inSight) await expect(button).toBeInViewport({ ratio: 1 })
    await expectNarrow(page, `a long name at ${size.width}`)
    const words = editor.status.getByText('Saved')
    expect(await words.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    await expect(words).toBeInViewport({ ratio: 1 })
    expect(await bar.evaluate(box => box.getBoundingClientRect().height)).toBeLessThan(2 * 56)
  })
}

/** Nothing sticks out to the side. */
async function expectNarrow(page: Page, screen: string): Promise<void> {
  const { scroll, client } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scroll: scrollWidth, client: clientWidth }
  })
  expect(scroll, `nothing sticks out to the side of ${screen}`).toBeLessThanOrEqual(client)
}

/** Does something by its name. */
async function command(page: Page, name: string): Promise<void> {
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await page.keyboard.press('Control+k')
  await palette.getByRole('combobox', { name: 'Search' }).fill(name)
  await palette.getByRole('option').first().click()
  await expect(palette).toBeHidden()
}

/** Each of its parts scrolls by itself; the whole has nothing below its end. */
async function expectFit(region: Locator): Promise<void> {
  const { scroll, client } = await region.evaluate(({ scrollHeight, clientHeight }) => ({
    scroll: scrollHeight,
    client: clientHeight,
  }))
  expect(scroll).toBeLessThanOrEqual(client)
}

const toTop = (part: Locator): Promise<void> => part.evaluate(element => element.scrollIntoView())
