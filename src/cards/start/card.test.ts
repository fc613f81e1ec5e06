import { expect, test } from 'vitest'
import { moment, turnOf } from '../../../tests/build/card'
import { type Start, start } from './card'

const keyword = (...words: string[]): Start => ({ trigger: { on: 'keyword', words } })
const begins = (settings: Start, said: string | null) =>
  'exit' in turnOf(start.run(settings), moment({}, { said })).next

test('a conversation is enough, with or without words', () => {
  expect(begins({ trigger: { on: 'conversation' } }, null)).toBe(true)
  expect(begins({ trigger: { on: 'conversation' } }, 'anything')).toBe(true)
})

test.each<[string, string[], string | null, boolean]>([
  ['the word', ['help'], 'help', true],
  ['in other letters, among others', ['Help'], 'please HELP me', true],
  ['beside punctuation', ['help'], '...help!', true],
  ['a part of a word', ['help'], 'helpful', false],
  ['a phrase', ['talk to sales'], 'I want to talk -- to   sales', true],
  ['half a phrase', ['talk to sales'], 'talk to me', false],
  ['one of several', ['price', 'offer'], 'An offer?', true],
  ['words of other scripts', ['помощь', '帮助'], 'Мне нужна помощь.', true],
  ['no word at all', ['', '!?'], '!?', false],
  ['nothing said yet', ['help'], null, false],
])('at a keyword: %s', (_, words, said, expected) => {
  expect(begins(keyword(...words), said)).toBe(expected)
})

test('without its keyword the run rests, to look again at the next message', () => {
  expect(turnOf(start.run(keyword('help')), moment({}, { said: 'hi' }))).toEqual({
    effects: [],
    next: { rest: 'no_trigger' },
  })
})
