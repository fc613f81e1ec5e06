import { Lock } from 'lucide-react'
import { Button } from '@/ui/Button'
import { useActions } from '../actions/context'
import { lock } from '../actions/lock'

/** Says that the flow is locked, and unlocks it. */
export function LockMark() {
  const { run } = useActions()
  return (
    <Button
      size="sm"
      icon={<Lock size={14} />}
      title="Nothing can be changed. Press to unlock."
      onClick={() => run(lock)}
    >
      Locked
    </Button>
  )
}
