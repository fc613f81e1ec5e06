/** A file from elsewhere is looked into before anything is stored; what is wrong is said, with what to do. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { example, type GivenFile, given } from './pages/files'
import { card, end, flowText, hello, message, start } from './pages/flows'
import { Library } from './pages/library'

const agent = (ref: { id: string; name: string; email?: string }) =>
  card('assign', { to: { type: 'agent', pick: 'static', ref } }, { returned: 'bye' })

/** Files that hold no flow, and what is said of them. */
const refused: Readonly<Record<string, readonly [text: string, says: RegExp, todo: RegExp]>> = {
  'is empty': ['', /The file is empty\./, /Choose the JSON file that/],
  'is not JSON': ['{"format": "baton.flow",', /The file is not JSON/, /Choose the file that/],
  'is something else': ['{"name": "package"}', /This is not a flow/, /Choose a file that/],
  'is cut short': [
    '{"format":"baton.flow","version":1,"id":"x","name":"X","start":null}',
    /does not fit the format: “cards” is missing/,
    /Correct it in the file/,
  ],
  'nests too deeply': [
    `{"format":"baton.flow","version":1,"x":${'['.repeat(200)}${']'.repeat(200)}}`,
    /nests deeper than 64 levels/,
    /Flatten it/,
  ],
}

for (const [what, [text, says, todo]] of Object.entries(refused)) {
  test(`a file that ${what} is refused in words`, async ({ page }) => {
    const library = new Library(page)
    await library.goto()
    await library.choose(given('strange.json', text))
    await expect(
      library.dialog.getByRole('heading', { name: 'strange.json: no flow to import' }),
    ).toBeVisible()
    await expect(library.dialog).toContainText(says)
    await expect(library.dialog).toContainText(todo)
    await expect(library.dialog.getByRole('button', { name: 'Import' })).toBeHidden()
    await library.dialog.getByRole('button', { name: 'Close' }).first().click()
    await expect(library.main.getByRole('button', { name: 'New blank flow' })).toBeVisible()
  })
}

test('nothing is stored before it is confirmed', async ({ page }) => {
  const library = new Library(page)
  await library.goto()
  await library.choose(given('hello.json', hello))
  await expect(library.dialog.getByText('3 cards · hello.json')).toBeVisible()
  await library.dialog.getByRole('button', { name: 'Cancel' }).click()
  await page.reload()
  await expect(library.main.getByRole('button', { name: 'New blank flow' })).toBeVisible()
})

test('a file dropped anywhere on the window is looked into, in the library and over an open flow', async ({
  page,
}) => {
  const library = new Library(page)
  await library.goto()
  await drop(page, given('hello.json', hello))
  await expect(library.dialog.getByRole('heading', { name: 'Hello' })).toBeVisible()
  await library.confirmImport()
  await library.open('Hello')
  await drop(page, given('billing-issue.json', await example('billing-issue')))
  await expect(
    library.dialog.getByRole('heading', { name: 'Billing issue to the Accounts team' }),
  ).toBeVisible()
  await library.confirmImport()
  await library.toasts.getByRole('button', { name: 'Open' }).last().click()
  await expect(new Editor(page).name).toHaveValue('Billing issue to the Accounts team')
})

test('what says that a flow was imported goes once it is open, and a long name takes nothing from its words', async ({
  page,
}) => {
  const library = new Library(page)
  const name = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk '.repeat(4).slice(0, 199).trim()
  await library.goto()
  await library.import(given('long.json', hello.replace('"Hello"', JSON.stringify(name))))
  const told = library.toasts.getByText(/was imported$/)
  await expect(told).toBeInViewport({ ratio: 1 })
  const hidden = await told.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)
  expect(hidden, 'no line is cut off').toBe(0)
  // It would go by itself after a while: not while the pointer rests on it.
  await told.hover()
  await library.link(name).press('Enter')
  await expect(new Editor(page).name).toHaveValue(name)
  await expect(told).toBeHidden()
})

test('a flow of a newer version opens read-only, and comes out as it went in', async ({ page }) => {
  const library = new Library(page)
  const editor = new Editor(page)
  await library.goto()
  await library.import(given('hello.json', hello))
  const later = (await library.export('Hello')).text
    .replace('"version": 1', '"version": 9')
    .replace('"Hello"', '"Later"')
  await library.choose(given('later.json', later))
  await expect(library.dialog).toContainText('The flow was written by a newer Baton (file version 9')
  await expect(library.dialog).toContainText('It opens read-only. Update Baton to change it.')
  await library.confirmImport()
  await library.open('Later')
  await expect(editor.status).toHaveText('Read-only: written by a newer version')
  await expect(editor.palette).toBeHidden()
  await editor.select('greeting')
  await expect(editor.field('Message')).toBeDisabled()
  await editor.node('greeting').focus()
  await page.keyboard.press('Delete')
  await expect(editor.cards).toHaveCount(3)
  expect(await editor.text()).toBe(later.replace('"id": "hello"', '"id": "hello-2"'))
})

