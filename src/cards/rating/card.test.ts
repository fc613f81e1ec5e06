import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moment, said, turnOf } from '../../../tests/build/card'
import { flowOf, say, start } from '../../../tests/build/flow'
import { arrive, linesOf, rehearse } from '../../../tests/build/rehearsal'
import { rating } from './card'
import { buttonsFor, MARKS, markFrom, SCALES } from './scale'
import type { Rating } from './settings'

const settings = (change: Partial<Rating> = {}): Rating => ({
  text: 'Well?',
  scale: 'stars',
  words: ['Terrible', 'Bad', 'OK', 'Good', 'Great'],
  store: 'rating',
  retry: '',
  attempts: 2,
  exits: 'rated',
  comment: { after: 'never', text: 'Why?', store: 'why' },
  ...change,
})
const pressed = (option: string, text = '', memory: number | { rated: number } | null = null) =>
  moment({}, { input: { type: 'visitor.chose', at: '', option, text }, memory })
const kept = (variable: string, value: number | string) => ({ do: 'set', variable, value })

test('it asks with five buttons, worst first', () => {
  const { effects, next } = turnOf(rating.run(settings({ scale: 'smileys' })), moment())
  expect(next).toEqual({ wait: 'visitor' })
  const labels = effects[0]?.do === 'say' ? effects[0].buttons?.map(({ label }) => label) : []
  expect(labels).toEqual(['😠 Terrible', '😞 Bad', '😐 OK', '😊 Good', '😍 Great'])
})

test('what stands on a button means its mark, pressed or written, on every scale', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SCALES),
      fc.constantFrom(...MARKS),
      fc.constantFrom<string[]>(['', '', '', '', ''], ['Terrible', 'Bad', 'OK', 'Good', 'Great']),
      (scale, mark, words) => {
        const { key = '', label = '' } = buttonsFor(scale, words)[mark - 1] ?? {}
        const one = settings({ scale, words })
        for (const now of [pressed(key, label), said(` ${label.toUpperCase()} `)])
          expect(turnOf(rating.run(one), now)).toEqual({
            effects: [kept('rating', mark)],
            next: { exit: 'rated' },
          })
      },
    ),
  )
})

test.each([
  ['4', 4],
  ['4/5', 4],
  ['4 out of 5', 4],
  ['1 star', 1],
  ['5 Stars', 5],
  ['★★★', 3],
  ['⭐⭐', 2],
  ['great', 5],
  ['0', undefined],
  ['6', undefined],
  ['4.5', undefined],
  ['45', undefined],
  ['', undefined],
  ['fine, thanks', undefined],
])('%j is read as %s', (text, mark) => {
  expect(markFrom(text, 'stars', settings().words)).toBe(mark)
})

describe('levels', () => {
  test.each([
    [1, 'low'],
    [2, 'low'],
    [3, 'neutral'],
    [4, 'high'],
    [5, 'high'],
  ])('%d is %s', (mark, exit) => {
    expect(turnOf(rating.run(settings({ exits: 'levels' })), said(String(mark))).next).toEqual({ exit })
  })
})

test('what is no rating is asked again, then leaves without one', () => {
  const strict = settings({ retry: 'A star, please.' })
  const first = turnOf(rating.run(strict), said('maybe'))
  expect(first).toMatchObject({
    effects: [{ do: 'say', template: 'A star, please.' }],
    next: { wait: 'visitor' },
    memory: 1,
  })
  expect(turnOf(rating.run(strict), said('maybe', 1))).toEqual({ effects: [], next: { exit: 'noAnswer' } })
})

describe('a comment', () => {
  const asking = (after: Rating['comment']['after']) =>
    settings({ comment: { after, text: 'Why?', store: 'why' }, exits: 'levels' })

  test.each([
    ['low', '2', true],
    ['low', '3', false],
    ['any', '5', true],
    ['never', '1', false],
  ] as const)('wanted after %s marks, at %s: %s', (after, mark, asked) => {
    const { effects, next } = turnOf(rating.run(asking(after)), said(mark))
    expect(effects).toContainEqual(kept('rating', Number(mark)))
    expect('wait' in next).toBe(asked)
  })

  test('is kept, and the way is that of the mark', () => {
    expect(turnOf(rating.run(asking('any')), said(' too slow ', { rated: 2 }))).toEqual({
      effects: [kept('why', 'too slow')],
      next: { exit: 'low' },
    })
    const skipped = { effects: [], next: { exit: 'low' } }
    expect(turnOf(rating.run(asking('any')), pressed('skip', 'Skip', { rated: 2 }))).toEqual(skipped)
    expect(turnOf(rating.run(asking('any')), said('skip', { rated: 2 }))).toEqual(skipped)
  })

  test('may be missing behind every exit, the mark only behind “No rating”', () => {
    expect(rating.variables(asking('any')).map(({ name, exits }) => [name, exits])).toEqual([
      ['rating', ['low', 'neutral', 'high']],
      ['why', []],
    ])
    expect(rating.variables(settings({ store: '' }))).toEqual([])
  })
})

test('what would be lost or never asked is told', () => {
  const codes = (change: Partial<Rating>) => rating.lint(settings(change)).map(({ code }) => code)
  expect(codes({})).toEqual([])
  expect(codes({ text: ' ' })).toEqual(['text_empty'])
  expect(codes({ store: '' })).toEqual(['rating_lost'])
  expect(codes({ store: '', exits: 'levels' })).toEqual([])
  expect(codes({ comment: { after: 'low', text: '', store: '' } })).toEqual(['comment_empty'])
  expect(rating.lint(rating.blank())).toEqual([])
})

test('a rehearsal shows it from question to comment', () => {
  const flow = flowOf({
    variables: { rating: { type: 'number', scope: 'conversation' }, why: { type: 'text', scope: 'flow' } },
    cards: {
      start: start('a'),
      a: {
        type: 'rating',
        settings: settings({
          exits: 'levels',
          comment: { after: 'low', text: 'Why {{rating}}?', store: 'why' },
        }),
        exits: { low: 'sorry' },
      },
      sorry: say('Sorry: {{why}}.'),
    },
  })
  const lines = linesOf(rehearse(flow, [arrive, { do: 'choose', option: '1' }, { do: 'say', text: 'Slow' }]))
  expect(lines).toEqual(
    expect.arrayContaining([
      'visitor: ★ Terrible',
      'set rating = 1',
      'bot: Why 1? [Skip]',
      'bot: Sorry: Slow.',
    ]),
  )
})
