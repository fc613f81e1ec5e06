import { Suspense, useState } from 'react'
import { render } from 'vitest-browser-react'
import { blankFlow } from '@/core/flow/blank'
import type { Variable } from '@/core/flow/document'
import { lint } from '@/core/flow/lint'
import { agentSchema, type Workspace } from '@/core/workspace/workspace'
import { catalog } from '../../catalog'
import { assign } from '../card'
import { assignFace } from '../face'
import type { Assign } from '../settings'

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
  bots: [{ id: 'billing', name: 'Billing', active: true }],
}

/** What the linter tells of the card in a flow of its own. */
const problemsOf = (settings: Assign, variables: Readonly<Record<string, Variable>>) =>
  lint(
    {
      ...blankFlow('me', 'Me'),
      variables,
      cards: {
        start: { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next: 'a' } },
        a: { type: 'assign', settings, exits: {} },
      },
    },
    catalog,
  ).filter(({ card }) => card === 'a')

/** The form in a flow of its own, and what came out of it. */
export async function opened(change: Partial<Assign> = {}) {
  const out = { settings: { ...assign.blank(), ...change }, fields: [] as string[], fixed: [] as string[] }
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
          problems={problemsOf(settings, variables)}
          unset={new Set(['budget'])}
          onFix={fix => out.fixed.push(fix.label)}
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
