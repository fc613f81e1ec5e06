/** The library: flows begin, are named, copied, thrown away and taken out again. */
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { example, given } from './pages/files'
import { flowText, hello, message, start } from './pages/flows'
import { Library } from './pages/library'

const examples = {
  'priority-lead': 'Priority lead to a sales executive',
  'billing-issue': 'Billing issue to the Accounts team',
  'lead-bot-to-support-bot': 'Lead bot hands over to the support bot',
  'contact-owner': 'Returning customer to their contact owner',
  'support-bot': 'Support bot',
}

test('the first visit says what this is for, and offers ways to begin', async ({ page }) => {
  const library = new Library(page)
  await library.goto()
  await expect(library.main.getByRole('heading', { name: 'Build your first flow' })).toBeVisible()
  await expect(library.main.getByRole('button', { name: 'New blank flow' })).toBeVisible()
  await expect(library.main.getByRole('listitem').getByRole('button')).toHaveText(Object.values(examples))
})

test('a blank flow has a Start, its name, and stands in the library', async ({ page }) => {
  const library = new Library(page)
  const editor = new Editor(page)
  await library.goto()
  await library.main.getByRole('button', { name: 'New blank flow' }).click()
  await library.dialog.getByRole('button', { name: 'Create' }).click()
  await expect(library.dialog.getByText('Give it a name, so that you find it again.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(library.dialog).toBeHidden()
  await library.blank('Support triage')
  await expect(editor.cards).toHaveCount(1)
  expect((await editor.export()).name).toBe('support-triage.json')
  await library.goto()
  await expect(library.row('Support triage')).toContainText('1 card')
})

for (const [file, name] of Object.entries(examples)) {
  test(`the example “${name}” opens as it was written, without problems`, async ({ page }) => {
    const library = new Library(page)
    const editor = new Editor(page)
    await library.goto()
    await library.fromExample(name)
    await expect(editor.problems).toContainText('No problems')
    expect(await editor.text()).toBe(await example(file))
  })
}

test('rename changes the name and nothing else', async ({ page }) => {
  const library = new Library(page)
  await library.goto()
  await library.import(given('hello.json', hello))
  const before = (await library.export('Hello')).text
  await library.act('Hello', 'Rename…')
  const name = library.dialog.getByRole('textbox', { name: 'Name' })
  await name.fill(' ')
  await library.dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(library.dialog.getByText('Give it a name.')).toBeVisible()
  await name.fill('Good evening')
  await page.keyboard.press('Enter')
  await expect(library.link('Good evening')).toBeVisible()
  const after = await library.export('Good evening')
  expect(after.text).toBe(before.replace('"name": "Hello"', '"name": "Good evening"'))
})

test('a copy has an id and a name of its own', async ({ page }) => {
  const library = new Library(page)
  await library.goto()
  await library.import(given('hello.json', hello))
  await library.act('Hello', 'Duplicate')
  await expect(library.link('Hello (2)')).toBeVisible()
  const [one, two] = [await library.export('Hello'), await library.export('Hello (2)')]
  expect(two.name).toBe('hello-2.json')
  expect(two.text).toBe(
    one.text.replace('"id": "hello"', '"id": "hello-2"').replace('"Hello"', '"Hello (2)"'),
  )
})

test('delete is taken back by Undo, and later from “Recently deleted”, exactly as it was', async ({
  page,
}) => {
  const library = new Library(page)
  await library.goto()
  await library.import(given('hello.json', hello))
  const before = (await library.export('Hello')).text

  await library.act('Hello', 'Delete')
  await expect(library.link('Hello')).toBeHidden()
  await expect(library.main.getByRole('heading', { name: 'Build your first flow' })).toBeVisible()
  await library.undo()
  await expect(library.link('Hello')).toBeVisible()
  expect((await library.export('Hello')).text).toBe(before)

  await library.act('Hello', 'Delete')
  await page.reload()
  await library.main.getByText('Recently deleted').click()
  await library.main.getByRole('button', { name: 'Restore Hello' }).click()
  await expect(library.link('Hello')).toBeVisible()
  expect((await library.export('Hello')).text).toBe(before)
})

test('a flow that was deleted is not found at its address, and that is said', async ({ page }) => {
  const library = new Library(page)
  await library.goto()
  await library.import(given('hello.json', hello))
  await library.act('Hello', 'Delete')
  await page.goto('/#/flow/hello')
  await expect(page.getByRole('heading', { name: 'This flow can’t be opened' })).toBeVisible()
  await expect(page.getByText('This flow is no longer in the library.')).toBeVisible()
  await page.getByRole('link', { name: 'Go to your flows' }).click()
  await expect(library.heading).toBeVisible()
})

test('many flows are searched by name', async ({ page }) => {
  const library = new Library(page)
  await library.goto()
  const names = [
    'Returns',
    'Sales',
    'Billing',
    'Onboarding',
    'Renewals',
    'Events',
    'Press',
    'Jobs',
    'Returns abroad',
  ]
  await library.choose(
    ...names.map(name =>
      given(`${name}.json`, flowText({ name, cards: { start: start('hi'), hi: message('Hello', null) } })),
    ),
  )
  await library.confirmImport()
  await expect(library.main.getByRole('listitem')).toHaveCount(names.length)
  await library.main.getByRole('searchbox', { name: 'Search flows' }).fill('returns')
  await expect(library.main.getByRole('listitem')).toHaveCount(2)
})
