/** Every screen and state holds to WCAG 2.2 AA, in light and in dark. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from './fixtures'
import { expectAccessible } from './pages/axe'
import { onMonday } from './pages/clock'
import { Editor } from './pages/editor'
import { given } from './pages/files'
import { card, end, flowText, message, openFlow, type Sketch, start } from './pages/flows'
import { Library } from './pages/library'
import { Preview } from './pages/preview'
import { Sides } from './pages/sides'

/** A first few types of cards, some of the cards with problems. */
const everything = flowText({
  name: 'Everything',
  variables: {
    handoff: { type: 'object', scope: 'conversation' },
    topic: { type: 'text', scope: 'flow' },
    budget: { type: 'number', scope: 'flow' },
  },
  cards: {
    start: start('choice'),
    choice: card(
      'choice',
      {
        text: 'What is it about?',
        options: [
          { key: 'bill', label: 'A bill' },
          { key: 'more', label: '' },
        ],
        store: 'topic',
      },
      { bill: 'ask' },
    ),
    ask: card('ask', { text: 'How much?', kind: 'number', store: 'budget' }, { next: 'condition' }),
    condition: card(
      'condition',
      {
        branches: [
          {
            key: 'high',
            label: 'High',
            match: 'all',
            tests: [
              { left: 'budget', operator: 'at_least', right: '100' },
              { left: 'topic', operator: 'is', right: 'A bill' },
            ],
          },
        ],
      },
      { high: 'set_variable' },
    ),
    set_variable: card(
      'set_variable',
      { assignments: [{ variable: 'topic', value: 'High' }] },
      { next: 'assign' },
    ),
    assign: card('assign', { to: { type: 'team', pick: 'static', ref: null } }, { returned: 'message' }),
    message: message('Hello {{topic}} {{nobody}}', 'end'),
    end: end('Goodbye'),
    carousel: card('carousel', { slides: [] }, { next: 'end' }),
  },
})

const types = ['start', 'choice', 'ask', 'condition', 'set_variable', 'assign', 'message', 'end', 'carousel']

type Cards = Sketch['cards']
type Variable = NonNullable<Sketch['variables']>[string]

/** The first card of every other type, as its folder's example has it. */
function others(): { readonly cards: Cards; readonly variables: Sketch['variables'] } {
  const [cards, variables]: [Record<string, Cards[string]>, Record<string, Variable>] = [{}, {}]
  for (const type of readdirSync('src/cards').filter(folder => existsSync(`src/cards/${folder}/card.ts`))) {
    if (types.includes(type)) continue
    const example: Sketch = JSON.parse(readFileSync(`src/cards/${type}/example.json`, 'utf8'))
    const card = Object.values(example.cards).find(one => one.type === type)
    if (card) cards[type] = { ...card, exits: {} }
    Object.assign(variables, example.variables)
  }
  return { cards, variables }
}

// Each looks at many states, and axe takes its time.
test.setTimeout(150_000)

test.beforeEach(({ page }) => onMonday(page))

test('library: empty, dialogs, full', async ({ page }) => {
  const library = new Library(page)
  await library.goto()
  await expect(library.main.getByRole('heading', { name: 'Start from an example' })).toBeVisible()
  await expectAccessible(page)
  await library.main.getByRole('button', { name: 'New blank flow' }).click()
  await expect(library.dialog.getByRole('radio')).toHaveCount(6)
  await library.dialog.getByRole('button', { name: 'Create' }).click()
  await expectAccessible(page, 'overlay')
  await page.keyboard.press('Escape')
  await library.choose(given('broken.json', '{'), given('everything.json', everything))
  await expect(library.dialog.getByRole('heading', { name: 'Everything' })).toBeVisible()
  await expectAccessible(page, 'overlay')
  await library.confirmImport()
  await library
    .row('Everything')
    .getByRole('button', { name: /^Actions/ })
    .click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page, 'overlay')
  await page.keyboard.press('Escape')
  await library.act('Everything', 'Rename…')
  await expect(library.dialog).toBeVisible()
  await expectAccessible(page, 'overlay')
  await page.keyboard.press('Escape')
  await library.act('Everything', 'Duplicate')
  await library.act('Everything', 'Delete')
  await expect(library.toasts).toContainText('was deleted')
  await library.main.getByText('Recently deleted').click()
  await expectAccessible(page)
})

test('editor: blank, and each type of card', async ({ page }) => {
  const library = new Library(page)
  const editor = new Editor(page)
  await library.goto()
  await library.blank('Blank')
  await expectAccessible(page)
  await openFlow(page, everything)
  await expect(editor.problems).toContainText(/problems/)
  for (const type of types) {
    await test.step(type, async () => {
      await editor.showSettings(type)
      await expect(editor.panel.getByRole('status', { name: /Loading/ })).toHaveCount(0)
      await expectAccessible(page)
    })
  }
  await editor.problems.click()
  await expect(editor.problemPanel.getByRole('list')).toBeVisible()
  await expectAccessible(page)
})

