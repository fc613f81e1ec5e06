import type { assign } from '@/cards/assign/card'
import { schema as assignSchema } from '@/cards/assign/settings'
import { type Flow, FORMAT, VERSION } from '@/core/flow/document'
import type { Hours, Workspace } from '@/core/workspace/workspace'

/** A flow and a small company for the tests of this folder. */

const OFFICE: Hours = {
  zone: 'Europe/Berlin',
  week: {
    mon: [['08:00', '18:00']],
    tue: [['08:00', '18:00']],
    wed: [['08:00', '18:00']],
    thu: [['08:00', '18:00']],
    fri: [['08:00', '18:00']],
    sat: [],
    sun: [],
  },
  holidays: [],
}

const agent = (id: string, name: string, change: Partial<Workspace['agents'][number]> = {}) => ({
  id,
  name,
  email: `${id}@nordlicht.example`,
  status: 'online' as const,
  capacity: 3,
  open: 0,
  active: true,
  hours: null,
  ...change,
})

const contact = (id: string, name: string, owner: string) => ({
  id,
  name,
  email: `${id}@visitors.example`,
  phone: '',
  attributes: {},
  owner,
})

export const company: Workspace = {
  format: 'baton.workspace',
  version: 1,
  name: 'Nordlicht',
  hours: OFFICE,
  agents: [
    agent('maya', 'Maya Lindqvist'),
    agent('tomas', 'Tomás Ferreira', { open: 3 }),
    agent('ruth', 'Ruth Abendroth', { active: false }),
  ],
  teams: [{ id: 'accounts', name: 'Accounts', members: ['maya', 'tomas'], hours: null }],
  contacts: [
    contact('anna', 'Anna Schmidt', 'MAYA@nordlicht.example '),
    contact('chloe', 'Chloé Dubois', ''),
    contact('oliver', 'Oliver Hughes', 'ruth@nordlicht.example'),
    contact('fatima', 'Fatima Al-Sayed', 'k.brandt@nordlicht.example'),
  ],
  bots: [],
}

/** The company on a day when nobody can take anything. */
export const awayCompany: Workspace = {
  ...company,
  agents: company.agents.map(one => ({ ...one, status: 'away' })),
}

/** Asks for a budget, hands over to the team, and says goodbye. */
export function handoffFlow(change: Partial<ReturnType<typeof assign.blank>> = {}): Flow {
  const settings = assignSchema.parse({
    to: { type: 'team', pick: 'static', ref: { id: 'accounts', name: 'Accounts' } },
    messages: { handoff: 'Connecting you to {{handoff.assigneeName}}…', waiting: 'One moment, please.' },
    note: 'Wants help with {{topic}}.',
    store: { record: 'handoff', assigneeName: 'who' },
    ...change,
  })
  return {
    format: FORMAT,
    version: VERSION,
    id: 'support',
    name: 'Support triage',
    start: 'start',
    variables: {
      handoff: { type: 'object', scope: 'conversation' },
      topic: { type: 'text', scope: 'flow' },
      who: { type: 'text', scope: 'flow' },
    },
    cards: {
      start: { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next: 'topics' } },
      topics: {
        type: 'choice',
        title: 'Topic',
        settings: {
          text: 'Hello {{contact.name}}, what is it about?',
          options: [
            { key: 'invoice', label: 'An invoice' },
            { key: 'other', label: 'Something else' },
          ],
          store: 'topic',
        },
        exits: { invoice: 'people', other: 'people', otherwise: 'people' },
      },
      people: {
        type: 'assign',
        title: 'Hand over to Accounts',
        settings,
        exits: { returned: 'bye', unavailable: null, notFound: null },
      },
      bye: { type: 'end', settings: { text: 'Goodbye from {{who}}.' }, exits: {} },
    },
    layout: {},
  }
}

/** A bot that says one thing and is done. */
export const nightBot = (): Flow => ({
  format: FORMAT,
  version: VERSION,
  id: 'night',
  name: 'Night bot',
  start: 'start',
  variables: {},
  cards: {
    start: { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next: 'bye' } },
    bye: { type: 'end', settings: { text: 'It is late.' }, exits: {} },
  },
  layout: {},
})
