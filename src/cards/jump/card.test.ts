import { expect, test } from 'vitest'
import { configure, removeCards, rename } from '@/core/flow/compose'
import { edit } from '@/core/flow/edit'
import { lint } from '@/core/flow/lint'
import { reachable } from '@/core/flow/reach'
import { conversationOf } from '@/core/rehearsal/world'
import { flowOf, say, start } from '../../../tests/build/flow'
import { arrive, linesOf, rehearse } from '../../../tests/build/rehearsal'
import { catalog } from '../catalog'
import { jump } from './card'

const leap = (next: string | null) => ({ type: 'jump', exits: { next } })
const flow = flowOf({ cards: { start: start('a'), a: leap('far'), far: say('Here') } })

test('the conversation goes on at the card it leads to', () => {
  expect(linesOf(rehearse(flow, [arrive]))).toContain('bot: Here')
})

test('where to is a connection: it makes the card reachable, survives a new title and opens when the card is gone', () => {
  expect(reachable(flow).has('far')).toBe(true)
  expect(edit(flow, rename('far', 'Elsewhere')).cards.a?.exits).toEqual({ next: 'far' })
  const gone = edit(flow, removeCards(flow, ['far']))
  expect(gone.cards.a?.exits).toEqual({ next: null })
  expect(lint(gone, catalog).map(({ code, path }) => [code, path])).toEqual([['exit_open', 'exits.next']])
  expect(configure(flow, catalog, 'a', {})).toEqual({
    set: 'all',
    changes: [{ set: 'settings', card: 'a', settings: {} }],
  })
})

test('a jump in a circle ends at the cap, and a person has to take over', () => {
  const round = flowOf({ cards: { start: start('a'), a: leap('b'), b: leap('a') } })
  expect(conversationOf(rehearse(round, [arrive]), 'c1')?.session.state).toBe('stopped')
})

test('its exit says that it leads far', () => {
  expect(jump.exits({})).toEqual([{ name: 'next', label: 'Jumps to', open: 'idle', far: true }])
})
