import { expect, test } from 'vitest'
import { conversationOf } from '@/core/rehearsal/world'
import { assigning } from '../../../../tests/build/flow'
import { arrive, past, rehearse, type Step } from '../../../../tests/build/rehearsal'
import { holderText } from './floorWords'
import { ledgerLines } from './ledgerWords'

const owner = { type: 'contact_owner', fallback: { type: 'agent', ref: { id: 'finn', name: 'Finn Saar' } } }

function told(...steps: Step[]) {
  const world = rehearse(assigning({ to: owner, waitLimit: 60, store: {} }), [arrive, ...steps])
  const lines = ledgerLines(conversationOf(world, 'c1')?.events ?? [], past(90))
  return lines.map(({ what, reason, to, length }) =>
    [what, reason, to && holderText(to), length].filter(Boolean).join(' | '),
  )
}

test('each entry in words, with the sentence of its reason and how long it lasted', () => {
  expect(told({ do: 'wait', at: past(60) })).toEqual([
    'Asked for',
    expect.stringMatching(/^Queued \| .+ Fallback: .+ \| queue of Finn Saar \| 1 min$/),
    expect.stringMatching(/^Refused \| .+ \| bot Vector \| 30 s so far$/),
  ])
})

test('what somebody said on handing back is told as they said it', () => {
  const taken = told({ do: 'accept', agent: 'finn' }, { do: 'hand_back', disposition: 'wrong_team' })
  expect(taken.at(-1)).toMatch(/^Handed back \| Wrong team \| bot Vector/)
})

test('passed on to a queue: that a person did it, and why it waits there', () => {
  const night = { type: 'team', id: 'night' } as const
  const passed = told({ do: 'accept', agent: 'finn' }, { do: 'reassign', to: night, agent: 'ann' })
  expect(passed.at(-1)).toMatch(
    /^Reassigned \| Passed on by a person\. Nobody who could take it is online\. \| queue of Night/,
  )
})
