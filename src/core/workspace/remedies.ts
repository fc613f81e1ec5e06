import {
  type ReferenceUse,
  readSettings,
  type Seat,
  type Shapes,
  type TargetKind,
} from '@/core/flow/card-shape'
import type { Flow, Reference } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import type { Elsewhere, Fix, Problem } from '@/core/flow/problem'
import { referTo } from './directory'
import type { Workspace } from './workspace'

/**
 * The problems with who takes over, each with what can be done about it in this workspace: somebody who can be put there,
 * or the way to the team, agent or flow at fault.
 */
export function withRemedies(
  problems: readonly Problem[],
  flow: Flow,
  shapes: Shapes,
  workspace: Workspace,
): readonly Problem[] {
  const choice = choices(flow, shapes, workspace)
  return problems.map(problem => {
    if (!CODES.has(problem.code)) return problem
    const card = own(flow.cards, problem.card ?? '')
    const reading = card && readSettings(shapes, card)
    if (!reading) return problem
    const { shape, settings } = reading
    const use = shape.references(settings).find(({ path }) => path === problem.path)
    const seat = shape.seats?.(settings).find(({ paths }) => paths.includes(problem.path ?? ''))
    const others = seat ? choice(seat, use).map(one => put(seat, one)) : []
    const ways = use ? wayTo(workspace, problem.code, use) : []
    const fixes = [
      ...(problem.fixes ?? []),
      ...(FIRST_GO.has(problem.code) ? [...ways, ...others] : [...others, ...ways]),
    ]
    return fixes.length > 0 ? { ...problem, fixes } : problem
  })
}

/** Here somebody else is mostly not what was meant: who was chosen has to be made ready. */
const FIRST_GO = new Set(['target_unpublished', 'team_empty'])

const CODES = new Set([
  ...FIRST_GO,
  'target_unset',
  'fallback_missing',
  'target_missing',
  'target_inactive',
  'self_assignment',
  'bot_cycle',
])

interface Somebody {
  readonly kind: TargetKind
  readonly ref: Reference
}

const put = (seat: Seat, { kind, ref }: Somebody): Fix => ({
  label: `${seat.label} ${kind === 'team' ? `the team “${ref.name}”` : `“${ref.name}”`}`,
  steps: [seat.put(kind, ref)],
})

/** The way to the one at fault, where there is one. */
function wayTo(workspace: Workspace, code: string, { kind, ref }: ReferenceUse): readonly Fix[] {
  const go = (to: Elsewhere['kind']): readonly Fix[] => [
    { label: `Open the ${to} “${ref.name}”`, steps: [{ do: 'go', to: { kind: to, id: ref.id } }] },
  ]
  if (code === 'team_empty') return go('team')
  if (code === 'target_inactive' && kind === 'agent') return go('agent')
  const there = kind === 'bot' && workspace.bots.some(({ id }) => id === ref.id)
  return there && code !== 'self_assignment' ? go('flow') : []
}

/**
 * Whom to offer, never one that would be a problem again: a team with somebody in it. For an agent who has left that is a
 * team they were in; else the one this flow names most, then the largest. Where nobody was chosen so far: only who is
 * the only one of the kind that was asked for.
 */
function choices(
  flow: Flow,
  shapes: Shapes,
  workspace: Workspace,
): (seat: Seat, use: ReferenceUse | undefined) => readonly Somebody[] {
  let known: Ready | null = null
  return (seat, use) => {
    known ??= readyIn(flow, shapes, workspace)
    const { teams, agents, bots } = known
    const fitting = { agent: agents, team: teams, bot: bots }
    const wanted = seat.wanted === null ? [...teams, ...agents] : fitting[seat.wanted]
    const [only, more] = wanted.filter(({ ref }) => ref.id !== use?.ref.id)
    // Nobody was chosen: whoever is put there would be a guess, and visitors would land with them.
    if (!use) return only && !more && seat.kinds.includes(only.kind) ? [only] : []
    const former = workspace.teams.filter(
      ({ members }) => use.kind === 'agent' && members.includes(use.ref.id),
    )
    const team = teams.find(({ ref }) => former.some(({ id }) => id === ref.id)) ?? teams[0]
    // In place of somebody who was chosen nobody else is guessed.
    const open = use.ref.id === flow.id && seat.wanted !== 'team'
    const first = only && !more && open ? [only] : []
    const rest = team ?? (first.length === 0 ? agents[0] : undefined)
    return [...first, ...(rest ? [rest] : [])].filter(({ kind }) => seat.kinds.includes(kind))
  }
}

/** Who can take over, best first. */
interface Ready {
  readonly teams: readonly Somebody[]
  readonly agents: readonly Somebody[]
  readonly bots: readonly Somebody[]
}

function readyIn(flow: Flow, shapes: Shapes, { agents, teams, bots }: Workspace): Ready {
  const active = agents.filter(agent => agent.active)
  const ids = new Set(active.map(({ id }) => id))
  const named = teamsNamed(flow, shapes)
  return {
    agents: active.map(agent => ({ kind: 'agent', ref: referTo(agent) })),
    teams: teams
      .map(({ id, name, members }) => ({
        named: named.get(id) ?? 0,
        size: members.filter(member => ids.has(member)).length,
        somebody: { kind: 'team', ref: { id, name } } as const,
      }))
      .filter(({ size }) => size > 0)
      .toSorted((a, b) => b.named - a.named || b.size - a.size)
      .map(({ somebody }) => somebody),
    bots: bots
      .filter(({ id, active, published }) => active && published !== false && id !== flow.id)
      .map(({ id, name }) => ({ kind: 'bot', ref: { id, name } })),
  }
}

/** How often the flow names each team. */
function teamsNamed(flow: Flow, shapes: Shapes): ReadonlyMap<string, number> {
  const named = new Map<string, number>()
  for (const card of Object.values(flow.cards)) {
    const reading = readSettings(shapes, card)
    if (!reading) continue
    for (const { kind, ref } of reading.shape.references(reading.settings))
      if (kind === 'team') named.set(ref.id, (named.get(ref.id) ?? 0) + 1)
  }
  return named
}
