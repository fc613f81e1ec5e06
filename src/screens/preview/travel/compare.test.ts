import { expect, test } from 'vitest'
import type { Action } from '@/core/rehearsal/action'
import { opened, replayed, worldOf } from '../run'
import { awayCompany, handoffFlow } from '../samples'
import { compared } from './compare'

const ZONE = 'Europe/Berlin'

/** The visitor arrives, asks after so long, and perhaps says more. `time`: minutes, seconds and milliseconds after nine. */
function wentOn(time: string, ...more: readonly Action[]) {
  const run = opened({ id: 1, flow: handoffFlow(), others: [], workspace: awayCompany })
  return worldOf(
    replayed(run, [
      { do: 'start', at: '2026-11-30T09:00:00.000Z', conversation: 'c1', contact: 'anna' },
      { do: 'choose', at: `2026-11-30T09:${time}Z`, conversation: 'c1', option: 'invoice' },
      ...more,
    ]),
  )
}

test('what reads alike is not different, whatever the milliseconds', () => {
  expect(compared(wentOn('01:00.001'), wentOn('01:00.987'), ZONE)).toEqual([])
  expect(compared(wentOn('01:01.000'), wentOn('01:58.000'), ZONE)).toEqual([])
})

test('another minute, another day and other words are', () => {
  const [minute] = compared(wentOn('01:00.000'), wentOn('02:00.000'), ZONE)
  expect([minute?.left[0]?.when, minute?.right[0]?.when]).toEqual(['10:01', '10:02'])
  const saying = (at: string): Action => ({ do: 'say', at, conversation: 'c1', text: 'Hello?' })
  const [day] = compared(
    wentOn('01:00.000', saying('2026-11-30T09:05:00.000Z')),
    wentOn('01:00.000', saying('2026-12-01T09:05:00.000Z')),
    ZONE,
  )
  const heard = (lines: readonly { text: string; when: string }[] = []) =>
    lines.find(({ text }) => text.includes('Hello?'))?.when
  expect([heard(day?.left), heard(day?.right)]).toEqual(['10:05', 'Tue 1 Dec, 10:05'])
  const [more] = compared(wentOn('01:00.000', saying('2026-11-30T09:05:00.000Z')), wentOn('01:00.000'), ZONE)
  expect(more).toMatchObject({ name: 'Anna Schmidt', right: [] })
})

test('no two columns that differ read the same', () => {
  for (const right of ['01:59.999', '02:00.000', '02:30.000', '10:00.000'])
    for (const { left, right: other } of compared(wentOn('01:30.000'), wentOn(right), ZONE)) {
      const read = (lines: typeof left) => lines.map(({ when, text }) => `${when} ${text}`).join('\n')
      expect(read(left)).not.toBe(read(other))
    }
})
