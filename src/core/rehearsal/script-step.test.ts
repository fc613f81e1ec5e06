/** What was done is written down as a step, and the step is that very thing again. */
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import { workspace } from '../../../tests/build/workspace'
import type { Action } from './action'
import { actionsOf, openScript } from './script'
import { stepOf } from './script-step'
import { saveScript } from './script-write'

const at = '2026-03-02T09:00:01.000Z'
const by = { at, conversation: 'c1' }
const there = { at, conversation: 'c2' }

test.each<[Action, object]>([
  [{ do: 'say', ...by, text: 'Hi' }, { say: 'Hi' }],
  [
    { do: 'choose', ...there, option: 'one' },
    { choose: 'one', in: 'c2' },
  ],
  [{ do: 'leave', ...by }, { leave: true }],
  [{ do: 'accept', ...by, agent: 'ann' }, { accept: 'ann' }],
  [{ do: 'take_over', ...by, agent: 'ann' }, { takeOver: 'ann' }],
  [{ do: 'reply', ...by, text: 'Hello' }, { reply: 'Hello' }],
  [
    { do: 'reply', ...there, text: 'Hello', agent: 'ann' },
    { reply: 'Hello', by: 'ann', in: 'c2' },
  ],
  [
    { do: 'note', ...by, text: 'Careful', agent: 'ben' },
    { note: 'Careful', by: 'ben' },
  ],
  [{ do: 'hand_back', ...by, disposition: 'solved' }, { handBack: 'solved' }],
  [{ do: 'resolve', ...by }, { resolve: true }],
  [{ do: 'reassign', ...by, to: { type: 'agent', id: 'ben' } }, { reassign: { agent: 'ben' } }],
  [{ do: 'reassign', ...by, to: { type: 'team', id: 'sales' } }, { reassign: { team: 'sales' } }],
  [{ do: 'roster', at, agent: 'ann', change: { capacity: 2 } }, { roster: { agent: 'ann', capacity: 2 } }],
  [{ do: 'wait', at }, { wait: 1 }],
])('%j', (action, step) => {
  const written = stepOf(action, '2026-03-02T09:00:00.000Z')
  expect(written).toEqual(step)
  const script = { format: 'baton.script', version: 1, begins: false, steps: [written] }
  const opened = openScript(JSON.stringify(script), catalog)
  if ('why' in opened) throw new Error(opened.why)
  const read = actionsOf(opened.script, workspace('shop'))
  expect(read).toEqual({ actions: [action] })
})

test('a script that needs a flow and a workspace is written without them', () => {
  const text = JSON.stringify({
    format: 'baton.script',
    version: 1,
    contact: 'of_ann',
    from: 'start',
    bots: [{ id: 'b', name: 'B' }],
    steps: [{ say: 'Hi' }],
  })
  const opened = openScript(text, catalog)
  if ('why' in opened) throw new Error(opened.why)
  const saved = saveScript(opened.script, catalog)
  expect(Object.keys(JSON.parse(saved))).toEqual([
    'format',
    'version',
    'at',
    'contact',
    'from',
    'bots',
    'steps',
  ])
  expect(openScript(saved, catalog)).toEqual(opened)
})
