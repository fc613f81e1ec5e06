import { Suspense } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '@/app/styles.css'
import { assign } from '@/cards/assign/card'
import { assignFace } from '@/cards/assign/face'
import type { Assign } from '@/cards/assign/settings'
import { focusField } from '@/screens/editor/inspector/focusField'
import { company } from '../samples'
import { WHY_PATHS } from './links'

const accounts = { id: 'accounts', name: 'Accounts' }
const team = { type: 'team', pick: 'static', ref: accounts } as const
const owner = { type: 'contact_owner', fallback: { type: 'team', ref: accounts } } as const
const asVariable = { type: 'agent', pick: 'variable', variable: 'who', matchBy: 'auto' } as const
const bot = { type: 'bot', pick: 'static', ref: { id: 'night', name: 'Night bot' } } as const

async function shown(change: Partial<Assign>) {
  const { Form } = assignFace
  const settings = { ...assign.blank(), ...change }
  const { container } = await render(
    <div data-settings>
      <Suspense>
        <Form
          {...{ settings }}
          workspace={company}
          variables={{ who: { type: 'text', scope: 'flow' } }}
          flow="me"
          problems={[]}
          unset={new Set()}
          onFix={() => {}}
          onChange={() => {}}
          onDeclare={() => {}}
        />
      </Suspense>
    </div>,
  )
  await expect.element(container).toHaveTextContent('In one sentence')
  return container
}

/** The words of the field that has the focus. */
const label = () => {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement)) return ''
  const group =
    field.type === 'radio' ? `${field.closest('fieldset')?.querySelector('legend')?.innerText}: ` : ''
  const [own] = field.labels ?? []
  return `${group}${own?.innerText.split('\n')[0]}`
}

async function led(path: string, change: Partial<Assign>, words: string) {
  await shown(change)
  focusField(path)
  await expect.poll(label).toBe(words)
}

const full = { to: owner, replyLimit: 60, store: { record: 'handoff' } }

test.each([
  ['to', full, 'Assignee type: Contact owner'],
  ['to', { to: team }, 'Team'],
  ['to', { to: asVariable }, 'Variable'],
  ['to.fallback', full, 'Fallback if there is no owner: Team'],
  ['strategy', { ...full, strategy: 'least_open' }, 'Team strategy: Least open'],
  ['availability', full, 'Online'],
  ['replyLimit', full, 'Limit the time to a first reply'],
  ['attempts', full, 'Members to try'],
  ['waitLimit', full, 'Limit the wait'],
  ['store', full, 'Whole record'],
  ['store', { store: {} }, 'Add a field'],
] as const)('%s leads to its field', (path, change, words) => led(path, change, words))

test.each([
  ['attempts', { to: asVariable, replyLimit: 60 }, 'Limit the time to a first reply'],
  ['waitLimit', { to: team, ifUnavailable: 'leave' }, 'If nobody is available: Leave at once'],
  ['availability', { to: team, strategy: 'queue' }, 'Team strategy: Leave in the team’s queue'],
  ['strategy', { to: asVariable }, 'Assignee type: Agent'],
] as const)('%s leads to what hides it', (path, change, words) => led(path, change, words))

test.each(WHY_PATHS.filter(path => path !== 'to.fallback'))(
  '%s leads somewhere whatever the card asks for',
  async path => {
    const targets = [{ to: team, strategy: 'queue' }, { to: asVariable }, { to: bot }, { to: owner }] as const
    for (const change of targets) {
      const form = await shown(change)
      expect(form.querySelector(`[data-path~="${path}"] input`), JSON.stringify(change)).not.toBeNull()
    }
  },
)

test('whoever went into another field meanwhile stays there', async () => {
  const form = await shown(full)
  focusField('waitLimit')
  const other = form.querySelector<HTMLElement>('[data-path~="attempts"] input')
  other?.focus()
  for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame)
  expect(other).not.toBeNull()
  expect(document.activeElement).toBe(other)
})
