import type { StorageFailure } from '@/storage/failure'
import { useRestoreDemo } from '@/storage/workspaceMutations'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { useToast } from '@/ui/Toasts'
import { OpenWorkspace } from './OpenWorkspace'

/** The workspace can't be had. Where it is there but unreadable, the demo is the way on. */
export function Damaged({ failure }: { failure: StorageFailure }) {
  const restore = useRestoreDemo()
  const toast = useToast()

  function backToDemo() {
    restore.mutate(undefined, {
      onSuccess: result => result.ok || toast({ tone: 'danger', text: `${result.message} ${result.fix}` }),
    })
  }
  return (
    <>
      <h1 className="mb-6 font-semibold text-2xl tracking-tight">Workspace</h1>
      <Notice
        tone="danger"
        title={failure.message}
        urgent
        action={
          failure.reason === 'damaged' ? (
            <div className="flex flex-wrap gap-2">
              <OpenWorkspace />
              <Button onClick={backToDemo}>Back to the demo</Button>
            </div>
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
