import type { Agent } from '@/core/workspace/workspace'
import { Avatar } from '@/ui/Avatar'
import type { ComboboxItem } from '@/ui/comboboxItems'

/** Agents to choose from, by name; the e-mail tells apart two of the same name, also once one of them is chosen. */
export function agentItems(agents: readonly Agent[]): readonly ComboboxItem[] {
  const names = new Map<string, number>()
  for (const { name } of agents) names.set(name, (names.get(name) ?? 0) + 1)
  return agents
    .toSorted((a, b) => collator.compare(a.name, b.name))
    .map(({ id, name, email, status, active }) => {
      const twin = (names.get(name) ?? 0) > 1
      return {
        value: id,
        label: twin ? `${name} (${email || id})` : name,
        description: twin ? undefined : email,
        keywords: `${email} ${id}`,
        leading: <Avatar name={name} seed={id} status={active ? status : undefined} />,
      }
    })
}

const collator = new Intl.Collator(undefined, { numeric: true })