test('editor: every other type of card', async ({ page }) => {
  const editor = new Editor(page)
  const { cards, variables = {} } = others()
  expect(Object.keys(cards).length).toBeGreaterThan(8)
  await openFlow(page, flowText({ name: 'Others', variables, cards: { start: start(null), ...cards } }))
  for (const type of Object.keys(cards)) {
    await test.step(type, async () => {
      await editor.showSettings(type)
      await expect(editor.panel.getByRole('status', { name: /Loading/ })).toHaveCount(0)
      await expectAccessible(page)
    })
  }
})

test('assign card: each assignee type, lists open', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, everything)
  await editor.showSettings('assign')
  await editor.picker('Team').click()
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectAccessible(page, 'overlay')
  await page.keyboard.press('Escape')
  for (const kind of ['Agent', 'Bot', 'Contact owner']) {
    await editor.panel.getByRole('radio', { name: kind, exact: true }).check()
    await expectAccessible(page)
  }
  await editor.panel.getByRole('radio', { name: 'Team', exact: true }).first().check()
  await editor.panel.getByRole('radio', { name: 'Variable' }).check()
  await editor.pick('Add a field', 'Assignee name')
  await expectAccessible(page)
})

test('preview: opening, an answer, a hand-off, a queue, nobody', async ({ page }) => {
  const library = new Library(page)
  const preview = new Preview(page)
  await library.goto()
  await library.fromExample('Billing issue to the Accounts team')
  await preview.open()
  await expect(preview.region.getByRole('combobox', { name: 'Visitor' })).toBeVisible()
  await expectAccessible(page)
  await preview.start()
  await expectAccessible(page)
  await preview.press('Billing issue')
  await preview.say('INV-2041')
  await preview.why(preview.handoff(/took over/))
  await preview.reply('Hello.')
  await preview.showVariables()
  await expectAccessible(page)
  await preview.region.getByRole('button', { name: 'New rehearsal' }).click()
  await preview.clock('2026-03-08T10:00')
  await expectAccessible(page)
  await preview.start()
  await preview.press('Billing issue')
  await preview.say('INV-2041')
  await expect(preview.desk).toContainText('Waiting in the queue')
  await expectAccessible(page)
  await preview.skip()
  await preview.why(preview.handoff('Nobody took over'))
  await expectAccessible(page)
})

test('behind the desk: desk, roster, why, and two runs compared', async ({ page }) => {
  const library = new Library(page)
  const [preview, sides] = [new Preview(page), new Sides(page)]
  await library.goto()
  await library.fromExample('Billing issue to the Accounts team')
  await preview.play('Anna Schmidt')
  await preview.press('Billing issue')
  await preview.say('INV-2041')
  await sides.newVisitor('Luca Moretti')
  await preview.desk.getByRole('button', { name: 'Take over from the bot' }).click()
  await preview.desk.getByRole('button', { name: 'Pass on…' }).click()
  await expectAccessible(page)
  await sides.front('Anna Schmidt')
  await preview.show('Why')
  await preview.region.getByRole('button', { name: 'Why Maya Lindqvist?' }).click()
  await expect(preview.region.getByRole('table', { name: 'Candidates' })).toBeVisible()
  await expectAccessible(page)
  await preview.region.getByRole('radio', { name: 'Ledger' }).check()
  await expect(preview.region.getByRole('region', { name: 'Ledger' })).toBeVisible()
  await expectAccessible(page)
  await preview.show('History')
  await preview.region.getByRole('button', { name: /presses “Billing issue”/ }).click()
  await expect(preview.region).toContainText('You look back at')
  await expectAccessible(page)
  await sides.status('Maya Lindqvist', 'Offline')
  await expectAccessible(page)
  await preview.say('INV-2041')
  await preview.show('History')
  await preview.region.getByRole('combobox', { name: 'Compare with' }).selectOption({ index: 1 })
  await expect(preview.region.getByRole('heading', { name: /lines the same, then/ })).toBeVisible()
  await expectAccessible(page)
})

test('workspace: each tab, its question, and nowhere', async ({ page }) => {
  await page.goto('/#/workspace')
  for (const tab of ['Agents', 'Teams', 'Hours', 'Contacts', 'Owner check', 'Bots']) {
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
    await expectAccessible(page)
  }
  await page.getByRole('button', { name: 'Back to the demo' }).click()
  await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toBeVisible()
  await expectAccessible(page, 'overlay')
  await page.keyboard.press('Escape')
  await page.goto('/#/nothing-here')
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/#/flow/nothing-here')
  await expect(page.getByRole('heading', { name: 'This flow can’t be opened' })).toBeVisible()
  await expectAccessible(page)
})

test.describe('where the system chooses the colours', () => {
  test.use({ forcedColors: 'active' })

  test('the selected card and the one that is played are told apart', async ({ page }) => {
    const editor = new Editor(page)
    await openFlow(page, everything)
    const outline = (key: string) => editor.card(key).evaluate(box => getComputedStyle(box).outlineStyle)
    await editor.select('choice')
    expect(await outline('choice')).toBe('solid')
    expect(await outline('start')).toBe('none')
    await new Preview(page).play('Anna Schmidt')
    await expect.poll(() => page.locator('[data-running]').count()).toBe(1)
    expect(await page.locator('[data-running]').evaluate(box => getComputedStyle(box).outlineStyle)).toBe(
      'dashed',
    )
  })
})
