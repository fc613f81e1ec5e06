import { hoursFor } from '@/core/desk/eligibility'
import { openingAt } from '@/core/workspace/hours'
import type { Workspace } from '@/core/workspace/workspace'
import type { HoursOwner } from './links'

/** Asked for a team's members, or for one agent alone. */
export interface Asked {
  readonly agent: string
  readonly team: string | null
  readonly at: string
}

/** Whose hours keep somebody from taking it at that time, the first that do; `null` where none do. */
export function whoseHours(workspace: Workspace, { agent, team, at }: Asked): HoursOwner | null {
  const who = workspace.agents.find(({ id }) => id === agent)
  if (!who) return null
  const asked = workspace.teams.find(({ id }) => id === team) ?? null
  const closed = hoursFor(who, { workspace, team: asked }).findIndex(
    hours => hours !== null && !openingAt(hours, at).open,
  )
  return OWNERS[closed] ?? null
}

/** In the order in which the desk looks at them. */
const OWNERS: readonly HoursOwner[] = ['workspace', 'team', 'agent']
