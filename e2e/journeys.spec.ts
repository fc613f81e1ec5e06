/** Three ways to build the same flow: by dragging, by keys alone, and by pressing without any drag. One file comes of it. */
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { downloaded, fixture } from './pages/files'
import { Keys } from './pages/keys'
import { Library } from './pages/library'
import { Means } from './pages/means'
import { Presses } from './pages/presses'

const NAME = 'First contact'
const QUESTION = 'Hello, what is it about?'
const OPTIONS = ['A bill', 'Something else']
const VARIABLE = 'topic'
const SORRY = 'Please write to hello@nordlicht.example.'

const golden = () => fixture('tests/golden/first-contact.json')

// Every word of it is typed, every stop on the way looked at.
test.setTimeout(120_000)

test('by dragging', async ({ page }) => {
  const means = await Means.watch(page)
  const library = new Library(page)
  const editor = new Editor(page)
  await library.goto()
  await library.blank(NAME)

  await test.step('cards are dragged on to the canvas', async () => {
    const zoomOut = editor.canvas.getByRole('button', { name: 'Zoom Out' })
    for (let n = 0; n < 3; n += 1) await zoomOut.click()
    await editor.pan({ x: 0, y: 0 }, { x: -220, y: -160 })
    // None lies above Start or to its left: tidying keeps the upper left corner.
    await editor.drop('End', { x: 1180, y: 240 })
    await editor.drop('Assign conversation', { x: 800, y: 200 })
    await editor.drop('Message', { x: 800, y: 700 })
    await editor.drop('Choice', { x: 400, y: 300 })
    await expect(editor.cards).toHaveCount(5)
  })
  await test.step('the question is written', async () => {
    await editor.field('Question').click()
    await page.keyboard.type(QUESTION)
    await editor.field('New option').click()
    for (const option of OPTIONS) {
      await page.keyboard.type(option)
      await page.keyboard.press('Enter')
    }
    await editor.createVariable('Store answer in', VARIABLE)
  })
  await test.step('exits are pulled to the next card', async () => {
    await editor.connect('start', 'next', 'choice')
    await editor.connect('choice', 'a_bill', 'assign_conversation')
    await editor.connect('choice', 'something_else', 'message')
    await editor.connect('choice', 'otherwise', 'message')
    await editor.connect('assign_conversation', 'returned', 'end')
    await editor.connect('assign_conversation', 'unavailable', 'message')
    await editor.connect('assign_conversation', 'notFound', 'message')
    await editor.connect('message', 'next', 'end')
  })
  await test.step('the others are configured', async () => {
    await editor.select('assign_conversation')
    await editor.panel.getByRole('radio', { name: 'Team' }).check()
    await editor.pick('Team', 'Acc', /^Accounts/)
    await editor.select('message')
    await editor.field('Message').click()
    await page.keyboard.type(SORRY)
  })
  await test.step('it is tidied and exported', async () => {
    await page.getByRole('button', { name: 'Tidy', exact: true }).click()
    await expect(page.getByText('Tidied 5 cards')).toBeVisible()
    await means.dragged()
    expect(await editor.text()).toBe(await golden())
  })
})

