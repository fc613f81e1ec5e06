import { describe, expect, test } from 'vitest'
import { exitsOf, readSettings } from '@/core/flow/card-shape'
import { catalog } from './catalog'

describe.each([...catalog])('%s', (name, card) => {
  test('is called what the list calls it', () => {
    expect(card.type).toBe(name)
  })

  test('can read its own blank settings, and reading them twice is reading them once', () => {
    const settings = card.blank()
    const reading = readSettings(catalog, { type: name, settings })
    expect(reading?.settings).toEqual(settings)
    expect(readSettings(catalog, { type: name, settings })).toBe(reading)
  })

  test('has exits with names and labels of their own', () => {
    const exits = exitsOf(catalog, { type: name, settings: card.blank() })
    expect(new Set(exits.map(exit => exit.name)).size).toBe(exits.length)
    expect(exits.every(({ label }) => label !== '')).toBe(true)
  })

  test('keeps fields it does not know', () => {
    const settings = { ...card.blank(), 'x-note': { kept: true } }
    expect(readSettings(catalog, { type: name, settings })?.settings).toEqual(settings)
  })
})

test('a type that is not in the list has neither settings nor exits', () => {
  const card = { type: 'telepathy', settings: {} }
  expect(readSettings(catalog, card)).toBeNull()
  expect(exitsOf(catalog, card)).toEqual([])
})
