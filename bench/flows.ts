import { AGENTS, BUTTONS, FLOW_NAME, GREETING, QUESTION, TEAM } from './conversation'

/** Flows and workspace as files: the text that Baton opens, so that nothing is measured that a user could not import. */

/** Greet, choice, condition, set from a template, assign, end. */
export const receptionFile = (): string =>
  file('reception', FLOW_NAME, {
    variables: {
      topic: TEXT,
      priority: TEXT,
      summary: TEXT,
      handoff: { type: 'object', scope: 'conversation' },
    },
    cards: {
      start: START,
      greet: message(GREETING, 'ask'),
      ask: {
        type: 'choice',
        settings: { text: QUESTION, options: BUTTONS, store: 'topic' },
        exits: { ...Object.fromEntries(BUTTONS.map(({ key }) => [key, 'sort'])), otherwise: 'sort' },
      },
      sort: condition('topic', 'Billing', 'urgent', 'normal'),
      urgent: set([
        ['priority', 'high'],
        ['summary', '{{topic}} ({{priority}})'],
      ]),
      normal: set([
        ['priority', 'normal'],
        ['summary', '{{topic}} ({{priority}})'],
      ]),
      assign: {
        type: 'assign',
        settings: {
          to: { type: 'team', pick: 'static', ref: TEAM },
          messages: { handoff: 'Connecting you to {{handoff.assigneeName}}…' },
          store: { record: 'handoff' },
        },
        exits: { returned: 'end', unavailable: null, notFound: null },
      },
      end: { type: 'end', settings: { text: 'Thank you. We noted: {{summary}}' }, exits: {} },
    },
  })

/** Three people online without set hours, one team. */
export const workspaceFile = (): string =>
  JSON.stringify({
    format: 'baton.workspace',
    version: 1,
    name: 'Bench',
    agents: AGENTS.map(agent => ({ ...agent, status: 'online', capacity: 5 })),
    teams: [{ ...TEAM, members: AGENTS.map(({ id }) => id) }],
    contacts: [],
  })

/** Cards that one answer of the visitor runs through in a ring. */
export const PER_ANSWER = 4

/**
 * A flow of exactly `size` cards: rings of choice, condition, set and message that lead into one another and back to
 * the first, and one variable for every ten cards. `salt` makes every text unlike that of another flow.
 */
export function ringFile(size: number, salt: string): string {
  const rings = Math.floor((size - 1) / PER_ANSWER)
  const names = Array.from({ length: Math.max(2, Math.floor(size / 10)) }, (_, i) => `v_${i}`)
  const name = (i: number): string => names[i % names.length] ?? ''
  const cards: Record<string, unknown> = { start: { ...START, exits: { next: 'choice_0' } } }
  for (let i = 0; i < rings; i += 1) {
    const sort = `sort_${i}`
    cards[`choice_${i}`] = {
      type: 'choice',
      settings: { text: `Question ${i} ${salt}`, options: BUTTONS, store: name(i) },
      exits: { ...Object.fromEntries(BUTTONS.map(({ key }) => [key, sort])), otherwise: sort },
    }
    cards[sort] = condition(name(i), 'Billing', `set_${i}`, `set_${i}`)
    cards[`set_${i}`] = set([[name(i + 1), `{{${name(i)}}} of ${i} ${salt}`]], `say_${i}`)
    cards[`say_${i}`] = message(`Noted ${i} ${salt}: {{${name(i + 1)}}}`, `choice_${(i + 1) % rings}`)
  }
  for (let i = 1 + rings * PER_ANSWER; i < size; i += 1) cards[`end_${i}`] = { type: 'end' }
  return file(`ring_${size}`, `Ring ${size}`, {
    variables: Object.fromEntries(names.map(key => [key, TEXT])),
    cards,
  })
}

const TEXT = { type: 'text', scope: 'conversation' }
const START = { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next: 'greet' } }

const message = (text: string, next: string) => ({ type: 'message', settings: { text }, exits: { next } })

const set = (lines: readonly (readonly [string, string])[], next = 'assign') => ({
  type: 'set_variable',
  settings: { assignments: lines.map(([variable, value]) => ({ variable, value })) },
  exits: { next },
})

const condition = (left: string, right: string, yes: string, no: string) => ({
  type: 'condition',
  settings: {
    branches: [{ key: 'yes', label: 'Yes', match: 'all', tests: [{ left, operator: 'is', right }] }],
  },
  exits: { yes, otherwise: no },
})

const file = (id: string, name: string, rest: { variables: object; cards: object }): string =>
  JSON.stringify({ format: 'baton.flow', version: 1, id, name, start: 'start', ...rest, layout: {} })
