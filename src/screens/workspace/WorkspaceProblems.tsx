import type { Problem } from '@/core/flow/problem'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'

const MOST = 20

export interface WorkspaceProblemsProps {
  /** Of the file. */
  readonly name: string
  readonly problems: readonly Problem[]
  readonly onClose: () => void
}

/** Why a file could not be opened as a workspace. Nothing was changed. */
export function WorkspaceProblems({ name, problems, onClose }: WorkspaceProblemsProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`“${name}” can’t be opened`}
      description="Your workspace is as it was."
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <ul className="grid gap-3 text-sm">
        {problems.slice(0, MOST).map(({ message, fix }) => (
          <li key={message}>
            <p className="wrap-anywhere font-medium">{message}</p>
            <p className="text-muted">{fix}</p>
          </li>
        ))}
      </ul>
      {problems.length > MOST && (
        <p className="mt-3 text-muted text-sm">And {problems.length - MOST} more.</p>
      )}
    </Dialog>
  )
}
