import { Users } from 'lucide-react'
import { useState } from 'react'
import { openCount } from '@/core/desk/desk'
import type { Deed } from '@/core/rehearsal/action'
import type { World } from '@/core/rehearsal/world'
import type { Agent } from '@/core/workspace/workspace'
import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { LazyCombobox } from '@/ui/LazyCombobox'
import { whyNot } from './seat'

type Destination = Extract<Deed, { do: 'reassign' }>['to']

export interface PassOnProps {
  readonly world: World
  readonly id: string
  readonly agent: Agent
  onPass(to: Destination): void
}

/** To a colleague, whether there or not, or to a team, where the card's own rules decide. */
export function PassOn({ world, id, agent, onPass }: PassOnProps) {
  const { agents, teams } = world.desk.workspace
  const [picked, setPicked] = useState<string | null>(null)
  const to = picked === null ? null : destinationOf(picked)
  const why = to && whyNot(world, id, { do: 'reassign', to, agent: agent.id })
  const items = [
    {
      label: 'Teams',
      items: teams.map(team => ({
        value: `team ${team.id}`,
        label: team.name,
        description: 'The card’s strategy chooses',
        leading: <Users aria-hidden="true" />,
      })),
    },
    {
      label: 'Agents',
      items: agents
        .filter(({ active }) => active)
        .map(one => ({
          value: `agent ${one.id}`,
          label: one.name,
          description: `${one.status} · ${openCount(world.desk, one.id)} of ${one.capacity} open`,
          leading: <Avatar name={one.name} seed={one.id} size="xs" />,
        })),
    },
  ]
  return (
    <form
      className="flex flex-wrap items-end justify-end gap-2"
      onSubmit={event => {
        event.preventDefault()
        if (to && why === null) onPass(to)
      }}
    >
      <LazyCombobox
        label="Pass on to"
        items={items}
        value={picked}
        onChange={setPicked}
        placeholder="An agent or a team"
        emptyText="Nobody matches"
        clearable={false}
        error={why ?? undefined}
        className="min-w-48 flex-1"
      />
      <Button type="submit" variant="primary" aria-disabled={to === null || why !== null}>
        Pass on
      </Button>
    </form>
  )
}

function destinationOf(picked: string): Destination {
  const team = picked.startsWith('team ')
  return { type: team ? 'team' : 'agent', id: picked.slice(team ? 5 : 6) }
}
