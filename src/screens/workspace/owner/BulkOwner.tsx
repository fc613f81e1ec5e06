import { useId, useState } from 'react'
import type { Workspace } from '@/core/workspace/workspace'
import { Button } from '@/ui/Button'
import { OwnerPicker } from './OwnerPicker'

export interface BulkOwnerProps {
  readonly workspace: Workspace
  readonly chosen: number
  readonly all: number
  readonly onAll: (all: boolean) => void
  readonly onGive: (owner: string) => void
}

/** One owner for many contacts at once. */
export function BulkOwner({ workspace, chosen, all, onAll, onGive }: BulkOwnerProps) {
  const [owner, setOwner] = useState('')
  const id = useId()
  const ready = chosen > 0 && owner !== ''
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="flex min-h-8 items-center gap-2">
        <input
          id={id}
          type="checkbox"
          ref={box => {
            if (box) box.indeterminate = chosen > 0 && chosen < all
          }}
          checked={chosen === all}
          onChange={() => onAll(chosen < all)}
          className="size-4 accent-accent coarse:size-5 md:ml-4"
        />
        <label htmlFor={id} className="text-sm tabular-nums">
          Choose all {all.toLocaleString('en')}
        </label>
      </div>
      <div className="flex min-w-0 flex-[1_1_16rem] flex-wrap items-center gap-2 md:justify-end">
        <OwnerPicker
          label="New owner of the chosen contacts"
          labelHidden
          workspace={workspace}
          owner={owner}
          onChange={setOwner}
          className="min-w-0 flex-[1_1_12rem] md:max-w-76"
        />
        <Button disabled={!ready} onClick={() => onGive(owner)}>
          {chosen === 0 ? 'Set owner' : `Set owner of ${chosen.toLocaleString('en')}`}
        </Button>
      </div>
    </div>
  )
}
