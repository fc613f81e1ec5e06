import { Search } from 'lucide-react'
import { fold } from '@/core/flow/text'
import type { World } from '@/core/rehearsal/world'
import { EmptyState } from '@/ui/EmptyState'
import { TextField } from '@/ui/TextField'
import type { RosterChange } from '../rehearsal'
import { RosterRow } from './RosterRow'

export interface RosterProps {
  readonly world: World
  /** What is looked for, as it was typed. */
  readonly sought: string
  onSeek(words: string): void
  onChange(agent: string, change: RosterChange): void
  onSit(agent: string): void
}

/** Everybody who could take a conversation, as they are at this moment of the rehearsal. The workspace itself stays as it is. */
export function Roster({ world, sought, onSeek, onChange, onSit }: RosterProps) {
  const { agents, teams } = world.desk.workspace
  const words = fold(sought)
  const teamsOf = (id: string) => teams.filter(({ members }) => members.includes(id)).map(({ name }) => name)
  const shown = agents.filter(({ id, name, email, status }) =>
    fold([name, email, status, ...teamsOf(id)].join(' ')).includes(words),
  )
  const here = agents.filter(({ active }) => active)
  const online = here.filter(({ status }) => status === 'online').length
  return (
    <section aria-label="Roster" className="flex h-full min-h-0 flex-col">
      <div className="grid shrink-0 gap-1.5 border-line border-b px-3 py-2">
        <TextField
          label="Find agents"
          labelHidden
          type="search"
          leading={<Search aria-hidden="true" />}
          placeholder="Find by name, team or status"
          value={sought}
          onChange={onSeek}
        />
        <p role="status" className="text-muted text-xs">
          {words === ''
            ? `${online} of ${here.length} online. Changes hold for this rehearsal only.`
            : `${shown.length} of ${agents.length} match`}
        </p>
      </div>
      {shown.length === 0 ? (
        <EmptyState compact level={3} title={agents.length === 0 ? 'No agents' : 'Nobody matches'} />
      ) : (
        <ul className="relative min-h-0 flex-1 divide-y divide-line overflow-y-auto px-3">
          {shown.map(agent => (
            <RosterRow
              key={agent.id}
              {...{ world, agent, onChange }}
              teams={teamsOf(agent.id)}
              onSit={() => onSit(agent.id)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
