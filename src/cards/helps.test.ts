import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Exit, exitsOf } from '@/core/flow/card-shape'
import { open } from '@/core/flow/open'
import { type CardName, catalog } from './catalog'
import { helpOf, helps } from './helps'

/** Settings that bring further exits. */
const VARIANTS: Partial<Record<CardName, readonly object[]>> = {
  ask: [{ kind: 'email' }],
  rating: [{ exits: 'levels' }],
  assign: [{ replyLimit: 60 }],
}

const types = [...catalog.values()]

/** The exits of a new card of that type, with each variant of its settings, and of those in its example. */
function exitsSeen(type: string): readonly Exit[] {
  const shape = catalog.get(type)
  if (!shape) return []
  const blank = shape.blank()
  const variants = Object.entries(VARIANTS).flatMap(([name, some]) => (name === type ? some : []))
  const { flow } = open(readFileSync(new URL(`./${type}/example.json`, import.meta.url), 'utf8'), catalog)
  const cards = Object.values(flow?.cards ?? {}).filter(card => card.type === type)
  expect(cards.length).toBeGreaterThan(0)
  return [
    ...[blank, ...variants.map(more => ({ ...blank, ...more }))].flatMap(settings => shape.exits(settings)),
    ...cards.flatMap(card => exitsOf(catalog, card)),
  ]
}

test('there is help for every card type, in the palette’s order, and for no other', () => {
  expect(Object.keys(helps)).toEqual([...catalog.keys()])
  expect([helpOf('teleport'), helpOf('constructor')]).toEqual([undefined, undefined])
})

test.each(types)('$type: every exit is explained, and none that there is not', async ({ type }) => {
  const help = await helpOf(type)?.()
  const seen = new Set(exitsSeen(type).map(({ name }) => name))
  const unexplained = [...seen].filter(name => !Object.hasOwn(help?.exits ?? {}, name))
  if (help?.own) expect(unexplained.length).toBeGreaterThan(0)
  else expect(unexplained).toEqual([])
  expect(Object.keys(help?.exits ?? {}).filter(name => !seen.has(name))).toEqual([])
})

test.each(types)('$type: its help is a few plain sentences', async ({ type }) => {
  const help = await helpOf(type)?.()
  const { does = '', example = '', exits = {}, own, settings = [] } = help ?? {}
  expect(sentences(does)).toBeGreaterThanOrEqual(2)
  expect(sentences(does)).toBeLessThanOrEqual(3)
  expect(example).toMatch(/^When /)
  const texts = [does, example, ...Object.values(exits), ...[...settings, ...(own ? [own] : [])].map(textOf)]
  for (const text of texts) {
    expect(text).toMatch(/^[A-Z].*[.”]$/)
    expect(text.length).toBeLessThan(260)
  }
})

const textOf = ({ text }: { text: string }): string => text

const sentences = (text: string): number => text.match(/[.?!](?=\s|$)/gu)?.length ?? 0
