/** The desk's judgement: what a target means, who can take a conversation, and whose turn it is. */
import type { Conversation, Frame } from './conversation'
import { isOpen } from './hours'
import type { Kind, MatchBy, Switches, Target } from './input'
import type { Agent, Team, World } from './world'

export type Resolution =
  | { ok: true; kind: Kind; id: string; raw: unknown }
  | { ok: false; reason: string; raw: unknown }

interface Named {
  id: string
  name: string
  email?: string
}

function everybody(world: World, kind: Kind): Named[] {
  if (kind === 'agent') return [...world.agents.values()]
  return kind === 'team' ? [...world.teams.values()] : world.bots
}

/** Names and e-mails compare trimmed and without regard to case; nothing equals an empty one. */
function same(one: string | undefined, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  return wanted !== '' && one?.trim().toLowerCase() === wanted
}

function matching(world: World, kind: Kind, text: string, by: MatchBy): Named[] {
  const all = everybody(world, kind)
  const byId = all.filter(one => one.id === text.trim())
  if (by === 'id') return byId
  if (by === 'name') return all.filter(one => same(one.name, text))
  if (by === 'auto' && byId.length > 0) return byId
  return all.filter(one => same(one.email, text))
}

/** Whether what was found can be used at all. */
function usable(
  world: World,
  conversation: Conversation,
  frame: Frame,
  kind: Kind,
  id: string,
): string | null {
  if (kind === 'agent') return world.agents.get(id)?.active ? null : 'target_inactive'
  if (kind === 'team') {
    const team = world.teams.get(id)
    return team && world.activeMembers(team).length > 0 ? null : 'team_empty'
  }
  if (id === frame.flow.id) return 'self_assignment'
  if (!world.bots.some(bot => bot.id === id && bot.active) || !world.programs.has(id))
    return 'target_inactive'
  return conversation.botToBot >= 10 ? 'handoff_loop' : null
}

function judge(
  world: World,
  conversation: Conversation,
  frame: Frame,
  kind: Kind,
  found: Named[],
  raw: unknown,
): Resolution | null {
  const [only, second] = found
  if (!only) return null
  if (second) return { ok: false, reason: 'target_ambiguous', raw }
  const reason = usable(world, conversation, frame, kind, only.id)
  return reason === null ? { ok: true, kind, id: only.id, raw } : { ok: false, reason, raw }
}

/** A wrong type shows by its id only, whatever the card matches by. */
function foundElsewhere(world: World, kind: Kind, text: string): boolean {
  const others: Kind[] = ['agent', 'team', 'bot']
  return others.some(other => other !== kind && matching(world, other, text, 'id').length > 0)
}

function resolveStatic(
  world: World,
  conversation: Conversation,
  frame: Frame,
  kind: Kind,
  id: string | null,
): Resolution {
  if (id === null) return { ok: false, reason: 'target_empty', raw: null }
  const judged = judge(world, conversation, frame, kind, matching(world, kind, id, 'id'), id)
  if (judged) return judged
  const reason = foundElsewhere(world, kind, id) ? 'target_wrong_type' : 'target_missing'
  return { ok: false, reason, raw: id }
}

function resolveOwner(world: World, conversation: Conversation, frame: Frame): Resolution {
  const owner = world.contacts.get(conversation.contact ?? '')?.owner ?? ''
  const raw = owner === '' ? null : owner
  const text = owner.trim()
  if (text === '') return { ok: false, reason: 'owner_missing', raw }
  const judged = judge(world, conversation, frame, 'agent', matching(world, 'agent', text, 'auto'), raw)
  return judged ?? { ok: false, reason: 'owner_unmapped', raw }
}

/** The target as it is at this moment. */
export function resolve(world: World, conversation: Conversation, frame: Frame, to: Target): Resolution {
  if (to.type === 'contact_owner') {
    const owner = resolveOwner(world, conversation, frame)
    const { fallback } = to
    if (owner.ok || !fallback || fallback.type === 'none') return owner
    const other = resolveStatic(world, conversation, frame, fallback.type, fallback.ref?.id ?? null)
    return { ...other, raw: owner.raw }
  }
  if (to.pick === 'static') return resolveStatic(world, conversation, frame, to.type, to.ref?.id ?? null)
  const raw = conversation.read(frame, to.variable)
  const text = raw === null || typeof raw === 'object' ? '' : String(raw).trim()
  if (text === '') return { ok: false, reason: 'target_empty', raw }
  const judged = judge(world, conversation, frame, to.type, matching(world, to.type, text, to.matchBy), raw)
  if (judged) return judged
  const wrong = foundElsewhere(world, to.type, text)
  return { ok: false, reason: wrong ? 'target_wrong_type' : 'target_not_found', raw }
}

/** Who of these can take the conversation now; if nobody, at which switch the last of them fell. */
export function fitting(
  world: World,
  agents: Agent[],
  switches: Switches,
  team: Team | null,
  conversation: Conversation,
): { fit: Agent[]; reason: string } {
  const inHours = (agent: Agent) =>
    isOpen(world.hours, world.now) && isOpen(team?.hours ?? null, world.now) && isOpen(agent.hours, world.now)
  const tests: [boolean, string, (agent: Agent) => boolean][] = [
    [switches.hours, 'outside_hours', inHours],
    [switches.online, 'nobody_online', agent => agent.status === 'online'],
    [switches.capacity, 'at_capacity', agent => world.openOf(agent, conversation) < agent.capacity],
  ]
  let fit = agents.filter(agent => agent.active)
  for (const [asked, reason, test] of tests) {
    if (!asked) continue
    fit = fit.filter(test)
    if (fit.length === 0) return { fit, reason }
  }
  return { fit, reason: 'nobody_online' }
}

/** Whose turn it is among those who can take it. */
export function choose(
  world: World,
  team: Team,
  strategy: string,
  fit: Agent[],
  conversation: Conversation,
): Agent | null {
  if (strategy === 'least_open') {
    const [best] = [...fit].sort(
      (a, b) =>
        world.openOf(a, conversation) - world.openOf(b, conversation) ||
        (a.lastAssigned === b.lastAssigned ? 0 : a.lastAssigned - b.lastAssigned) ||
        (a.id < b.id ? -1 : 1),
    )
    return best ?? null
  }
  const last = team.pointer === null ? -1 : team.members.indexOf(team.pointer)
  const turns = [...team.members.slice(last + 1), ...team.members.slice(0, last + 1)]
  for (const id of turns) {
    const agent = fit.find(one => one.id === id)
    if (agent) return agent
  }
  return null
}
