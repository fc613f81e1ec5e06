import { expect, test } from 'vitest'
import type { Flow } from '@/core/flow/document'
import type { Workspace } from '@/core/workspace/workspace'
import { chatsOf } from './conversations'
import { floorOf } from './floor'
import { shownWorld, valuesBefore } from './play'
import { createRehearsal } from './rehearsal'
import { awayCompany, company, handoffFlow, nightBot } from './samples'
import { threadOf } from './thread'
import { heldBy } from './values'
import { outputsOf } from './why/outputs'
import { handoffWords, systemText } from './words'

const MONDAY = Date.parse('2026-11-30T09:00:00.000Z')

/** A rehearsal on a computer whose clock is moved by hand. */
function rehearse(
  flow: Flow = handoffFlow(),
  workspace: Workspace = company,
  from: string | null = null,
  others: readonly Flow[] = [],
) {
  const real = { now: MONDAY }
  const rehearsal = createRehearsal({ contact: 'anna', wall: null, from }, () => real.now)
  const { begin, perform, pass, jump } = rehearsal.getState()
  begin(flow, workspace, others)
  const stands = () => {
    const { play } = rehearsal.getState()
    if (!play) throw new Error('no rehearsal')
    const world = shownWorld(play)
    const chat = chatsOf(world).find(({ root }) => root === play.front)
    if (!chat) throw new Error('nobody is in front')
    const { latest, id } = chat
    return { play, world, id, program: world.program, ...latest, entries: threadOf(latest.events) }
  }
  return { real, rehearsal, begin, perform, pass, jump, stands }
}

const kinds = (entries: ReturnType<typeof threadOf>) => entries.map(({ kind }) => kind).join(' ')

function handoffOf(entries: ReturnType<typeof threadOf>) {
  const found = entries.findLast(({ kind }) => kind === 'handoff')
  if (found?.kind !== 'handoff') throw new Error('no hand-off')
  return found
}

test('a whole hand-off, there and back, reads like a chat', () => {
  const { perform, stands } = rehearse()
  expect(kinds(stands().entries)).toBe('arrived bot')
  perform({ do: 'choose', option: 'invoice' })
  expect(kinds(stands().entries)).toBe('arrived bot visitor handoff notice')
  perform({ do: 'reply', text: 'Hello, Maya here.' })
  perform({ do: 'say', text: 'Thank you' })
  perform({ do: 'hand_back', disposition: 'solved' })
  expect(kinds(stands().entries)).toBe(
    'arrived bot visitor handoff notice accepted agent visitor ended bot rested',
  )
  expect(stands().entries.at(-2)).toMatchObject({ text: 'Goodbye from Maya Lindqvist.' })
})

test('each action is stamped with the rehearsal’s time', () => {
  const { real, perform, stands } = rehearse()
  real.now += 61_000
  perform({ do: 'say', text: 'An invoice' })
  expect(stands().entries.map(({ at }) => at.slice(11, 19))).toEqual([
    '09:00:00',
    '09:00:00',
    '09:01:01',
    '09:01:01',
    '09:01:01',
  ])
})

test('only the latest buttons are live', () => {
  const { perform, stands } = rehearse()
  const live = () => stands().entries.map(entry => entry.kind === 'bot' && entry.live)
  expect(live()).toEqual([false, true])
  perform({ do: 'choose', option: 'other' })
  expect(live()).not.toContain(true)
})

test('of the same buttons asked twice, only those asked last are live', () => {
  const at = '2026-03-02T09:00:00.000Z'
  const buttons = [{ key: 'yes', label: 'Yes' }]
  const to = { kind: 'bot', bot: { id: 'f', name: 'F' } } as const
  const asked = { type: 'message.sent', at, card: 'a', as: 'bot', text: 'Sure?', buttons } as const
  const entries = threadOf([asked, { type: 'visitor.said', at, text: 'Well', to }, { ...asked }])
  expect(entries.map(entry => entry.kind === 'bot' && entry.live)).toEqual([false, false, true])
})

test('the hand-off says who, why, with what note, and what it wrote', () => {
  const { perform, stands } = rehearse()
  perform({ do: 'choose', option: 'invoice' })
  const handoff = handoffOf(stands().entries)
  expect(handoffWords(handoff.answer)).toEqual({
    title: 'Maya Lindqvist (Accounts) took over',
    sentence: 'Maya Lindqvist is next in Accounts.',
    detail: '',
    question: 'Why Maya Lindqvist?',
  })
  expect(handoff.note).toBe('Wants help with An invoice.')
  const outputs = outputsOf(handoff, stands().program)
  expect(outputs.map(({ field, variable }) => `${field} → ${variable}`)).toEqual([
    'record → handoff',
    'assigneeName → who',
  ])
  expect(outputs[1]?.value).toBe('Maya Lindqvist')
})