test('a card of an unknown type is kept, shown, and comes out byte for byte', async ({ page }) => {
  const library = new Library(page)
  const editor = new Editor(page)
  await library.goto()
  await library.import(given('hello.json', hello))
  const flow = JSON.parse((await library.export('Hello')).text)
  flow.name = 'With a carousel'
  flow.id = 'with-a-carousel'
  flow.cards.carousel = {
    type: 'carousel',
    settings: { slides: [{ z: 1, a: null }] },
    exits: { swipe: 'bye' },
    hint: 'x',
  }
  flow.cards = Object.fromEntries(Object.entries(flow.cards).sort(([a], [b]) => (a < b ? -1 : 1)))
  flow.layout.carousel = { x: 340, y: 300 }
  flow.layout = Object.fromEntries(Object.entries(flow.layout).sort(([a], [b]) => (a < b ? -1 : 1)))
  const text = `${JSON.stringify(flow, null, 2)}\n`

  await library.choose(given('carousel.json', text))
  await expect(library.dialog.getByRole('list', { name: 'Cards by type' })).toContainText(
    '1 × Unknown: carousel',
  )
  await library.confirmImport()
  await library.open('With a carousel')
  await expect(editor.card('carousel')).toContainText('Unknown card type “carousel”, kept as it is.')
  expect(await editor.text()).toBe(text)
  await editor.select('greeting')
  await editor.field('Message').fill('Good evening')
  await page.reload()
  await expect(editor.card('greeting')).toContainText('Good evening')
  expect(await editor.text()).toBe(text.replace('Good morning', 'Good evening'))
})

test('an exit that leads to no card is told, and kept', async ({ page }) => {
  const library = new Library(page)
  const editor = new Editor(page)
  const cards = { start: start('greeting'), greeting: message('Hello', 'nowhere'), bye: end() }
  await library.goto()
  await library.choose(given('loose.json', flowText({ name: 'Loose', cards })))
  await expect(library.dialog).toContainText('leads to “nowhere”, which does not exist.')
  await library.confirmImport()
  await library.open('Loose')
  await editor.select('greeting')
  await expect(editor.picker('Next')).toHaveValue('nowhere')
  expect(await editor.text()).toContain('"next": "nowhere"')
})

test('people this workspace does not have are named, never guessed', async ({ page }) => {
  const library = new Library(page)
  const editor = new Editor(page)
  const cards = {
    start: start('zoe'),
    zoe: agent({ id: 'agent_zoe', name: 'Zoe Adler', email: 'zoe@elsewhere.example' }),
    daniel: agent({ id: 'agent_of_ours', name: 'Daniel Kim' }),
    maya: agent({ id: 'agent_of_theirs', name: 'Maya L.', email: 'MAYA.lindqvist@nordlicht.example' }),
    bye: end(),
  }
  await library.goto()
  await library.choose(given('people.json', flowText({ name: 'People', cards })))
  await expect(library.dialog).toContainText('2 not found here')
  await expect(library.dialog).toContainText('The agent Zoe Adler (zoe@elsewhere.example)')
  await expect(library.dialog).toContainText(
    'there are 2 of that name (daniel.kim@nordlicht.example, d.kim@nordlicht.example)',
  )
  await library.confirmImport()
  await library.open('People')
  const { cards: stored } = JSON.parse(await editor.text())
  expect(stored.zoe.settings.to.ref).toEqual(
    JSON.parse(flowText({ name: 'x', cards })).cards.zoe.settings.to.ref,
  )
  expect(stored.daniel.settings.to.ref.id).toBe('agent_of_ours')
  expect(stored.maya.settings.to.ref.id).toBe('agent_maya')
  await editor.select('zoe')
  await expect(editor.panel).toContainText('Zoe Adler')
})

test('a flow with the id of another takes the next free one and never replaces it', async ({ page }) => {
  const library = new Library(page)
  await library.goto()
  await library.import(given('hello.json', hello))
  const first = await library.export('Hello')
  await library.import(given('hello.json', hello.replace('Good morning', 'Good evening')))
  const second = await library.export('Hello (2)')
  expect(second.name).toBe('hello-2.json')
  expect(second.text).toContain('Good evening')
  expect((await library.export('Hello')).text).toBe(first.text)
})

test('of several files the good ones are imported', async ({ page }) => {
  const library = new Library(page)
  await library.goto()
  await library.choose(given('broken.json', '{'), given('hello.json', hello))
  await expect(library.dialog.getByRole('heading', { name: 'broken.json: no flow to import' })).toBeVisible()
  await library.confirmImport()
  await expect(library.link('Hello')).toBeVisible()
  await expect(library.main.getByRole('listitem')).toHaveCount(1)
})

/** Lets a file go over the middle of the window, as the browser does it. */
async function drop(page: Page, { name, mimeType, buffer }: GivenFile) {
  const dataTransfer = await page.evaluateHandle(
    ([text, file, type]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], file, { type }))
      return transfer
    },
    [buffer.toString(), name, mimeType] as const,
  )
  const over = page.locator('body')
  await over.dispatchEvent('dragenter', { dataTransfer })
  await expect(page.getByText('Drop the flow file to look into it')).toBeVisible()
  await over.dispatchEvent('dragover', { dataTransfer })
  await over.dispatchEvent('drop', { dataTransfer })
  await expect(page.getByText('Drop the flow file to look into it')).toBeHidden()
}
