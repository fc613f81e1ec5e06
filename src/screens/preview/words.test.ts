import { expect, test } from 'vitest'
import { conversationOf } from '@/core/rehearsal/world'
import { agent, assigning } from '../../../tests/build/flow'
import { arrive, rehearse, type Step } from '../../../tests/build/rehearsal'
import { threadOf } from './thread'
import { handoffWords } from './words'

/** What the last hand-off of the conversation is called. */
function told(settings: object, ...steps: Step[]) {
  const world = rehearse(assigning({ store: {}, ...settings }), [...steps])
  const entry = threadOf(conversationOf(world, 'c1')?.events ?? []).findLast(({ kind }) => kind === 'handoff')
  return entry?.kind === 'handoff' ? handoffWords(entry.answer) : null
}

const owner = (fallback: object | null) => ({ to: { type: 'contact_owner', fallback } })
const ofGil: Step = { ...arrive, contact: 'of_gil' }

test.each<[string, object, Step[], string]>([
  ['made inactive', { to: agent('gil') }, [arrive], 'Gil Toft has left.'],
  [
    'deleted',
    { to: { type: 'agent', pick: 'static', ref: { id: 'zoe', name: 'Zoe Ray' } } },
    [arrive],
    'Zoe Ray has left: no such agent is in this workspace any more.',
  ],
  ['the owner', owner(null), [ofGil], 'Olaf belongs to Gil Toft, who has left.'],
  [
    'leaves while it waits',
    { to: agent('finn') },
    [arrive, { do: 'roster', agent: 'finn', change: { active: false } }],
    'Finn Saar has left.',
  ],
])('nobody took over, since whoever was meant has left: %s', (_, settings, steps, sentence) => {
  expect(told(settings, ...steps)).toMatchObject({ title: 'Nobody took over', sentence, detail: '' })
})

test('the owner has left, and the fallback has it: both are named', () => {
  const fallback = { type: 'agent', ref: { id: 'ann', name: 'Ann Lee' } }
  expect(told(owner(fallback), ofGil)?.sentence).toBe(
    'Olaf belongs to Gil Toft, who has left. So the card’s fallback was asked. Ann Lee can take it.',
  )
})

test('another reason keeps its sentence, with what was found beside it', () => {
  expect(told(owner(null), arrive)).toMatchObject({
    sentence: 'The visitor has no contact owner.',
    detail: 'The visitor is not a contact of the workspace.',
  })
})
