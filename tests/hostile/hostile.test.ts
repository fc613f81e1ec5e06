/** A stranger's file is safe to open: each has its expected outcome, and what opens loses nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { catalog } from '@/cards/catalog'
import { LIMITS } from '@/core/flow/limits'
import { lint } from '@/core/flow/lint'
import { open } from '@/core/flow/open'
import { save } from '@/core/flow/save'
import { openValue } from '@/core/flow/stored'
import { compile } from '@/core/runtime/program'
import { begin, step } from '@/core/runtime/step'
import list from './cases.json'

const cases = z
  .array(
    z.strictObject({
      file: z.string(),
      /** Code of the problem on opening, or null for none. */
      code: z.string().nullable(),
      /** Codes that the linter finds, where there is a flow. */
      lint: z.array(z.string()).optional(),
      readOnly: z.boolean().default(false),
    }),
  )
  .parse(list)

const folder = 'tests/hostile/files'
const textOf = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8')
const codesOf = (text: string): string[] => open(text, catalog).problems.map(({ code }) => code)

test('every file has an expected outcome', () => {
  expect(cases.map(({ file }) => file).sort()).toEqual(readdirSync(folder).sort())
})

describe('refused', () => {
  test.each(cases.filter(one => !one.lint))('$file: $code', ({ file, code }) => {
    const { flow, problems } = open(textOf(file), catalog)
    expect(flow).toBeNull()
    expect([...new Set(problems.map(one => one.code))]).toEqual([code])
    // What a schema says of itself is not for people; where the text is no JSON its reader says at which place.
    for (const { message } of code === 'not_json' ? [] : problems) {
      expect(message).not.toMatch(/expected|Invalid|Too (big|small)|undefined|[<>]=|[a-z]: [A-Z]/)
      expect(message).toMatch(/[^.]\.$/)
    }
  })
})

describe('opened, and nothing lost', () => {
  test.each(cases.filter(one => one.lint))('$file', ({ file, code, lint: wanted, readOnly }) => {
    const text = textOf(file)
    const opened = open(text, catalog)
    if (!opened.flow) throw new Error(codesOf(text).join())
    expect(opened.problems.map(one => one.code)).toEqual(code === null ? [] : [code])
    expect(opened.readOnly).toBe(readOnly)
    expect(
      lint(opened.flow, catalog)
        .map(one => one.code)
        .sort(),
    ).toEqual(wanted?.toSorted())
    const saved = save(opened.flow, catalog)
    const whole = JSON.parse(text.replace(/^\uFEFF/, ''))
    const { name } = opened.flow
    expect(JSON.parse(saved)).toMatchObject(code === 'name_shortened' ? { ...whole, name } : whole)
    expect(save(open(saved, catalog).flow ?? opened.flow, catalog)).toBe(saved)
  })

  test.each(cases.filter(one => one.lint))('$file runs to an end', ({ file }) => {
    const { flow } = open(textOf(file), catalog)
    if (!flow) throw new Error(file)
    const program = compile(flow, catalog)
    const { session } = step(program, begin(program, 'c', null), {
      type: 'conversation.started',
      at: '2026-06-15T10:00:00.000Z',
    })
    expect(session.state).not.toBe('new')
  })
})

describe('too large to keep as a file', { timeout: 60_000 }, () => {
  const flow = (cards: string, more = '') =>
    `{"format":"baton.flow","version":1,"id":"f","name":"F","start":null,"cards":{${cards}}${more}}`
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => `"c${i}":{"type":"end","settings":{},"exits":{}}`).join()

  test('more than 10 MB, also where only its bytes are', () => {
    const padding = (text: string, bytes: number) => flow('', `,"x":["${text.repeat(bytes)}"]`)
    expect(codesOf(padding('x', LIMITS.bytes))).toEqual(['file_too_large'])
    expect(codesOf(padding('€', LIMITS.bytes / 3))).toEqual(['file_too_large'])
    expect(codesOf(padding('x', LIMITS.bytes - 1000))).toEqual(['text_too_long'])
  })

  test('10,001 cards, but not 10,000', () => {
    expect(codesOf(flow(many(LIMITS.cards + 1)))).toEqual(['too_many_cards'])
    expect(codesOf(flow(many(LIMITS.cards)))).toEqual([])
  })

  test('nested 100,000 deep, as text and as a value', () => {
    expect(codesOf(flow('', `,"x":${'['.repeat(100_000)}${']'.repeat(100_000)}`))).toEqual(['file_too_deep'])
    expect(codesOf('{"a":'.repeat(100_000))).toEqual(['file_too_deep'])
    const value = JSON.parse(flow('', `,"x":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`))
    expect(openValue(value, catalog).problems.map(({ code }) => code)).toEqual(['file_too_deep'])
  })

  test('half a million forbidden names are told of briefly', () => {
    const problems = codesOf(flow('', `,"x":[${Array(500_000).fill('{"__proto__":1}').join()}]`))
    expect(new Set(problems)).toEqual(new Set(['name_forbidden']))
    expect(problems.length).toBeLessThanOrEqual(20)
  })

  test('thousands of misfits are told of briefly', () => {
    const problems = codesOf(flow(many(9000).replaceAll('"exits":{}', '"exits":{"a":1,"b":2,"c":3}')))
    expect(new Set(problems)).toEqual(new Set(['structure_invalid']))
    expect(problems.length).toBeLessThanOrEqual(20)
  })
})
