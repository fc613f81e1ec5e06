import { Bot as BotIcon, UsersRound } from 'lucide-react'
import type { TargetKind } from '@/core/flow/card-shape'
import type { Agent, Bot, Team, Workspace } from '@/core/workspace/workspace'
import { Avatar } from '@/ui/Avatar'
import type { ComboboxItem } from '@/ui/comboboxItems'

/** Everybody of one kind who can be chosen, by name. Who has left is not offered; a bot is not offered to itself. */
export function targetItems(workspace: Workspace, kind: TargetKind, flow: string): readonly ComboboxItem[] {
  switch (kind) {
    case 'agent':
      return byName(workspace.agents.filter(({ active }) => active)).map((agent, _, all) =>
        agentItem(agent, all),
      )
    case 'team':
      return byName(workspace.teams).map(team => teamItem(team, workspace.agents))
    case 'bot':
      return byName(workspace.bots.filter(({ id }) => id !== flow)).map(botItem)
  }
}

const byName = <T extends { readonly name: string }>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))

/** Two of the same name are told apart by their e-mail, also once one of them is chosen. */
function agentItem({ id, name, email, status, open, capacity }: Agent, all: readonly Agent[]): ComboboxItem {
  const twin = all.some(other => other.id !== id && other.name === name)
  return {
    value: id,
    label: twin ? `${name} (${email})` : name,
    description: `${twin ? '' : `${email} · `}${open} of ${capacity} open`,
    keywords: `${email} ${status}`,
    leading: <Avatar name={name} seed={id} status={status} />,
  }
}

function teamItem({ id, name, members }: Team, agents: readonly Agent[]): ComboboxItem {
  const active = members.filter(member => agents.some(agent => agent.id === member && agent.active)).length
  return {
    value: id,
    label: name,
    description:
      active === 0 ? 'No active member' : `${active} active ${active === 1 ? 'member' : 'members'}`,
    leading: <Avatar name={name} seed={id} shape="square" icon={<UsersRound />} />,
  }
}

const botItem = ({ id, name, active }: Bot): ComboboxItem => ({
  value: id,
  label: name,
  description: active ? undefined : 'Has nothing to run yet',
  disabled: !active,
  leading: <Avatar name={name} seed={id} shape="square" icon={<BotIcon />} />,
})
