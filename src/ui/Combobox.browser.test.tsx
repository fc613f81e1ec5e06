import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Combobox } from './Combobox'
import type { ComboboxProps } from './comboboxItems'
import { LazyCombobox } from './LazyCombobox'

const fruits = [
  { value: 'a', label: 'Apple' },
  { value: 'b', label: 'Banana', keywords: 'yellow' },
  { value: 'c', label: 'Cherry', description: 'Small and red' },
]

type Given = Partial<ComboboxProps> & { start?: string | null; as?: typeof LazyCombobox }

async function show({ start = null, as: Box = Combobox, ...props }: Given) {
  const onChange = vi.fn<(value: string | null) => void>()
  function Host() {
    const [value, setValue] = useState(start)
    const change = (next: string | null) => {
      onChange(next)
      setValue(next)
    }
    return (
      <>
        <Box label="Fruit" items={fruits} {...props} value={value} onChange={change} />
        <button type="button">After</button>
      </>
    )
  }
  const screen = await render(<Host />)
  const box = screen.getByRole('combobox', { name: 'Fruit' })
  if (Box === Combobox) await expect.element(box).not.toHaveAttribute('readonly')
  return { screen, box, onChange }
}

test('typing narrows the list, Enter picks, and the box shows the label', async () => {
  const { box, onChange } = await show({})
  await userEvent.tab()
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('ban{Enter}')
  expect(onChange.mock.calls).toEqual([['b']])
  await expect.element(box).toHaveValue('Banana')
})

test('clicked while it shows what is picked, typing replaces that', async () => {
  const { box, onChange } = await show({ start: 'a' })
  await box.click()
  await userEvent.keyboard('cher{Enter}')
  expect(onChange.mock.calls).toEqual([['c']])
})

test('arrow keys walk through all of the list', async () => {
  const { box, onChange } = await show({})
  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  expect(onChange.mock.calls).toEqual([['b']])
  await expect.element(box).toHaveAttribute('aria-expanded', 'false')
})

test('items are found by keyword and description, words in any order', async () => {
  const { screen, onChange } = await show({})
  await userEvent.tab()
  await userEvent.keyboard('red small')
  await expect.element(screen.getByRole('option')).toHaveTextContent('Cherry')
  await userEvent.keyboard('{Enter}')
  expect(onChange.mock.calls).toEqual([['c']])
})

test('what nobody offers is created, under the words that were typed', async () => {
  const onCreate = vi.fn()
  const { screen, box, onChange } = await show({ onCreate })
  await userEvent.tab()
  await userEvent.keyboard('  Dragon fruit')
  await expect.element(screen.getByRole('option')).toHaveTextContent('Create “Dragon fruit”')
  await userEvent.keyboard('{Enter}')
  expect(onCreate.mock.calls).toEqual([['Dragon fruit']])
  expect(onChange).not.toHaveBeenCalled()
  await expect.element(box).toHaveValue('')
})

test('what is offered already is not created again, whatever its case', async () => {
  const { screen } = await show({ onCreate: () => {} })
  await userEvent.tab()
  await userEvent.keyboard('apple')
  await expect.element(screen.getByRole('option')).toHaveTextContent('Apple')
})

test('the clear button empties it', async () => {
  const { screen, box, onChange } = await show({ start: 'a' })
  await expect.element(box).toHaveValue('Apple')
  await screen.getByRole('button', { name: 'Clear' }).click()
  expect(onChange.mock.calls).toEqual([[null]])
  await expect.element(box).toHaveValue('')
})

test('deleting the text clears it only when the box is left', async () => {
  const { box, onChange } = await show({ start: 'a' })
  await userEvent.tab()
  await userEvent.keyboard('{Control>}a{/Control}{Backspace}')
  await expect.element(box).toHaveValue('')
  expect(onChange).not.toHaveBeenCalled()
  await userEvent.tab()
  expect(onChange.mock.calls).toEqual([[null]])
})

test('Escape puts back what was there, and never clears', async () => {
  const { box, onChange } = await show({ start: 'a' })
  await box.click()
  await userEvent.keyboard('{Control>}a{/Control}zzz{Escape}')
  await expect.element(box).toHaveValue('Apple')
  await userEvent.keyboard('{Escape}{Escape}')
  await expect.element(box).toHaveValue('Apple')
  expect(onChange).not.toHaveBeenCalled()
})

test('text that matches nothing is dropped on leaving', async () => {
  const { screen, box, onChange } = await show({ start: 'a', emptyText: 'No such fruit' })
  await box.click()
  await userEvent.keyboard('{Control>}a{/Control}zzz')
  await expect.element(screen.getByText('No such fruit')).toBeVisible()
  await userEvent.tab()
  await expect.element(box).toHaveValue('Apple')
  expect(onChange).not.toHaveBeenCalled()
})

test('without clearing, an emptied box shows its value again', async () => {
  const { screen, box, onChange } = await show({ start: 'a', clearable: false })
  expect(screen.getByRole('button', { name: 'Clear' }).query()).toBeNull()
  await userEvent.tab()
  await userEvent.keyboard('{Control>}a{/Control}{Backspace}')
  await userEvent.tab()
  await expect.element(box).toHaveValue('Apple')
  expect(onChange).not.toHaveBeenCalled()
})

test('a value that is no longer offered keeps its name', async () => {
  const { box } = await show({ start: 'gone', missingLabel: 'Removed (gone)' })
  await expect.element(box).toHaveValue('Removed (gone)')
})

test('groups are named to those who listen', async () => {
  const { screen, box } = await show({ items: [{ label: 'Tropical', items: fruits }] })
  await box.click()
  await expect.element(screen.getByRole('group', { name: 'Tropical' })).toBeVisible()
})

test('reached for with the pointer, it comes with its list open', async () => {
  const { screen, box, onChange } = await show({ start: 'a', as: LazyCombobox })
  await expect.element(box).toHaveValue('Apple')
  await box.click()
  await expect.element(screen.getByRole('option', { name: 'Banana' })).toBeVisible()
  await userEvent.keyboard('{Control>}a{/Control}cher{Enter}')
  expect(onChange.mock.calls).toEqual([['c']])
})

test('reached for with the keyboard, it keeps the focus and stays closed', async () => {
  const { box } = await show({ start: 'a', as: LazyCombobox })
  await userEvent.tab()
  await expect.element(box).not.toHaveAttribute('readonly')
  await expect.element(box).toHaveFocus()
  await expect.element(box).toHaveAttribute('aria-expanded', 'false')
})

test('what is typed while it is on its way is not lost', async () => {
  const { screen } = await show({ as: LazyCombobox })
  await userEvent.tab()
  await userEvent.keyboard('ban')
  await expect.element(screen.getByRole('option')).toHaveTextContent('Banana')
})

test('the focus is nowhere else while it comes', async () => {
  const { box } = await show({ as: LazyCombobox })
  const homeless: string[] = []
  const looking = new MutationObserver(() => {
    if (document.activeElement === document.body) homeless.push('body')
  })
  await userEvent.tab()
  looking.observe(document.body, { childList: true, subtree: true, attributes: true })
  await expect.element(box).not.toHaveAttribute('readonly')
  looking.disconnect()
  await expect.element(box).toHaveFocus()
  expect(homeless).toEqual([])
})
