import { expect, test } from 'vitest'
import { ledgerOf } from '@/core/desk/ledger'
import { edit } from '@/core/flow/edit'
import { changeOf } from '@/core/flow/fix'
import { conversationOf } from '@/core/rehearsal/world'
import { moment, turnOf } from '../../../tests/build/card'
import { assigning, flowOf, say, start } from '../../../tests/build/flow'
import { arrive, linesOf, NOON, rehearse } from '../../../tests/build/rehearsal'
import { catalog } from '../catalog'
import { note } from './card'

test('it leaves its words for the team and goes on', () => {
  expect(turnOf(note.run({ text: ' {{who}} is here ' }), moment({ who: 'Ann' }))).toEqual({
    effects: [
      { do: 'tell', event: { at: NOON, type: 'note.left', card: 'a', text: 'Ann is here', to: 'team' } },
    ],
    next: { exit: 'next' },
  })
})

test('a note that comes out empty is none', () => {
  expect(turnOf(note.run({ text: ' {{who}} ' }), moment())).toEqual({ effects: [], next: { exit: 'next' } })
})

test('an empty note is a warning, which a press puts right', () => {
  const flow = flowOf({ cards: { start: start('a'), a: { type: 'note', settings: { text: ' ' } } } })
  const [problem] = note.lint({ text: ' ' })
  const [fix] = problem?.fixes ?? []
  if (!fix) throw new Error('There is no fix.')
  const { settings } = edit(flow, changeOf(flow, catalog, 'a', fix)).cards.a ?? { settings: {} }
  expect(note.lint(note.blank())).toHaveLength(1)
  expect(note.lint({ text: '', ...settings })).toEqual([])
})

test('the transcript tells it, the ledger of the floor does not', () => {
  const flow = flowOf({
    cards: {
      start: start('a'),
      a: { type: 'note', settings: { text: 'New\none' }, exits: { next: 'b' } },
      b: say('Hi'),
    },
  })
  const world = rehearse(flow, [arrive])
  expect(linesOf(world)).toEqual(expect.arrayContaining(['note for the team: New', '  one', 'bot: Hi']))
  expect(ledgerOf(conversationOf(world, 'c1')?.events ?? [])).toEqual([])
})

test('the note of a hand-off is still for its assignee', () => {
  const world = rehearse(
    assigning({ to: { type: 'agent', pick: 'static', ref: { id: 'ann', name: 'Ann' } }, note: 'Look' }),
    [arrive],
  )
  expect(linesOf(world)).toContain('note for the assignee: Look')
})
