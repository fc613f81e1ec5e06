import { Maximize2, Minimize2, PanelRightClose, PanelRightOpen, RotateCcw, SquarePen, X } from 'lucide-react'
import { IconButton } from '@/ui/IconButton'

/** How much room the rehearsal takes: a column, both sides beside the canvas, or everything. */
export type Size = 'narrow' | 'wide' | 'full'

export interface ActionsProps {
  readonly playing: boolean
  /** The flow was edited since the rehearsal began. */
  readonly changed: boolean
  readonly size: Size
  onSize(size: Size): void
  onRestart(): void
  onLeave(): void
  onClose(): void
}

/** What can be done with the rehearsal as a whole. */
export function Actions({ playing, changed, size, onSize, onRestart, onLeave, onClose }: ActionsProps) {
  const full = size === 'full'
  return (
    <>
      {/* One button of this name at a time: while the notice offers it, it is not here. */}
      {playing && !changed && <IconButton label="Restart" icon={<RotateCcw />} onClick={onRestart} />}
      {playing && <IconButton label="New rehearsal" icon={<SquarePen />} onClick={onLeave} />}
      {playing && !full && (
        <IconButton
          label={size === 'wide' ? 'One side at a time' : 'Both sides at once'}
          icon={size === 'wide' ? <PanelRightClose /> : <PanelRightOpen />}
          className="max-xl:hidden"
          onClick={() => onSize(size === 'wide' ? 'narrow' : 'wide')}
        />
      )}
      {playing && (
        <IconButton
          label={full ? 'Leave full screen' : 'Full screen'}
          icon={full ? <Minimize2 /> : <Maximize2 />}
          className="max-md:hidden"
          onClick={() => onSize(full ? 'wide' : 'full')}
        />
      )}
      <IconButton label="Close preview" icon={<X />} onClick={onClose} />
    </>
  )
}
