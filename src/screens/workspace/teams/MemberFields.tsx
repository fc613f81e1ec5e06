import { RowTools } from '@/cards/fields/RowTools'
import { useRowFocus } from '@/cards/fields/useRowFocus'
import type { Agent } from '@/core/workspace/workspace'
import { Avatar } from '@/ui/Avatar'
import { LazyCombobox } from '@/ui/LazyCombobox'
import { agentItems } from '../agentItems'

export interface MemberFieldsProps {
  readonly agents: readonly Agent[]
  /** Ids, in the order in which a round robin goes. */
  readonly members: readonly string[]
  readonly onChange: (members: readonly string[]) => void
}

/** Who is in a team, and in which order they are asked. */
export function MemberFields({ agents, members, onChange }: MemberFieldsProps) {
  const { list, focusRow } = useRowFocus()
  const known = new Map(agents.map(agent => [agent.id, agent]))
  const others = agents.filter(({ id, active }) => active && !members.includes(id))

  function move(from: number, to: number) {
    const id = members[from]
    if (id === undefined) return
    focusRow(to, to < from ? '[data-move="up"]' : '[data-move="down"]')
    onChange(members.toSpliced(from, 1).toSpliced(to, 0, id))
  }
  function remove(place: number) {
    focusRow(place, 'button')
    onChange(members.toSpliced(place, 1))
  }
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium text-sm">Members</legend>
      <p className="mt-0.5 mb-2 text-pretty text-muted text-xs">
        A round robin goes through them in this order, from the top.
      </p>
      <div ref={list} className="grid grid-cols-1 gap-3">
        {members.length > 0 && (
          <ol className="divide-y divide-line rounded-lg border border-line">
            {members.map((id, place) => {
              const name = known.get(id)?.name ?? id
              return (
                <li key={id} data-row className="flex min-w-0 items-center gap-2.5 py-1 pr-1 pl-3">
                  <span className="w-5 shrink-0 text-faint text-xs tabular-nums">{place + 1}.</span>
                  <Member agent={known.get(id)} name={name} />
                  <RowTools
                    name={name}
                    place={place}
                    count={members.length}
                    onMove={to => move(place, to)}
                    onRemove={() => remove(place)}
                  />
                </li>
              )
            })}
          </ol>
        )}
        <LazyCombobox
          label="Add a member"
          placeholder="Choose an agent"
          items={agentItems(others)}
          value={null}
          emptyText="Nobody found"
          onChange={id => id !== null && onChange([...members, id])}
        />
      </div>
    </fieldset>
  )
}

function Member({ agent, name }: { agent: Agent | undefined; name: string }) {
  return (
    <>
      <Avatar name={name} seed={agent?.id} status={agent?.active ? agent.status : undefined} />
      <div className="min-w-0 flex-1">
        <p dir="auto" className="truncate text-sm" title={name}>
          {name}
          {agent && !agent.active && <span className="text-muted"> (has left)</span>}
        </p>
        <p className="truncate text-muted text-xs">{agent?.email}</p>
      </div>
    </>
  )
}
