/** The people and conversations of one run: plain mutable state, and the questions everybody asks of it. */
import { Conversation } from './conversation'
import type { AgentDoc, FlowDoc, Run, Workspace } from './input'

export interface Agent extends AgentDoc {
  /** When somebody or something last gave them a conversation. */
  lastAssigned: number
}

export interface Team {
  id: string
  name: string
  members: string[]
  hours: Workspace['hours']
  /** Who had the last turn of the round robin. */
  pointer: string | null
}

export class World {
  now = Number.NEGATIVE_INFINITY
  readonly agents = new Map<string, Agent>()
  readonly teams = new Map<string, Team>()
  readonly contacts = new Map<string, Workspace['contacts'][number]>()
  readonly bots: Workspace['bots']
  readonly programs = new Map<string, FlowDoc>()
  readonly conversations = new Map<string, Conversation>()
  readonly firstFlow: FlowDoc
  readonly hours: Workspace['hours']
  private places = 0
  private arrivals = 0

  constructor(run: Run) {
    const { agents, teams, contacts, bots, hours } = run.workspace
    for (const agent of agents)
      this.agents.set(agent.id, { ...agent, lastAssigned: Number.NEGATIVE_INFINITY })
    for (const team of teams) this.teams.set(team.id, { ...team, pointer: null })
    for (const contact of contacts) this.contacts.set(contact.id, contact)
    for (const flow of [run.flow, ...run.bots]) this.programs.set(flow.id, flow)
    this.bots = bots
    this.firstFlow = run.flow
    this.hours = hours
  }

  iso(): string {
    return new Date(this.now).toISOString()
  }

  /** The next place at the end of the line: earlier places were queued earlier. */
  nextPlace(): number {
    this.places += 1
    return this.places
  }

  /** The order in which conversations reach the desk, given once. */
  arrive(conversation: Conversation): void {
    if (conversation.arrival !== null) return
    this.arrivals += 1
    conversation.arrival = this.arrivals
  }

  /** The newest conversation of the line to which an id belongs. */
  find(id: string): Conversation | undefined {
    const named = this.conversations.get(id)
    if (!named?.closed) return named
    let newest = named
    for (const other of this.conversations.values()) {
      if (other.lineage === named.lineage && other.number > newest.number) newest = other
    }
    return newest
  }

  openConversations(): Conversation[] {
    return [...this.conversations.values()].filter(conversation => !conversation.closed)
  }

  isMember(agent: string, team: string | null): boolean {
    return team !== null && (this.teams.get(team)?.members.includes(agent) ?? false)
  }

  activeMembers(team: Team): Agent[] {
    return team.members.flatMap(id => {
      const agent = this.agents.get(id)
      return agent?.active ? [agent] : []
    })
  }

  /** Open conversations of an agent, accepted or not; `except` is not counted. */
  openOf(agent: Agent, except: Conversation | null): number {
    const held = this.openConversations().filter(
      other => other !== except && other.floor.kind === 'agent' && other.agent === agent.id,
    )
    return agent.open + held.length
  }

  /** Who has the floor, in words. */
  holderInWords(conversation: Conversation): string {
    const { floor } = conversation
    if (floor.kind === 'bot') return `bot ${conversation.top.flow.name}`
    if (floor.kind === 'agent') {
      const name = this.agents.get(conversation.agent ?? '')?.name ?? ''
      const team = this.teams.get(conversation.team ?? '')
      return team ? `agent ${name} (${team.name})` : `agent ${name}`
    }
    if (floor.of === 'unassigned') return 'queue Unassigned'
    const named = floor.of === 'team' ? this.teams.get(floor.id) : this.agents.get(floor.id)
    return `queue ${named?.name ?? ''}`
  }

  /** A conversation from nothing, or the next of a line. */
  open(id: string, contact: string | null, previous: Conversation | null): Conversation {
    const lineage = previous?.lineage ?? id
    // What was set of the contact goes on in the next conversation; a stranger's is forgotten.
    const store = new Map(contact === null ? [] : (previous?.contactVariables ?? []))
    const conversation = new Conversation(id, lineage, (previous?.number ?? 0) + 1, contact, store)
    this.conversations.set(id, conversation)
    conversation.push(this.firstFlow, null)
    conversation.heldBy = conversation.holder()
    return conversation
  }
}
