import { describe, expect, test } from 'vitest'
import { deskWith, named } from '../../../tests/build/desk'
import { NOON } from '../../../tests/build/rehearsal'
import { request, toAgent, toBot, toTeam } from '../../../tests/build/request'
import type { AssignmentAnswer, AssignmentRequest, Refusal } from '../runtime/assignment'
import { decide } from './decide'
import { fallbackSentence, REFUSAL_SENTENCES } from './refusal'

type Change = Partial<AssignmentRequest>

const target = (is: AssignmentRequest['target']): Change => ({ target: is })
const owner = (contact: string | null): Change => ({
  contact,
  target: { type: 'contact_owner', fallback: null },
})
const bot = (id: string, change: Change = {}): Change => ({ target: toBot(id), ...change })

const answerTo = (change: Change, who = 'shop', at = NOON): AssignmentAnswer =>
  decide(deskWith({}, who), request({ ifUnavailable: 'leave', ...change }), at).answer

test('every reason has a sentence of its own', () => {
  const sentences = Object.values(REFUSAL_SENTENCES)
  expect(new Set(sentences).size).toBe(15)
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^.]+\.$/)
})

test('why the fallback was asked is told of an owner, who is a person', () => {
  expect(fallbackSentence('target_inactive')).toBe('The contact owner has left.')
  expect(fallbackSentence('owner_missing')).toBe(REFUSAL_SENTENCES.owner_missing)
})

describe('nobody to ask for', () => {
  test.each<[Refusal, string, Change]>([
    ['target_empty', 'The variable who is empty.', target(named('agent', null))],
    ['target_empty', 'The variable who is empty.', target(named('agent', ' \t'))],
    [
      'target_wrong_type',
      'who holds a record, not an id, e-mail or name.',
      target(named('agent', { id: 'ann' })),
    ],
    ['target_wrong_type', 'who holds a record, not an id, e-mail or name.', target(named('team', ['sales']))],
    [
      'target_wrong_type',
      '“sales” is a team, and the card asks for an agent.',
      target(named('agent', ' sales ')),
    ],
    ['target_wrong_type', '“ann” is an agent, and the card asks for a team.', target(named('team', 'ann'))],
    ['target_wrong_type', '“ann” is an agent, and the card asks for a bot.', target(named('bot', 'ann'))],
    [
      'target_wrong_type',
      '“billing” is a bot, and the card asks for a team.',
      target(named('team', 'billing', 'name')),
    ],
    ['target_not_found', 'No agent has the id or e-mail “zoe”.', target(named('agent', 'zoe'))],
    ['target_not_found', 'No agent has the id or e-mail “Ann Lee”.', target(named('agent', 'Ann Lee'))],
    ['target_not_found', 'No agent has the id “ANN”.', target(named('agent', 'ANN', 'id'))],
    ['target_not_found', 'No team has the e-mail “true”.', target(named('team', true, 'email'))],
    ['target_not_found', 'No bot has the name “0”.', target(named('bot', 0, 'name'))],
    [
      'target_ambiguous',
      '“kim@shop.example” is the e-mail of 2: Kim Lund (kim_1), Kim Lund (kim_2).',
      target(named('agent', 'kim@shop.example')),
    ],
    [
      'target_ambiguous',
      '“kim lund” is the name of 2: Kim Lund (kim_1), Kim Lund (kim_2).',
      target(named('agent', 'kim lund', 'name')),
    ],
    [
      'target_missing',
      'Zoe has left: no such agent is in this workspace any more.',
      target(toAgent('zoe', 'Zoe')),
    ],
    ['target_missing', 'The team “Ann” is not in this workspace.', target(toTeam('ann', 'Ann'))],
    ['target_inactive', 'Gil Toft has left.', target(toAgent('gil'))],
    ['owner_missing', 'The visitor is not a contact of the workspace.', owner(null)],
    ['owner_missing', 'The visitor is not a contact of the workspace.', owner('of_zoe')],
    ['owner_missing', 'Ona has no owner in the CRM.', owner('of_nobody')],
    [
      'owner_unmapped',
      'Oda belongs to someone@elsewhere.example, and no agent has that id or e-mail.',
      owner('of_stranger'),
    ],
    ['target_inactive', 'Olaf belongs to Gil Toft, who has left.', owner('of_gil')],
    [
      'target_ambiguous',
      '“kim@shop.example” is the e-mail of 2: Kim Lund (kim_1), Kim Lund (kim_2).',
      owner('of_kim'),
    ],
    ['self_assignment', 'Vector would hand over to itself.', bot('vector')],
    ['target_inactive', 'Draft bot has nothing to run.', bot('draft')],
    [
      'handoff_loop',
      'Bots handed the conversation to each other more than ten times.',
      bot('billing', { handoffs: 10 }),
    ],
    ['team_empty', 'Empty has no active member.', target(toTeam('empty'))],
    ['team_empty', 'Former has no active member.', target(toTeam('former'))],
  ])('%s: %s', (reason, because, change) => {
    const answer = answerTo(change)
    expect(answer).toMatchObject({ reason, attempts: 0, strategy: null, trace: { because } })
  })
})

describe('nobody who can take it', () => {
  const SUNDAY = '2026-06-14T10:00:00.000Z'

  test.each<[Refusal, string, string, string]>([
    ['nobody_online', 'Finn Saar can’t take it now: they are not online.', 'finn', NOON],
    [
      'at_capacity',
      'Emil Roth can’t take it now: they have as many conversations as they may.',
      'emil',
      NOON,
    ],
    ['outside_hours', 'Bea Aalto can’t take it now: it is outside their hours.', 'bea', SUNDAY],
  ])('an agent, %s: %s', (reason, because, id, at) => {
    const answer = answerTo({ target: toAgent(id) }, id === 'bea' ? 'hours' : 'shop', at)
    expect(answer).toMatchObject({ reason, attempts: 1, strategy: null, trace: { because } })
  })

  test.each<[Refusal, string, string, string]>([
    ['nobody_online', 'Nobody of Night can take it now. Nobody who could take it is online.', 'night', NOON],
    [
      'at_capacity',
      'Nobody of Full can take it now. Everybody who could take it has as many conversations as they may.',
      'full',
      NOON,
    ],
    ['outside_hours', 'Nobody of Both can take it now. It is outside business hours.', 'both', SUNDAY],
  ])('a team, %s: %s', (reason, because, id, at) => {
    const answer = answerTo({ target: toTeam(id) }, id === 'both' ? 'hours' : 'shop', at)
    expect(answer).toMatchObject({ reason, attempts: 1, strategy: 'round_robin', trace: { because } })
  })
})

describe('somebody', () => {
  test.each<[string, Change]>([
    ['Ann Lee can take it.', target(toAgent('ann'))],
    [
      'Finn Saar is assigned although not available.',
      { ...target(toAgent('finn')), ifUnavailable: 'assign_anyway' },
    ],
    ['Ann Lee is next in Sales.', {}],
    ['Ann Lee has the fewest open conversations in Sales.', { strategy: 'least_open' }],
    ['Sales holds it until a member accepts.', { strategy: 'queue' }],
    ['Billing bot takes over.', bot('billing', { handoffs: 9 })],
  ])('%s', (because, change) => {
    expect(answerTo(change).trace.because).toBe(because)
  })
})
