import { describe, expect, test } from 'vitest'
import { lint } from '@/core/flow/lint'
import { conversationOf } from '@/core/rehearsal/world'
import type { Workspace } from '@/core/workspace/workspace'
import { type CardParts, flowOf, say, start } from '../../../tests/build/flow'
import { arrive, linesOf, NOON, rehearse } from '../../../tests/build/rehearsal'
import { workspace } from '../../../tests/build/workspace'
import { catalog } from '../catalog'
import { hours } from './card'

const day = [['09:00', '17:00']] as [string, string][]
const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
const berlin = { zone: 'Europe/Berlin', week, holidays: [{ date: '2026-06-16', name: 'Fair' }] }
const shop = workspace('shop')
const [crew] = shop.teams
if (!crew) throw new Error('The shop has no team.')
const mornings = { ...berlin, week: { ...week, mon: [['09:00', '11:00']] as [string, string][] } }

const open: Workspace = { ...shop, name: 'Shop', hours: berlin }
const withTeam: Workspace = { ...open, teams: [{ ...crew, hours: mornings }] }

const looking = (settings: object = {}) =>
  flowOf({
    variables: { opens: { type: 'text', scope: 'flow' } },
    cards: {
      start: start('a'),
      a: {
        type: 'hours',
        settings: { store: 'opens', ...settings },
        exits: { open: 'o', closed: 'c', holiday: 'h' },
      } satisfies CardParts,
      o: say('Open.'),
      c: say('Closed until {{opens}}.'),
      h: say('Holiday until {{opens}}.'),
    },
  })
const told = (at: string, who: Workspace = open, settings: object = {}) =>
  linesOf(rehearse(looking(settings), [{ ...arrive, at }], who)).filter(line => /^(hours|bot:)/.test(line))

describe('the way follows the clock on the wall of the workspace', () => {
  test.each([
    [NOON, ['hours of Shop: open 09:00–17:00', 'bot: Open.']],
    ['2026-06-15T16:00:00.000Z', [/^hours of Shop: closed/, 'bot: Closed until 2026-06-17 09:00.']],
    ['2026-06-16T10:00:00.000Z', [/^hours of Shop: holiday, .*Fair/, 'bot: Holiday until 2026-06-17 09:00.']],
    ['2026-06-20T10:00:00.000Z', [/^hours of Shop: closed/, 'bot: Closed until 2026-06-22 09:00.']],
  ])('%s', (at, expected) => {
    const lines = told(at)
    expect(lines).toHaveLength(expected.length)
    for (const [i, line] of expected.entries()) expect(lines[i]).toMatch(line)
  })
})

test('without hours it is always open', () => {
  expect(told('2026-06-20T10:00:00.000Z', { ...open, hours: null })).toContain('bot: Open.')
})

describe('a team', () => {
  const team = { of: 'team', team: { id: crew.id, name: crew.name } }

  test('is open while the workspace is too', () => {
    expect(told('2026-06-15T08:00:00.000Z', withTeam, team)).toContain('bot: Open.')
    expect(told(NOON, withTeam, team)[0]).toContain(`hours of ${crew.name}: closed`)
    expect(told('2026-06-16T08:00:00.000Z', withTeam, team)[0]).toContain('hours of Shop: holiday')
  })

  test('that is not there has no hours of its own', () => {
    expect(told(NOON, withTeam, { of: 'team', team: { id: 'ghost', name: 'Ghost' } })).toContain('bot: Open.')
  })

  test('is a reference, and must be chosen', () => {
    expect(hours.references({ of: 'team', team: null, store: '' })).toEqual([])
    const [use] = hours.references({ of: 'team', team: { id: 'a', name: 'A' }, store: '' })
    expect(use?.replace({ id: 'b', name: 'B' })).toMatchObject({ team: { id: 'b' } })
    expect(lint(looking({ of: 'team' }), catalog).map(({ code }) => code)).toContain('team_unset')
  })
})

test('a circle of nothing but hours ends at the cap', () => {
  const round = flowOf({
    cards: { start: start('a'), a: { type: 'hours', exits: { open: 'a', closed: 'a', holiday: 'a' } } },
  })
  expect(conversationOf(rehearse(round, [arrive], open), 'c1')?.session.state).toBe('stopped')
})
