import { useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { TextArea } from './TextArea'
import { TextField } from './TextField'

test.each([
  ['one line', TextField],
  ['several lines', TextArea],
])('%s: typing stops at what a file may hold, or where it is told to', async (_, Box) => {
  function Boxes() {
    const [long, setLong] = useState('x'.repeat(9_999))
    const [short, setShort] = useState('')
    return (
      <>
        <Box label="Long" value={long} onChange={setLong} />
        <Box label="Short" value={short} onChange={setShort} maxLength={2} />
      </>
    )
  }
  const screen = await render(<Boxes />)
  for (const label of ['Long', 'Short']) await userEvent.type(screen.getByLabelText(label), 'abc')
  // Where the caret stands in a long text is the browser's business.
  const long = screen.getByLabelText('Long').element() as HTMLInputElement | HTMLTextAreaElement
  await expect.poll(() => long.value.replaceAll('x', '')).toBe('a')
  await expect.element(screen.getByLabelText('Short')).toHaveValue('ab')
})