test('by keys alone', async ({ page }) => {
  const means = await Means.watch(page)
  const library = new Library(page)
  const editor = new Editor(page)
  const keys = new Keys(page)
  const step = (name: string, deed: () => Promise<void>) =>
    test.step(name, async () => {
      await deed()
      await keys.rests()
    })
  const addAfter = async (card: string, words: string, key: string) => {
    await page.keyboard.press('a')
    await keys.find(/^Add after/, words)
    await expect(editor.node(key)).toBeFocused()
    await expect(editor.edge(card, 'next')).toHaveAttribute('data-to', key)
  }
  const addAfterExit = async (exit: string, words: string, key: string) => {
    await page.keyboard.press('a')
    await keys.find('Add after which exit?', exit)
    await keys.find(new RegExp(`, ${exit}$`), words)
    await expect(editor.node(key)).toBeFocused()
  }
  const connect = async (from: string, exit: string, words: string) => {
    await page.keyboard.press('c')
    await keys.find('Connect which exit?', exit)
    await keys.find(new RegExp(`, ${exit} to$`), words)
    await expect(editor.node(from)).toBeFocused()
  }
  await library.goto()

  await step('a new flow is begun', async () => {
    await keys.press(library.main.getByRole('button', { name: 'New blank flow' }))
    await keys.type(library.dialog.getByRole('textbox', { name: 'Name' }), NAME)
    await page.keyboard.press('Enter')
    await expect(editor.card('start')).toBeVisible()
  })
  await step('the question is added after Start', async () => {
    await page.keyboard.press('Home')
    await expect(editor.node('start')).toBeFocused()
    await addAfter('start', 'choice', 'choice')
  })
  await step('the question is written', async () => {
    await page.keyboard.press('Enter')
    await expect(editor.field('Title · Choice')).toBeFocused()
    await keys.type(editor.field('Question'), QUESTION)
    await keys.to(editor.field('New option'))
    for (const option of OPTIONS) {
      await page.keyboard.type(option)
      await page.keyboard.press('Enter')
    }
    await keys.type(editor.picker('Store answer in'), VARIABLE)
    await expect(page.getByRole('option', { name: `Create variable “${VARIABLE}”` })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(editor.picker('Store answer in')).toHaveValue(VARIABLE)
  })
  await step('each button leads on to a new card', async () => {
    await keys.goTo('Choice', editor.node('choice'))
    await addAfterExit('A bill', 'assign', 'assign_conversation')
    await page.keyboard.press('ArrowLeft')
    await expect(editor.node('choice')).toBeFocused()
    await addAfterExit('Something else', 'message', 'message')
    await addAfter('message', 'end', 'end')
  })
  await step('the other exits are connected', async () => {
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(editor.node('choice')).toBeFocused()
    await connect('choice', 'Otherwise', 'message')
    await page.keyboard.press('ArrowRight')
    await expect(editor.node('assign_conversation')).toBeFocused()
    await connect('assign_conversation', 'Returned', 'end')
    await connect('assign_conversation', 'Unavailable', 'message')
    await connect('assign_conversation', 'Not found', 'message')
    await expect(editor.edges).toHaveCount(8)
  })
  await step('the team is chosen', async () => {
    await page.keyboard.press('Enter')
    await expect(editor.field('Title · Assign conversation')).toBeFocused()
    await keys.to(editor.panel.getByRole('radio', { name: 'Agent' }))
    await page.keyboard.press('ArrowRight')
    await keys.type(editor.picker('Team'), 'Accou')
    await expect(page.getByRole('option', { name: /^Accounts/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(editor.picker('Team')).toHaveValue('Accounts')
  })
  await step('the message is written', async () => {
    await keys.goTo('Message', editor.node('message'))
    await page.keyboard.press('Enter')
    await expect(editor.field('Title · Message')).toBeFocused()
    await keys.type(editor.field('Message'), SORRY)
  })
  await step('it is tidied', async () => {
    await page.keyboard.press('Control+Shift+L')
    await expect(page.getByText('Tidied 5 cards')).toBeVisible()
  })
  await step('it is exported', async () => {
    await page.keyboard.press('Control+k')
    const { text } = await downloaded(page, () => keys.find('Command palette', 'export flow file'))
    await means.onlyKeys()
    expect(text).toBe(await golden())
  })
})

for (const { by, viewport, hasTouch } of [
  { by: 'by clicks, without a drag', viewport: { width: 1440, height: 900 }, hasTouch: false },
  { by: 'by taps, on a phone', viewport: { width: 390, height: 844 }, hasTouch: true },
]) {
  test.describe(by, () => {
    test.use({ viewport, hasTouch, isMobile: hasTouch })

    test('pressing', async ({ page }) => {
      const means = await Means.watch(page)
      const library = new Library(page)
      const editor = new Editor(page)
      const presses = new Presses(page, hasTouch)
      await library.goto()

      await test.step('a new flow is begun', async () => {
        await presses.press(library.main.getByRole('button', { name: 'New blank flow' }))
        await presses.write(library.dialog.getByRole('textbox', { name: 'Name' }), NAME)
        await presses.press(library.dialog.getByRole('button', { name: 'Create' }))
        await expect(editor.card('start')).toBeVisible()
      })
      await test.step('the question is added by the + of Start, and written', async () => {
        await presses.addAfter('start', 'Next', 'Choice')
        await presses.write(editor.field('Question'), QUESTION)
        for (const option of OPTIONS) {
          await presses.write(editor.field('New option'), option)
          await presses.press(editor.panel.getByRole('button', { name: 'Add', exact: true }))
        }
        await presses.choose(editor.picker('Store answer in'), VARIABLE, `Create variable “${VARIABLE}”`)
        await expect(editor.picker('Store answer in')).toHaveValue(VARIABLE)
      })
      await test.step('each button leads on to a new card', async () => {
        await presses.addAfter('choice', 'A bill', 'Assign conversation')
        await presses.press(editor.panel.getByRole('radio', { name: 'Team' }))
        await presses.choose(editor.picker('Team'), 'Acc', /^Accounts/)
        await presses.addAfter('choice', 'Something else', 'Message')
        await presses.write(editor.field('Message'), SORRY)
        await presses.addAfter('message', 'Next', 'End')
      })
      await test.step('the other exits are connected by the menu', async () => {
        await presses.connect('choice', 'Otherwise', 'message')
        await presses.connect('assign_conversation', 'Returned', 'end')
        await presses.connect('assign_conversation', 'Unavailable', 'message')
        await presses.connect('assign_conversation', 'Not found', 'message')
      })
      await test.step('it is tidied and exported by the menu', async () => {
        await presses.menu('Arrange', 'Tidy')
        await expect(page.getByText('Tidied 5 cards')).toBeVisible()
        const { text } = await downloaded(page, () => presses.menu('Flow', 'Export flow file'))
        await means.onlyPresses()
        expect(text).toBe(await golden())
      })
    })
  })
}
