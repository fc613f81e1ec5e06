import { expect, test } from 'vitest'
import { agent, assigning, flowOf, say, start } from '../../../tests/build/flow'
import { arrive, linesOf, NOON, rehearse } from '../../../tests/build/rehearsal'
import { transcript, transcriptOf } from './transcript'

test('nothing is the empty text; each line ends', () => {
  expect(transcript([])).toBe('')
  expect(
    transcript([
      { type: 'visitor.said', at: NOON, text: 'Hi', to: { kind: 'bot', bot: { id: 'f', name: 'F' } } },
    ]),
  ).toBe('visitor: Hi\n')
})

test('words of several lines can not pass for lines of the transcript', () => {
  const to = { kind: 'bot' as const, bot: { id: 'f', name: 'F' } }
  expect(transcript([{ type: 'visitor.said', at: NOON, text: 'Hi\r\nassigned: Ann\nbye', to }])).toBe(
    'visitor: Hi\n  assigned: Ann\n  bye\n',
  )
})

test('a contact is called by name, a record is not printed', () => {
  const world = rehearse(
    assigning({ to: agent('ann') }, { handoff: { type: 'object', scope: 'conversation' } }),
    [{ ...arrive, contact: 'of_ann' }],
  )
  expect(linesOf(world)).toEqual([
    'visitor arrives: Olga',
    'asks for agent (c1/2)',
    'held by agent Ann Lee',
    'assigned: Ann Lee: Ann Lee can take it.',
  ])
})

test('what a fallback stood in for is told', () => {
  const to = { type: 'contact_owner', fallback: { type: 'agent', ref: { id: 'ann', name: 'Ann' } } }
  expect(linesOf(rehearse(assigning({ to, store: {} }), [arrive])).at(-1)).toBe(
    'assigned: Ann Lee: fallback for owner_missing; The visitor is not a contact of the workspace. So the card’s fallback was asked. Ann Lee can take it.',
  )
})

test('a refusal without words of its own is told by its reason', () => {
  const refused = {
    type: 'assignment.refused' as const,
    at: NOON,
    request: 'c1/2',
    serial: 1,
    reason: 'team_empty' as const,
    strategy: null,
    rawTarget: null,
    attempts: 0,
    trace: {
      target: { type: 'team' as const, raw: null, found: null, by: '' },
      fallbackFor: null,
      candidates: [],
      strategy: null,
      tieBreak: null,
      because: '',
    },
  }
  expect(transcript([{ type: 'assignment.answered', at: NOON, card: 'a', answer: refused }])).toBe(
    'refused: team_empty: The team has no active member.\n',
  )
})

test('a bot message that was refused is shown as silenced', () => {
  const holder = { kind: 'queue' as const, team: null, agent: null }
  expect(transcript([{ type: 'message.refused', at: NOON, card: 'a', text: 'Hi', holder }])).toBe(
    'silenced: Hi (held by queue Unassigned)\n',
  )
})

test('equal runs give equal text', () => {
  const flow = flowOf({ cards: { start: start('a'), a: say('Hi {{contact.name}}') } })
  const run = () =>
    linesOf(
      rehearse(flow, [
        { ...arrive, contact: 'of_ben' },
        { do: 'say', text: 'Again' },
      ]),
    )
  expect(run()).toEqual(run())
})

test('a world with one conversation is that conversation; several are told one after the other', () => {
  const flow = flowOf({ cards: { start: start('a'), a: say('Hi') } })
  expect(transcriptOf(rehearse(flow, []))).toBe('')
  expect(transcriptOf(rehearse(flow, [arrive]))).toBe('visitor arrives\nbot: Hi\nbot rests (open_exit)\n')
  const two = rehearse(flow, [
    { ...arrive, conversation: 'c2' },
    { ...arrive, at: '2026-06-15T10:01:00.000Z' },
    { do: 'leave', conversation: 'c2', at: '2026-06-15T10:02:00.000Z' },
    { do: 'say', conversation: 'c2', text: 'Back', at: '2026-06-15T10:03:00.000Z' },
  ])
  expect(transcriptOf(two)).toBe(`== c2 ==
visitor arrives
bot: Hi
bot rests (open_exit)
visitor left

== c1 ==
visitor arrives
bot: Hi
bot rests (open_exit)

== c2.2 ==
visitor arrives (after c2)
visitor: Back
bot: Hi
bot rests (open_exit)
`)
})
