import { useState } from 'react'
import { countFault } from '@/core/workspace/faults'
import type { Agent } from '@/core/workspace/workspace'
import { MOST_OPEN } from '@/core/workspace/workspace'
import { Badge } from '@/ui/Badge'
import { NumberField } from '@/ui/NumberField'
import { type EditableProps, setCapacity } from '../edits'

/** How many conversations somebody has, and how many they can have; the latter can be changed. */
export function Load({ agent, onEdit }: { agent: Agent; onEdit: EditableProps['onEdit'] }) {
  const { id, name, open, capacity, active } = agent
  // While typing, the box may hold what is no capacity; leaving it shows again what is stored.
  const [typed, setTyped] = useState<number | null | undefined>()
  const fault = typed === undefined ? undefined : countFault('The capacity', typed)
  const full = active && open >= capacity

  function change(value: number | null) {
    setTyped(value)
    if (value !== null && value !== capacity && !countFault('The capacity', value))
      onEdit(setCapacity(id, value))
  }
  return (
    <div className="flex items-baseline gap-2">
      <span className="text-sm tabular-nums">
        {open} <span className="text-muted">of</span>
      </span>
      <NumberField
        label={`Capacity of ${name}`}
        labelHidden
        min={0}
        max={MOST_OPEN}
        step={1}
        value={typed === undefined ? capacity : typed}
        onChange={change}
        error={fault}
        onBlur={() => setTyped(undefined)}
        disabled={!active}
        className="w-17"
      />
      {full && <Badge tone="warning">Full</Badge>}
    </div>
  )
}
