/** What the second interpreter reads and what it answers: the interface of the comparison, nothing else. */

export type Exits = Record<string, string | null>
export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

export interface Hours {
  zone: string
  week: Partial<Record<Day, [from: string, to: string][]>>
  holidays: { date: string; name: string }[]
}

export interface Ref {
  id: string
  name: string
  email?: string
}

export type Kind = 'agent' | 'team' | 'bot'
export type MatchBy = 'auto' | 'id' | 'email' | 'name'

export type Target =
  | { type: Kind; pick: 'static'; ref: Ref | null }
  | { type: Kind; pick: 'variable'; variable: string; matchBy: MatchBy }
  | { type: 'contact_owner'; fallback?: { type: 'agent' | 'team' | 'none'; ref?: Ref | null } | null }

export interface Switches {
  online: boolean
  capacity: boolean
  hours: boolean
}

export interface AssignSettings {
  to: Target
  strategy: string
  availability: Switches
  /** 'wait', or a word that says leave at once or assign anyway. */
  ifUnavailable: string
  waitLimit: number | null
  replyLimit: number | null
  attempts: number
  messages: { handoff: string; waiting: string; failed: string; returned: string }
  note: string
  pass?: { variables: string[]; comeBack: boolean }
  resume: { keyword: string; after: number | null }
  store: Record<string, string>
}

export interface Option {
  key: string
  label: string
}

interface CardOf<Type extends string, Settings> {
  type: Type
  title?: string
  settings: Settings
  exits: Exits
}

export type AssignCard = CardOf<'assign', AssignSettings>
export type ChoiceCard = CardOf<'choice', { text: string; options: Option[]; store: string }>
export type Card =
  | AssignCard
  | ChoiceCard
  | CardOf<'start', { trigger: { on: string } }>
  | CardOf<'message', { text: string }>
  | CardOf<'end', { text: string }>
  | CardOf<'set_variable', { assignments: { variable: string; value: string }[] }>

export interface VariableDoc {
  type: string
  scope: 'flow' | 'conversation' | 'contact'
  initial?: unknown
}

export interface FlowDoc {
  id: string
  name: string
  start: string | null
  variables: Record<string, VariableDoc>
  cards: Record<string, Card>
}

export type Status = 'online' | 'busy' | 'away' | 'offline'

export interface AgentDoc {
  id: string
  name: string
  email: string
  status: Status
  capacity: number
  open: number
  active: boolean
  admin?: boolean
  hours: Hours | null
}

export interface Workspace {
  hours: Hours | null
  agents: AgentDoc[]
  teams: { id: string; name: string; members: string[]; hours: Hours | null }[]
  contacts: { id: string; name: string; email: string; owner: string }[]
  bots: { id: string; name: string; active: boolean }[]
}

interface Timed {
  at: string | number
}
interface Addressed extends Timed {
  conversation: string
}

export type Action =
  | (Addressed & { do: 'start'; contact: string | null; from?: string })
  | (Addressed & { do: 'say'; text: string })
  | (Addressed & { do: 'choose'; option: string })
  | (Addressed & { do: 'leave' })
  | (Addressed & { do: 'accept'; agent: string })
  | (Addressed & { do: 'reply'; text: string; agent?: string })
  | (Addressed & { do: 'note'; text: string; agent?: string })
  | (Addressed & { do: 'reassign'; to: { type: 'agent' | 'team'; id: string }; agent?: string })
  | (Addressed & { do: 'hand_back'; disposition: string; agent?: string })
  | (Addressed & { do: 'resolve'; agent?: string })
  | (Addressed & { do: 'take_over'; agent: string })
  | (Timed & {
      do: 'roster'
      agent: string
      change: { status?: Status; capacity?: number; active?: boolean }
    })
  | (Timed & { do: 'wait' })

export interface Run {
  flow: FlowDoc
  bots: FlowDoc[]
  workspace: Workspace
  actions: Action[]
}

export interface Said {
  at: string
  as: 'bot' | 'notice' | 'visitor' | 'agent' | 'internal' | 'note'
  text: string
}

export interface HandoffEvent {
  at: string
  what:
    | 'requested'
    | 'assigned'
    | 'queued'
    | 'to_bot'
    | 'refused'
    | 'no_reply'
    | 'accepted'
    | 'ended'
    | 'taken_over'
    | 'closed'
    | 'stopped'
  who?: string
  reason?: string | null
  attempts?: number
  changed?: boolean
}

export interface Log {
  said: Said[]
  floor: { at: string; holder: string }[]
  handoffs: HandoffEvent[]
  exits: { at: string; card: string; exit: string }[]
}

export interface Observation {
  impossible: number[]
  conversations: Record<string, Log & { record: Record<string, unknown>; values: Record<string, unknown> }>
}
