import { RotateCcw, SquarePen, X } from 'lucide-react'
import { Button } from '@/ui/Button'
import { IconButton } from '@/ui/IconButton'
import { Notice } from '@/ui/Notice'

export interface PreviewHeaderProps {
  readonly playing: boolean
  /** The flow was edited since the rehearsal began. */
  readonly changed: boolean
  onRestart(): void
  onLeave(): void
  onClose(): void
}

/** What can be done with the rehearsal as a whole. */
export function PreviewHeader({ playing, changed, onRestart, onLeave, onClose }: PreviewHeaderProps) {
  return (
    <header className="shrink-0 border-line border-b">
      <div className="flex min-h-12 items-center gap-1 pr-2 pl-4">
        <h2 className="min-w-0 flex-1 truncate font-semibold text-base">Preview</h2>
        {/* One button of this name at a time: while the notice offers it, it is not here. */}
        {playing && !changed && <IconButton label="Restart" icon={<RotateCcw />} onClick={onRestart} />}
        {playing && <IconButton label="New rehearsal" icon={<SquarePen />} onClick={onLeave} />}
        <IconButton label="Close preview" icon={<X />} onClick={onClose} />
      </div>
      {playing && changed && (
        <div className="px-3 pb-3">
          <Notice
            action={
              <Button size="sm" icon={<RotateCcw />} onClick={onRestart}>
                Restart
              </Button>
            }
          >
            The flow has changed since this rehearsal began.
          </Notice>
        </div>
      )}
    </header>
  )
}
