/** The conversation every contestant plays, and what it has to show for it. */
export interface Contestant {
  /** Plays one conversation from the greeting to the end, telling `say` all that the visitor sees. */
  play(script: Script, say: Say): void | Promise<void>
  /** The variables of the conversation played last, by name. Never timed. */
  stored(): Stored
  close?(): Promise<void>
}

/** What people, desk and clock put in: the same for everybody. Times are ISO 8601 UTC. */
export interface Script {
  readonly conversation: string
  readonly started: string
  /** The visitor presses the button with this key; its text is `topic`. */
  readonly option: string
  readonly topic: string
  readonly chosen: string
  /** Who takes it. The desk decides at the moment of the choice. */
  readonly agent: Person
  readonly team: Person
  readonly returned: string
  readonly disposition: string
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly email?: string
}

export type Say = (text: string, buttons: readonly Button[]) => void

export interface Button {
  readonly key: string
  readonly label: string
}

export type Stored = Readonly<Record<string, unknown>>

/** One message the visitor saw. */
export interface Message {
  readonly text: string
  readonly buttons: readonly Button[]
}

export const FLOW_NAME = 'Reception'
export const GREETING = 'Hello! Good to have you here.'
export const QUESTION = 'What is it about?'
export const BUTTONS: readonly Button[] = [
  { key: 'billing', label: 'Billing' },
  { key: 'technical', label: 'Something is broken' },
  { key: 'other', label: 'Something else' },
]
export const NO_BUTTONS: readonly Button[] = []
export const TEAM: Person = { id: 'team_front', name: 'Front desk' }
export const AGENTS: readonly Person[] = [
  { id: 'agent_maya', name: 'Maya Lindqvist', email: 'maya@bench.example' },
  { id: 'agent_tom', name: 'Tom Okafor', email: 'tom@bench.example' },
  { id: 'agent_ines', name: 'Ines Moreau', email: 'ines@bench.example' },
]

const DISPOSITIONS = ['solved', 'needs_bot', 'wrong_team']

/** Conversations that differ in id, choice and disposition; the team's members take turns. */
export function scriptOf(i: number): Script {
  const button = pick(BUTTONS, i)
  return {
    conversation: `c-${String(i).padStart(6, '0')}`,
    started: '2026-03-02T09:00:00.000Z',
    option: button.key,
    topic: button.label,
    chosen: '2026-03-02T09:00:20.000Z',
    agent: pick(AGENTS, i),
    team: TEAM,
    returned: '2026-03-02T09:07:00.000Z',
    disposition: pick(DISPOSITIONS, Math.floor(i / BUTTONS.length)),
  }
}

function pick<T>(list: readonly T[], i: number): T {
  const found = list[i % list.length]
  if (found === undefined) throw new Error('There is nothing to pick from.')
  return found
}
