import type { Reference } from '@/core/flow/document'
import type { Workspace } from '@/core/workspace/workspace'
import type { Assign } from './settings'

/** Why whoever is picked on the card, or as its fallback, can never take over, as a clause; `null` where they can. */
export function whyAbsent({ to }: Assign, workspace: Workspace): string | null {
  if (to.type === 'contact_owner') return to.fallback && absence(workspace, to.fallback.type, to.fallback.ref)
  return to.pick === 'static' && to.ref ? absence(workspace, to.type, to.ref) : null
}

function absence(
  workspace: Workspace,
  kind: 'agent' | 'team' | 'bot',
  { id, name }: Reference,
): string | null {
  switch (kind) {
    case 'agent':
      return workspace.agents.some(one => one.id === id && one.active) ? null : `${name} has left`
    case 'team': {
      const team = workspace.teams.find(one => one.id === id)
      if (!team) return `${name} is no longer in the workspace`
      const there = workspace.agents.some(one => one.active && team.members.includes(one.id))
      return there ? null : `${name} has no active member`
    }
    case 'bot': {
      const bot = workspace.bots.find(one => one.id === id)
      if (!bot) return `the bot ${name} is no longer in the workspace`
      return bot.active ? null : `the bot ${name} has nothing to run`
    }
  }
}
