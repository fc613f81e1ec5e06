/** A small workspace and flow for the second interpreter's own tests. */
import type { Action, AgentDoc, AssignSettings, Card, FlowDoc, Run } from './input'

const T0 = Date.parse('2026-03-02T10:00:00.000Z')
export const at = (seconds: number) => new Date(T0 + seconds * 1000).toISOString()

export function assign(change: Partial<AssignSettings>, exits: Record<string, string | null> = {}): Card {
  const settings: AssignSettings = {
    to: { type: 'team', pick: 'static', ref: { id: 't', name: 'Team' } },
    strategy: 'round_robin',
    availability: { online: true, capacity: true, hours: true },
    ifUnavailable: 'wait',
    waitLimit: 900,
    replyLimit: null,
    attempts: 3,
    messages: { handoff: 'To {{handoff.assigneeName}}', waiting: 'Wait', failed: 'Sorry', returned: 'Back' },
    note: 'Note',
    pass: { variables: [], comeBack: true },
    resume: { keyword: '', after: null },
    store: { record: 'handoff' },
    ...change,
  }
  return { type: 'assign', settings, exits: { returned: 'bye', unavailable: null, notFound: null, ...exits } }
}

export function flow(card: Card, id = 'main', more: Record<string, Card> = {}): FlowDoc {
  return {
    id,
    name: `Flow ${id}`,
    start: 'begin',
    variables: { handoff: { type: 'object', scope: 'conversation' } },
    cards: {
      begin: { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next: 'hand' } },
      hand: card,
      bye: { type: 'message', settings: { text: 'Bye {{handoff.disposition}}' }, exits: { next: null } },
      ...more,
    },
  }
}

export function agent(id: string, change: Partial<AgentDoc> = {}): AgentDoc {
  const email = `${id}@example.com`
  return {
    id,
    name: id.toUpperCase(),
    email,
    status: 'online',
    capacity: 1,
    open: 0,
    active: true,
    hours: null,
    ...change,
  }
}

export function run(
  first: FlowDoc,
  actions: Action[],
  change: Partial<Run['workspace']> = {},
  bots: FlowDoc[] = [],
): Run {
  const workspace: Run['workspace'] = {
    hours: null,
    agents: [agent('a'), agent('b')],
    teams: [{ id: 't', name: 'Team', members: ['a', 'b'], hours: null }],
    contacts: [],
    bots: bots.map(({ id, name }) => ({ id, name, active: true })),
    ...change,
  }
  return { flow: first, bots, workspace, actions }
}

export const begin = (seconds: number, conversation: string): Action => ({
  do: 'start',
  at: at(seconds),
  conversation,
  contact: null,
})
