/** Whatever was done to a flow can be taken back, and done again. */
import { expect, test } from './fixtures'
import { Editor } from './pages/editor'
import { hello, openFlow } from './pages/flows'

type Deed = (editor: Editor) => Promise<void>

const deeds: Readonly<Record<string, Deed>> = {
  'a dropped card': editor => editor.drop('Ask', { x: 340, y: 260 }),
  'a clicked card': editor => editor.add('Condition'),
  'a moved card': editor => editor.move('bye', { x: 40, y: 120 }),
  'a connection': editor => editor.connect('greeting', 'next', 'greeting'),
  'a deleted connection': async editor => {
    await editor.edge('start', 'next').click()
    await editor.page.keyboard.press('Delete')
  },
  'a deleted card': async editor => {
    await editor.select('greeting')
    await editor.panel.getByRole('button', { name: 'Delete', exact: true }).click()
  },
  'a title': async editor => {
    await editor.select('greeting')
    await editor.field('Title · Message').fill('Welcome')
  },
  'a text': async editor => {
    await editor.select('greeting')
    await editor.field('Message').pressSequentially(', dear visitor')
  },
  'the name of the flow': async editor => {
    await editor.name.fill('Good day')
    await editor.page.keyboard.press('Enter')
  },
}

test('each kind of edit is one step back and one step forth, by keys and by buttons', async ({ page }) => {
  // Nine edits, and the whole file read four times for each.
  test.slow()
  const editor = new Editor(page)
  const [undo, redo] = [
    page.getByRole('button', { name: 'Undo' }),
    page.getByRole('button', { name: 'Redo' }),
  ]
  await openFlow(page, hello)
  const before = await editor.text()
  for (const [what, act] of Object.entries(deeds)) {
    await test.step(what, async () => {
      await editor.fit()
      await act(editor)
      await expect(undo).toBeEnabled()
      const after = await editor.text()
      expect(after).not.toBe(before)
      await editor.undo()
      await expect(undo).toBeDisabled()
      expect(await editor.text()).toBe(before)
      await editor.redo()
      await expect(redo).toBeDisabled()
      expect(await editor.text()).toBe(after)
      await undo.click()
      await expect(undo).toBeDisabled()
      expect(await editor.text()).toBe(before)
    })
  }
})

test('all of them, in a row and back', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  const states = [await editor.text()]
  for (const what of ['a text', 'a moved card', 'a dropped card', 'a deleted card']) {
    await editor.fit()
    await deeds[what]?.(editor)
    states.push(await editor.text())
  }
  for (const state of states.slice(0, -1).toReversed()) {
    await editor.undo()
    expect(await editor.text()).toBe(state)
  }
  for (const state of states.slice(1)) {
    await editor.redo()
    expect(await editor.text()).toBe(state)
  }
})

test('typing is one step, also while the cursor is still in the field', async ({ page }) => {
  const editor = new Editor(page)
  await openFlow(page, hello)
  await editor.select('greeting')
  const text = editor.field('Message')
  await text.press('End')
  await text.pressSequentially(', you')
  await editor.field('Title · Message').pressSequentially('Hi')
  await editor.undo()
  await expect(editor.field('Title · Message')).toHaveValue('')
  await expect(editor.field('Title · Message')).toBeFocused()
  await expect(text).toHaveValue('Good morning, you')
  await editor.undo()
  await expect(text).toHaveValue('Good morning')
  await editor.redo()
  await expect(text).toHaveValue('Good morning, you')
  await text.press('End')
  await text.pressSequentially('!')
  await expect(page.getByRole('button', { name: 'Redo' })).toBeDisabled()
})
