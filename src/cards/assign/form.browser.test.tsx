import { Suspense, useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { Variable } from '@/core/flow/document'
import { agentSchema, type Workspace } from '@/core/workspace/workspace'
import { assign } from './card'
import { assignFace } from './face'
import type { Assign } from './settings'

const agent = (id: string, name: string, active = true) =>
  agentSchema.parse({ id, name, email: `${id}@example.com`, status: 'online', capacity: 4, open: 1, active })

const workspace: Workspace = {
  format: 'baton.workspace',
  version: 1,
  name: 'Demo',
  hours: null,
  agents: [
    agent('maya', 'Maya Lindqvist'),
    agent('kim', 'Daniel Kim'),
    agent('kim2', 'Daniel Kim'),
    agent('ruth', 'Ruth Abendroth', false),
  ],
  teams: [{ id: 'accounts', name: 'Accounts', members: ['maya'], hours: null }],
  contacts: [],
  bots: [],
}

/** The form in a flow of its own, and what came out of it. */
async function opened(change: Partial<Assign> = {}) {
  const out = { settings: { ...assign.blank(), ...change }, fields: [] as string[] }
  const declared: Record<string, Variable> = {}
  const { Form } = assignFace
  function Inspector() {
    const [settings, setSettings] = useState(out.settings)
    const [variables, setVariables] = useState<Readonly<Record<string, Variable>>>({
      handoff: { type: 'object', scope: 'conversation' },
      budget: { type: 'number', scope: 'flow' },
    })
    return (
      <Suspense>
        <Form
          {...{ settings, workspace, variables }}
          flow="me"
          problems={assign.lint(settings)}
          onChange={(next, field) => {
            out.settings = next
            out.fields.push(field)
            setSettings(next)
          }}
          onDeclare={(name, variable) => {
            declared[name] = variable
            setVariables(before => ({ ...before, [name]: variable }))
          }}
        />
      </Suspense>
    )
  }
  const screen = await render(<Inspector />)
  return { screen, out, declared }
}

test('a team is picked and an output kept in a variable made on the spot', async () => {
  const { screen, out, declared } = await opened()
  await expect.element(screen.getByText('Nobody is chosen yet, so')).toBeVisible()

  await screen.getByRole('radio', { name: 'Team' }).click()
  await screen.getByRole('combobox', { name: 'Team' }).click()
  await screen.getByRole('option', { name: 'Accounts' }).click()
  await screen.getByRole('radio', { name: 'Least open' }).click()

  await screen.getByRole('combobox', { name: 'Add a field' }).click()
  await screen.getByRole('combobox', { name: 'Add a field' }).fill('assigned at')
  await screen.getByRole('option', { name: 'Assigned at' }).click()
  const assignedAt = screen.getByRole('combobox', { name: 'Assigned at' })
  await expect.element(assignedAt).toHaveFocus()
  await assignedAt.click()
  await assignedAt.fill('Taken at')
  await screen.getByRole('option', { name: 'Create variable “taken_at”' }).click()

  expect(declared).toEqual({ taken_at: { type: 'date', scope: 'conversation' } })
  expect(out.settings).toEqual({
    ...assign.blank(),
    to: { type: 'team', pick: 'static', ref: { id: 'accounts', name: 'Accounts' } },
    strategy: 'least_open',
    store: { record: 'handoff', assignedAt: 'taken_at' },
  })
  expect(out.fields).toEqual([
    'to.type=team',
    'to.ref=accounts',
    'strategy=least_open',
    'store.assignedAt=taken_at',
  ])
  await expect.element(assignedAt).toHaveValue('taken_at')
  const sentence = 'Fewest open conversations among the available members of Accounts; waits up to 15 minutes'
  await expect.element(screen.getByText(sentence)).toBeVisible()
})

test('only variables that fit are offered, and a field is forgotten when it is removed', async () => {
  const { screen, out } = await opened({ store: { attempts: 'budget', outcome: 'gone' } })
  await screen.getByRole('combobox', { name: 'Attempts' }).click()
  await expect.element(screen.getByRole('option', { name: 'budget' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await screen.getByRole('combobox', { name: 'Outcome' }).click()
  await expect.element(screen.getByText('No variable found')).toBeVisible()
  expect(screen.getByRole('option').elements()).toEqual([])
  await userEvent.keyboard('{Escape}')
  await screen.getByRole('button', { name: 'Do not store Outcome' }).click()
  expect(out.settings.store).toEqual({ attempts: 'budget' })
})

test('who has left is not offered; two of one name are told apart', async () => {
  const { screen, out } = await opened({
    to: { type: 'agent', pick: 'static', ref: { id: 'ruth', name: 'Ruth Abendroth' } },
  })
  const agents = screen.getByRole('combobox', { name: 'Agent' })
  await expect.element(agents).toHaveValue('Ruth Abendroth')
  await expect.element(screen.getByText('Ruth Abendroth has left the workspace.')).toBeVisible()
  await agents.click()
  await agents.fill('ruth')
  await expect.element(screen.getByText('Nobody found')).toBeVisible()
  await agents.fill('kim2')
  await screen.getByRole('option', { name: 'Daniel Kim (kim2@example.com)' }).click()
  expect(out.settings.to).toEqual({
    type: 'agent',
    pick: 'static',
    ref: { id: 'kim2', name: 'Daniel Kim', email: 'kim2@example.com' },
  })
})

test('what is set for a team comes back after a look at another type', async () => {
  const ref = { id: 'accounts', name: 'Accounts' }
  const { screen, out } = await opened({ to: { type: 'team', pick: 'static', ref }, strategy: 'queue' })
  await screen.getByRole('radio', { name: 'Contact owner' }).click()
  await expect.element(screen.getByRole('group', { name: 'Fallback if there is no owner' })).toBeVisible()
  await screen.getByRole('radio', { name: 'Team' }).first().click()
  expect(out.settings).toEqual({
    ...assign.blank(),
    to: { type: 'team', pick: 'static', ref },
    strategy: 'queue',
  })
})

test('the wait is set in the unit people think in', async () => {
  const { screen, out } = await opened()
  await screen.getByRole('combobox', { name: 'Wait at most: unit' }).selectOptions('hours')
  await screen.getByRole('spinbutton', { name: 'Wait at most' }).fill('2')
  expect(out.settings.waitLimit).toBe(7200)
  await screen.getByRole('spinbutton', { name: 'Wait at most' }).fill('9999')
  await expect.element(screen.getByText('A whole number from 1 to 168.')).toBeVisible()
  expect(out.settings.waitLimit).toBe(7200)
  await screen.getByRole('switch', { name: 'Limit the wait' }).click()
  expect(out.settings.waitLimit).toBe(null)
})
