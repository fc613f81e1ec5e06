import { useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { TagField } from './TagField'

async function shown(begun: readonly string[] = [], most?: number) {
  function Box() {
    const [tags, setTags] = useState(begun)
    return <TagField label="Tags" tags={tags} most={most} onChange={setTags} />
  }
  const screen = await render(<Box />)
  return {
    screen,
    box: screen.getByRole('textbox', { name: 'Tags' }),
    chips: () =>
      screen
        .getByRole('listitem')
        .elements()
        .map(({ textContent }) => textContent),
    remove: (tag: string) => screen.getByRole('button', { name: `Remove “${tag}”` }),
  }
}

function pasted(text: string): ClipboardEvent {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text', text)
  return new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
}

test('Enter, a comma and leaving the box add; Backspace in the empty box takes the last away', async () => {
  const { screen, box, chips } = await shown()
  await userEvent.type(box, 'vip{Enter}new lead,asked')
  await expect.poll(chips).toEqual(['vip', 'new lead'])
  await userEvent.tab()
  await expect.poll(chips).toEqual(['vip', 'new lead', 'asked'])
  await expect.element(box).toHaveValue('')
  await userEvent.type(box, 'x{Backspace}{Backspace}')
  await expect.poll(chips).toEqual(['vip', 'new lead'])
  await expect.element(screen.getByRole('status')).toHaveTextContent('Removed “asked”.')
  await expect.element(box).toHaveFocus()
})

test('what is there already is told, and what is too many', async () => {
  const { screen, box, chips } = await shown(['vip'], 2)
  await userEvent.type(box, 'VIP{Enter}')
  await expect.element(screen.getByRole('status')).toHaveTextContent('“vip” is there already.')
  await userEvent.type(box, 'lead{Enter}late{Enter}')
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('There can be 2 tags: “late” was left out.')
  await userEvent.type(box, 'late')
  box.element().dispatchEvent(pasted(', later'))
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('There can be 2 tags: “late”, “later” were left out.')
  expect(chips()).toEqual(['vip', 'lead'])
})

test('of a tag that is there twice each goes by itself', async () => {
  const { screen, chips } = await shown(['vip', 'lead', 'vip'])
  await screen.getByRole('button', { name: 'Remove “vip”' }).first().click()
  await expect.poll(chips).toEqual(['lead', 'vip'])
  await screen.getByRole('button', { name: 'Remove “vip”' }).click()
  await expect.poll(chips).toEqual(['lead'])
})

test('several that are pasted are several chips', async () => {
  const { box, chips } = await shown(['a'])
  box.element().focus()
  box.element().dispatchEvent(pasted('a, b\nc'))
  await expect.poll(chips).toEqual(['a', 'b', 'c'])
})

test('each chip has a button large enough, and the focus stays among them', async () => {
  const { box, remove, chips } = await shown(['a', 'b', 'c'])
  const { width, height } = remove('b').element().getBoundingClientRect()
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
  await userEvent.click(remove('b'))
  await expect.element(remove('c')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(remove('a')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(box).toHaveFocus()
  expect(chips()).toEqual([])
})
