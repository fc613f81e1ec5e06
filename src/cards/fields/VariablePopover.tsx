import { useState } from 'react'
import { Popover } from '@/ui/Popover'
import { InsertButton } from './InsertButton'
import type { ReadableGroup } from './readable'
import { VariableList } from './VariableList'

export type InsertVariableProps = {
  /** The field it is put into, for those who listen. */
  label: string
  iconOnly?: boolean | undefined
  groups: readonly ReadableGroup[]
  onInsert: (path: string) => void
}

/** A button that opens the list of all that the text can read. */
export function InsertVariable({ label, iconOnly, groups, onInsert }: InsertVariableProps) {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      trigger={<InsertButton label={label} iconOnly={iconOnly} />}
      title="Insert variable"
      titleHidden
      align="end"
      {...{ open, onOpenChange: setOpen }}
    >
      <VariableList
        groups={groups}
        onPick={path => {
          setOpen(false)
          onInsert(path)
        }}
      />
    </Popover>
  )
}