test('variables the latest action changed are marked, the others are not', () => {
  const { perform, stands } = rehearse()
  const changed = () => {
    const { program, session, play, id } = stands()
    return heldBy(program, session, valuesBefore(play, id)).flatMap(one => (one.changed ? [one.name] : []))
  }
  expect(changed()).toEqual([])
  perform({ do: 'choose', option: 'invoice' })
  expect(changed()).toEqual(['handoff', 'topic', 'who'])
  perform({ do: 'say', text: 'Hello?' })
  expect(changed()).toEqual([])
})

test('the queue: its limit can be skipped to, and then nobody took it', () => {
  const { perform, jump, stands, rehearsal } = rehearse(handoffFlow({ waitLimit: 900 }), awayCompany)
  perform({ do: 'choose', option: 'invoice' })
  expect(floorOf(stands().session).text).toBe('The queue of Accounts has the floor')
  jump('2026-11-30T09:15:00.000Z')
  expect(rehearsal.getState().time()).toBe('2026-11-30T09:15:00.000Z')
  const { entries } = stands()
  expect(kinds(entries)).toBe('arrived bot visitor handoff notice handoff unassigned')
  expect(handoffWords(handoffOf(entries).answer).sentence).toBe(
    'Nobody became free within the time limit. Nobody who could take it is online.',
  )
  perform({ do: 'accept', agent: 'maya' })
  expect(floorOf(stands().session).text).toBe('Maya Lindqvist has the floor')
})

test('what comes due happens when the clock gets there', () => {
  const { real, perform, pass, stands } = rehearse(handoffFlow({ waitLimit: 60 }), awayCompany)
  perform({ do: 'choose', option: 'invoice' })
  real.now += 59_000
  pass()
  expect(stands().session.holder.kind).toBe('queue')
  expect(kinds(stands().entries)).not.toContain('unassigned')
  real.now += 1_000
  pass()
  expect(kinds(stands().entries)).toContain('unassigned')
})

test('what can’t be done is told, and changes nothing', () => {
  const { perform, stands } = rehearse(handoffFlow(), awayCompany)
  perform({ do: 'choose', option: 'invoice' })
  perform({ do: 'accept', agent: 'ruth' })
  expect(stands().play.why).toBe('Ruth Abendroth has left, and can take no conversation.')
  perform({ do: 'say', text: 'Hello?' })
  expect(stands().play.why).toBeNull()
})

test('a refusal says its reason once', () => {
  const to = { type: 'contact_owner' as const, fallback: null }
  const { perform, rehearsal, begin, stands } = rehearse(handoffFlow({ to }))
  rehearsal.getState().choose({ contact: 'chloe' })
  begin(handoffFlow({ to }), company, [])
  perform({ do: 'choose', option: 'invoice' })
  expect(handoffWords(handoffOf(stands().entries).answer)).toMatchObject({
    title: 'Nobody took over',
    sentence: 'The visitor has no contact owner.',
    detail: 'Chloé Dubois has no owner in the CRM.',
  })
})

test('each rehearsal counts its conversations anew; the clock and the contact stay as chosen', () => {
  const { rehearsal, begin, stands } = rehearse()
  rehearsal.getState().choose({ wall: '2026-12-01T10:00' })
  begin(handoffFlow(), company, [])
  expect(stands().id).toBe('c1')
  expect(stands().entries[0]).toMatchObject({ at: '2026-12-01T09:00:00.000Z', contact: { id: 'anna' } })
})

test('a rehearsal may begin at any card; one that is gone means from the start', () => {
  expect(kinds(rehearse(handoffFlow(), company, 'people').stands().entries)).toBe('arrived handoff notice')
  expect(kinds(rehearse(handoffFlow(), company, 'gone').stands().entries)).toBe('arrived bot')
})

test('a resting bot says how to wake it, but only while nothing came after', () => {
  const { stands } = rehearse(handoffFlow(), company, 'bye')
  const rested = stands().entries.at(-1)
  if (rested?.kind !== 'rested') throw new Error('not resting')
  expect(systemText(rested, true)).toBe('The bot is resting; write something to start it again.')
  expect(systemText(rested, false)).toBe('The bot rested')
  expect(floorOf(stands().session).kind).toBe('resting')
})

test('another bot really runs, and the first goes on when it comes back', () => {
  const night = nightBot()
  const to = { type: 'bot' as const, pick: 'static' as const, ref: { id: night.id, name: night.name } }
  const workspace = { ...company, bots: [{ id: night.id, name: night.name, active: true }] }
  const { perform, stands } = rehearse(handoffFlow({ to }), workspace, null, [night])
  perform({ do: 'choose', option: 'invoice' })
  expect(kinds(stands().entries)).toBe(
    'arrived bot visitor handoff notice flow bot rested flow ended bot rested',
  )
})

test('after the end a message begins a new conversation, which comes to the front', () => {
  const { perform, stands } = rehearse()
  perform({ do: 'choose', option: 'invoice' })
  perform({ do: 'resolve' })
  expect(floorOf(stands().session).text).toBe('The conversation is closed')
  perform({ do: 'say', text: 'One more thing' })
  expect(stands().id).toBe('c1.2')
  expect(stands().entries[0]).toMatchObject({ kind: 'arrived', previous: 'c1' })
})
