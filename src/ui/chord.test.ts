import { expect, test } from 'vitest'
import { type Chord, chordSpoken, chordText, isChord } from './chord'

const redo: Chord = { press: 'z', mod: true, shift: true }

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

test('a chord is written as the platform writes it', () => {
  expect(chordText(redo, false)).toBe('Ctrl+Shift+Z')
  expect(chordText(redo, true)).toBe('⇧⌘Z')
  expect(chordText({ press: 'Digit1', shift: true }, false)).toBe('Shift+1')
  expect(chordText({ press: 'ArrowLeft', alt: true }, true)).toBe('⌥←')
  expect(chordText({ press: 'Backspace' }, true)).toBe('⌫')
  expect(chordSpoken(redo, false)).toBe('Control+Shift+z')
  expect(chordSpoken(redo, true)).toBe('Meta+Shift+z')
})

test('on a Mac it is ⌘, elsewhere Ctrl, and never both', () => {
  const undo: Chord = { press: 'z', mod: true }
  expect(isChord(pressed('z', { ctrlKey: true }), undo, false)).toBe(true)
  expect(isChord(pressed('z', { ctrlKey: true }), undo, true)).toBe(false)
  expect(isChord(pressed('z', { metaKey: true }), undo, true)).toBe(true)
  expect(isChord(pressed('z', { metaKey: true, ctrlKey: true }), undo, true)).toBe(false)
  expect(isChord(pressed('Z', { ctrlKey: true, shiftKey: true }), undo, false)).toBe(false)
})

test('signs are what is typed, digits are keys, letters are found on any keyboard', () => {
  expect(isChord(pressed('?', { shiftKey: true }), { press: '?' }, false)).toBe(true)
  expect(isChord(pressed('?'), { press: '?' }, false)).toBe(true)
  expect(
    isChord(pressed('!', { code: 'Digit1', shiftKey: true }), { press: 'Digit1', shift: true }, false),
  ).toBe(true)
  expect(isChord(pressed('я', { code: 'KeyZ', ctrlKey: true }), { press: 'z', mod: true }, false)).toBe(true)
  // A French keyboard has its Z elsewhere: there the letter counts.
  expect(isChord(pressed('w', { code: 'KeyZ', ctrlKey: true }), { press: 'z', mod: true }, false)).toBe(false)
})
