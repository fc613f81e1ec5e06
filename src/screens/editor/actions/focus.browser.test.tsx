import { afterEach, expect, test } from 'vitest'
import { focusSoon } from './focus'

const frame = (): Promise<unknown> => new Promise(done => requestAnimationFrame(done))

function button(hidden: boolean): HTMLButtonElement {
  const element = document.createElement('button')
  element.hidden = hidden
  document.body.append(element)
  return element
}

afterEach(() => document.body.replaceChildren())

test('what is there has the focus before a key can be pressed', async () => {
  const there = button(false)
  focusSoon(() => there)
  await Promise.resolve()
  expect(document.activeElement).toBe(there)
})

test('what takes the focus elsewhere meanwhile is overruled, but for a field', async () => {
  const there = button(false)
  const trigger = button(false)
  focusSoon(() => there)
  await Promise.resolve()
  trigger.focus()
  await frame()
  expect(document.activeElement).toBe(there)

  const field = document.createElement('input')
  document.body.append(field)
  focusSoon(() => there)
  await Promise.resolve()
  field.focus()
  await frame()
  expect(document.activeElement).toBe(field)
})

test('what is hidden has it as soon as it is shown', async () => {
  const late = button(true)
  focusSoon(() => late)
  await frame()
  await frame()
  expect(document.activeElement).toBe(document.body)
  late.hidden = false
  await frame()
  expect(document.activeElement).toBe(late)
})
