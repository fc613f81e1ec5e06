import type { StorageFailure } from '@/storage/failure'
import { useRestoreDemo } from '@/storage/workspaceQueries'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'

/** The workspace can't be had. Where it is there but unreadable, the demo is the way on. */
export function Damaged({ failure }: { failure: StorageFailure }) {
  const restore = useRestoreDemo()
  return (
    <>
      <h1 className="mb-6 font-semibold text-2xl tracking-tight">Workspace</h1>
      <Notice
        tone="danger"
        title={failure.message}
        urgent
        action={
          failure.reason === 'damaged' ? (
            <Button onClick={() => restore.mutate()}>Back to the demo</Button>
          ) : (
            <Button onClick={() => window.location.reload()}>Try again</Button>
          )
        }
      >
        <p>{failure.fix}</p>
      </Notice>
    </>
  )
}
