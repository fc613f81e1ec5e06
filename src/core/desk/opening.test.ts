import { describe, expect, test } from 'vitest'
import { NOON } from '../../../tests/build/rehearsal'
import { workspace } from '../../../tests/build/workspace'
import type { Hours, Workspace } from '../workspace/workspace'
import { hoursAnswer } from './opening'

const day = [['09:00', '17:00']] as [string, string][]
const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
const berlin: Hours = { zone: 'Europe/Berlin', week, holidays: [] }
const tokyo: Hours = { zone: 'Asia/Tokyo', week, holidays: [] }
const shop = { ...workspace('shop'), name: 'Shop' }
const [crew] = shop.teams
if (!crew) throw new Error('The shop has no team.')

const keeping = (hours: Hours | null, teamHours: Hours | null = null): Workspace => ({
  ...shop,
  hours,
  teams: [{ ...crew, hours: teamHours }],
})
const told = (who: Workspace, at = NOON, team: { id: string; name: string } | null = crew) =>
  hoursAnswer(who, { type: 'hours.asked', at, card: 'a', request: 'c1/2', team }, at)

const MONDAY_NIGHT = '2026-06-15T20:00:00.000Z'

describe('whose hours are told', () => {
  test('the workspace’s, where the team keeps none of its own', () => {
    expect(told(keeping(berlin))).toEqual({
      type: 'hours.answered',
      at: NOON,
      request: 'c1/2',
      state: 'open',
      whose: 'Shop',
      detail: 'open 09:00–17:00 Europe/Berlin',
      opensAt: NOON,
      opens: '2026-06-15 12:00',
    })
  })

  test('the team’s, where it keeps some and both are open', () => {
    const at = '2026-06-15T07:30:00.000Z'
    expect(told(keeping(berlin, tokyo), at)).toMatchObject({
      state: 'open',
      whose: crew.name,
      opens: '2026-06-15 16:30',
    })
    expect(told(keeping(null, tokyo), at)).toMatchObject({ state: 'open', whose: crew.name })
  })

  test('the workspace’s, where it is closed, whatever the team keeps', () => {
    expect(told(keeping(berlin, tokyo), MONDAY_NIGHT)).toMatchObject({
      state: 'closed',
      whose: 'Shop',
      opensAt: '2026-06-16T07:00:00.000Z',
      opens: '2026-06-16 16:00',
    })
  })

  test('the workspace’s, where nobody keeps any: always open', () => {
    expect(told(keeping(null))).toMatchObject({
      state: 'open',
      whose: 'Shop',
      detail: 'no hours set: always open',
      opens: '2026-06-15 10:00',
    })
  })
})

test('the next opening is told by the workspace’s wall where the team keeps no hours', () => {
  expect(told(keeping(berlin), MONDAY_NIGHT)).toMatchObject({ opens: '2026-06-16 09:00' })
})

test('what never opens within 400 days has no next opening', () => {
  const never = { ...berlin, week: { ...week, mon: [], tue: [], wed: [], thu: [], fri: [] } }
  expect(told(keeping(never))).toMatchObject({ state: 'closed', opensAt: null, opens: '' })
})

test('one of several holidays is a holiday; any other closed day is not', () => {
  const holidays = [
    { date: '2026-06-15', name: 'Fair' },
    { date: '2026-06-17', name: 'Harvest' },
  ]
  const fair = keeping({ ...berlin, holidays })
  expect(told(fair)).toMatchObject({ state: 'holiday', opens: '2026-06-16 09:00' })
  expect(told(fair, '2026-06-16T20:00:00.000Z')).toMatchObject({ state: 'closed', opens: '2026-06-18 09:00' })
  expect(told(fair, '2026-06-17T10:00:00.000Z')).toMatchObject({ state: 'holiday' })
})
