/** The flow as files for others: to go on with, to print, to put into a document. */
import { expect, test } from './fixtures'
import { expectAccessible } from './pages/axe'
import { Editor } from './pages/editor'
import { card, end, flowText, message, openFlow, start } from './pages/flows'
import { Keys } from './pages/keys'

const NASTY = '"] --> <script>alert(1)</script> `tick` & \u05e9\u05dc\u05d5\u05dd'
const nasty = flowText({
  name: 'Help: <first> & "last"',
  cards: {
    start: start('pick'),
    pick: card(
      'choice',
      { text: 'Which?\nOne <b>only</b>.', options: [{ key: 'a', label: '1. -->' }], store: '' },
      { a: 'end', otherwise: null },
      NASTY,
    ),
    end: end('Goodbye'),
    lost: message('Nobody comes here', 'end'),
  },
})

test('each file is named after the flow and says all of it', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, nasty)

  await test.step('Mermaid', async () => {
    const { name, text } = await editor.exportAs('Export as Mermaid')
    expect(name).toBe('Help-first-last-.mmd')
    expect(text).toContain('flowchart LR\n  card_start(["Start"])')
    expect(text).toContain('  card_pick -->|"1#46; --#62;"| card_end\n')
    expect(text).not.toContain('<')
  })
  await test.step('Markdown', async () => {
    const { name, text } = await editor.exportAs('Export as Markdown')
    expect(name).toBe('Help-first-last-.md')
    expect(text).toContain('# Help: \\<first\\> \\& "last"')
    expect(text).toContain('> Which?\\\n> One \\<b\\>only\\</b\\>.')
    expect(text).toContain('- Otherwise → nowhere: the bot rests')
    expect(text).toContain('## Nothing leads here\n\n### 4. Message')
    expect(text).toContain('**Warning:**')
  })
  await test.step('SVG', async () => {
    const { name, text } = await editor.exportAs('Export as SVG')
    expect(name).toBe('Help-first-last-.svg')
    // The app itself lets nothing read markup; another page may.
    const elsewhere = await page.context().newPage()
    const seen = await elsewhere.evaluate(svg => {
      const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
      return {
        errors: document.querySelectorAll('parsererror, script').length,
        name: document.documentElement.querySelector('title')?.textContent,
        cards: [...document.querySelectorAll('[data-card]')].map(one => one.getAttribute('data-card')),
        wires: [...document.querySelectorAll('.wire')].map(one => one.getAttribute('data-to')),
        titles: [...document.querySelectorAll('[data-card] > title')].map(one => one.textContent),
      }
    }, text)
    expect(seen).toMatchObject({ errors: 0, name: 'Help: <first> & "last"' })
    expect(seen.cards.sort()).toEqual(['end', 'lost', 'pick', 'start'])
    expect(seen.wires.sort()).toEqual(['end', 'end', 'pick'])
    expect(seen.titles).toContain(`Choice: ${NASTY}`)
  })
  await test.step('the flow itself', async () => {
    expect(JSON.parse(await editor.text()).cards.pick.title).toBe(NASTY)
  })
})

test('a PNG holds the picture', async ({ page }) => {
  await openFlow(page, nasty)
  const { name, bytes } = await new Editor(page).exportAs('Export as PNG')
  expect(name).toBe('Help-first-last-.png')
  // The header of a PNG file: signature, length and name of the first chunk, then width and height.
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  expect(width).toBeGreaterThan(2 * (3 * 340 + 264))
  expect(height).toBeGreaterThan(400)
})

test('Mermaid is copied, by keyboard, and the focus stays', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const keys = new Keys(page)
  await openFlow(page, nasty)
  await keys.back(page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('menuitem', { name: 'Copy as Mermaid' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('Copied as Mermaid.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('card_start --> card_pick')
  await keys.rests()
})

test('the menu of exports holds to WCAG, and pictures are light', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, nasty)
  await page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page, 'overlay')
  await page.keyboard.press('Escape')
  const { text } = await editor.exportAs('Export as SVG')
  expect(text).toMatch(/<rect [^>]*fill="rgb\(245, 247, 249\)"/)
})
