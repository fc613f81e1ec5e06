/** Variables where they are written: offered while one types, shown as chips, underlined where there is none such. */
import { expect, test } from './fixtures'
import { expectAccessible } from './pages/axe'
import { Editor } from './pages/editor'
import { card, end, flowText, message, openFlow, start } from './pages/flows'

const variables = {
  topic: { type: 'text', scope: 'flow' },
  budget: { type: 'number', scope: 'conversation' },
  when: { type: 'date', scope: 'contact' },
}
const flow = flowText({
  name: 'Written',
  variables,
  cards: {
    start: start('ask'),
    ask: card('ask', { text: 'What is it about?', kind: 'text', store: 'topic' }, { next: 'hello' }),
    hello: message('Hello', 'bye'),
    bye: end(),
  },
})

test('a variable is written by its first letters and the keyboard alone', async ({ page }) => {
  const editor = new Editor(page)
  const field = editor.field('Message')
  const list = page.getByRole('listbox', { name: 'Variables' })
  const marked = list.getByRole('option', { selected: true })
  await openFlow(page, flow)
  await editor.select('hello')
  await field.focus()
  await page.keyboard.press('End')

  await test.step('braces open the list, with what each variable is', async () => {
    await page.keyboard.type(' {{')
    await expect(list.getByRole('option', { name: /^budget/ })).toHaveText('budgetNumber · conversation')
    await expect(marked).toHaveText(/^budget/)
    await expect(field).toHaveAttribute('aria-activedescendant', (await marked.getAttribute('id')) ?? '')
  })
  await test.step('letters make it shorter, arrows walk it, Enter takes, and the braces are closed', async () => {
    await page.keyboard.type('t')
    await expect(marked).toHaveText(/^topic/)
    await page.keyboard.press('Backspace')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(marked).toHaveText(/^when/)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(field).toHaveValue('Hello {{topic}}')
    await expect(list).toBeHidden()
    await page.keyboard.type('!')
    await expect(field).toHaveValue('Hello {{topic}}!')
  })
  await test.step('Escape closes it for as long as this one is typed; Tab then leaves the field', async () => {
    await page.keyboard.type(' {{wh')
    await expect(marked).toHaveText(/^when/)
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await page.keyboard.type('e')
    await expect(list).toBeHidden()
    await expect(field).toBeFocused()
    for (const _ of '{{whe') await page.keyboard.press('Backspace')
    await page.keyboard.type('{{con')
    await expect(marked).toHaveText(/^contact\.name/)
    await page.keyboard.press('Tab')
    await expect(field).toHaveValue('Hello {{topic}}! {{contact.name}}')
    await expect(field).toBeFocused()
  })
  await test.step('what was typed in the field is one step of undo', async () => {
    await editor.undo()
    await expect(field).toHaveValue('Hello')
  })
})

test('a press on an offer takes it, in a field of one line too', async ({ page }) => {
  const editor = new Editor(page)
  const test = { left: 'topic', operator: 'is', right: 'A' }
  const branch = { key: 'a', label: 'A', match: 'all', tests: [test] }
  const cards = {
    start: start('if'),
    if: card('condition', { branches: [branch] }, { a: 'bye' }),
    bye: end(),
  }
  await openFlow(page, flowText({ name: 'One line', variables, cards }))
  await editor.select('if')
  const field = editor.panel.getByRole('textbox', { name: 'Value' })
  await field.fill('A long way to the end of this line, which is longer than the field, and then {{')
  await page.getByRole('option', { name: /^when/ }).click()
  await expect(field).toHaveValue(
    'A long way to the end of this line, which is longer than the field, and then {{when}}',
  )
  await expect(field).toBeFocused()
  const scrolled = (of: Element | null | undefined): number => of?.scrollLeft ?? -1
  expect(await field.evaluate(scrolled)).toBeGreaterThan(0)
  await expect
    .poll(() => field.evaluate(box => box.previousElementSibling?.firstElementChild?.scrollLeft))
    .toBe(await field.evaluate(scrolled))
})

test('variables are chips; one that there is not is underlined, and taken for the nearest at a press', async ({
  page,
}) => {
  const editor = new Editor(page)
  const field = editor.field('Message')
  const chips = editor.panel.locator('[data-chip]')
  await openFlow(page, flow)
  await editor.select('hello')
  await field.fill('{{topic | upcase}} and {{ budgt }}')
  await expect(chips).toHaveText(['{{topic | upcase}}', '{{ budgt }}'])
  const wrong = chips.getByText('budgt', { exact: true })
  await expect(wrong).toHaveCSS('text-decoration-style', 'wavy')
  await test.step('a chip lies right behind the words it marks', async () => {
    // The text is drawn twice: were one line broken elsewhere, both would not be of one height.
    await field.fill(`${'{{topic}} is what {{ budgt }} is about, '.repeat(40)}and so on`)
    const heights = await field.evaluate(box => [box.scrollHeight, box.previousElementSibling?.scrollHeight])
    expect(heights[0]).toBe(heights[1])
    await field.evaluate(box => box.scrollTo(0, 100))
    await expect.poll(() => field.evaluate(box => box.previousElementSibling?.scrollTop)).toBe(100)
    await field.fill('{{topic | upcase}} and {{ budgt }}')
  })
  await editor.panel.getByRole('button', { name: 'Use “budget”' }).click()
  await expect(field).toHaveValue('{{topic | upcase}} and {{ budget }}')
  await expect(field).toBeFocused()
  await expect(editor.panel.locator('[data-chip=unknown]')).toHaveCount(0)
})

test('the list of offers can be read by everybody', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, flow)
  await editor.select('hello')
  await editor.field('Message').fill('{{topic}} {{budgt}} {{')
  await expect(page.getByRole('option', { name: /^topic/ })).toBeVisible()
  await expectAccessible(page)
})
