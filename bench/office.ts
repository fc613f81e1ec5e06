/** A company with a help desk, as files: a flow that sorts visitors by topic, and teams with hours and seats. */

export const TOPICS = [
  { key: 'billing', label: 'Billing' },
  { key: 'technical', label: 'Something is broken' },
  { key: 'sales', label: 'An offer' },
] as const

const STRATEGIES = { billing: 'round_robin', technical: 'least_open', sales: 'round_robin' } as const

const TEAMS = TOPICS.map(({ key, label }) => ({ id: `team_${key}`, name: label }))

export const PEOPLE = Array.from({ length: 48 }, (_, i) => ({
  id: `agent_${i}`,
  name: `Agent ${i}`,
  email: `agent.${i}@bench.example`,
}))

/** Start, greeting, choice, one assign card for each topic, and what is said to those who come back or give up. */
export const helpDeskFile = (): string =>
  JSON.stringify({
    format: 'baton.flow',
    version: 1,
    id: 'help_desk',
    name: 'Help desk',
    start: 'start',
    layout: {},
    variables: {
      topic: { type: 'text', scope: 'conversation' },
      handoff: { type: 'object', scope: 'conversation' },
    },
    cards: {
      start: { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next: 'greet' } },
      greet: { type: 'message', settings: { text: 'Hello!' }, exits: { next: 'ask' } },
      ask: {
        type: 'choice',
        settings: { text: 'What is it about?', options: TOPICS, store: 'topic' },
        exits: { ...Object.fromEntries(TOPICS.map(({ key }) => [key, key])), otherwise: 'technical' },
      },
      ...Object.fromEntries(TOPICS.map(({ key }, i) => [key, assign(TEAMS[i], STRATEGIES[key])])),
      sorry: {
        type: 'message',
        settings: { text: 'Nobody is free: we will write to you about {{topic}}.' },
        exits: { next: 'end' },
      },
      end: { type: 'end', settings: { text: 'Thank you for writing about {{topic}}.' }, exits: {} },
    },
  })

const assign = (ref: object | undefined, strategy: string) => ({
  type: 'assign',
  settings: {
    to: { type: 'team', pick: 'static', ref },
    strategy,
    ifUnavailable: 'wait',
    waitLimit: 900,
    replyLimit: 300,
    attempts: 2,
    resume: { keyword: 'bot', after: 1800 },
    messages: {
      handoff: 'You are talking to {{handoff.assigneeName}}.',
      waiting: 'Somebody is with you soon.',
    },
    store: { record: 'handoff' },
  },
  exits: { returned: 'end', unavailable: 'sorry', notFound: 'sorry', noReply: 'sorry' },
})

/** Enough seats for most of the day: they run short while some are at lunch. */
export function companyFile(conversations: number): string {
  const open = ['07:00', '20:00']
  const week = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, [open]]))
  const hours = { zone: 'Europe/Berlin', week, holidays: [] }
  const capacity = Math.max(1, Math.round((conversations / 100_000) * 13))
  return JSON.stringify({
    format: 'baton.workspace',
    version: 1,
    name: 'Company',
    hours,
    agents: PEOPLE.map((person, i) => ({
      ...person,
      status: 'online',
      capacity,
      hours: i % 4 ? null : hours,
    })),
    teams: TEAMS.map((team, i) => ({
      ...team,
      members: PEOPLE.flatMap(({ id }, j) => (j % 3 === i ? [id] : [])),
    })),
    contacts: [],
  })
}
