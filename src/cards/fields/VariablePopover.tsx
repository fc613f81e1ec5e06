import { useState } from 'react'
import { Popover } from '@/ui/Popover'
import { InsertButton } from './InsertButton'
import type { ReadableGroup } from './readable'
import { VariableList } from './VariableList'

export type VariablePopoverProps = {
  /** The field it is put into, for those who listen. */
  label: string
  iconOnly?: boolean | undefined
  /** Asked for while the list is open. */
  groups: () => readonly ReadableGroup[]
  onInsert: (path: string) => void
}

/** The button with the list of all that the text can read; it comes open, since somebody pressed for it. */
export function VariablePopover({ label, iconOnly, groups, onInsert }: VariablePopoverProps) {
  const [open, setOpen] = useState(true)
  return (
    <Popover
      trigger={<InsertButton label={label} iconOnly={iconOnly} />}
      title="Insert variable"
      titleHidden
      align="end"
      {...{ open, onOpenChange: setOpen }}
    >
      <VariableList
        groups={groups()}
        onPick={path => {
          setOpen(false)
          onInsert(path)
        }}
      />
    </Popover>
  )
}
