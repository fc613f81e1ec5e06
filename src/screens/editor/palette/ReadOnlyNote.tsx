import { LockOpen } from 'lucide-react'
import { Button } from '@/ui/Button'
import { useActions } from '../actions/context'
import { lock } from '../actions/lock'
import { useEditor } from '../context'

/** Why no cards can be added. */
export function ReadOnlyNote() {
  const { run } = useActions()
  const locked = useEditor(state => state.locked)
  return (
    <div className="p-4 text-muted text-sm">
      <h2 className="mb-1 font-semibold text-ink">{locked ? 'Locked' : 'Read-only'}</h2>
      {locked ? (
        <>
          <p className="mb-3">This flow is locked: you can look at it and rehearse it, but change nothing.</p>
          <Button icon={<LockOpen size={16} />} onClick={() => run(lock)}>
            Unlock
          </Button>
        </>
      ) : (
        'This flow is open read-only. It can be rehearsed and exported, but not changed.'
      )}
    </div>
  )
}
