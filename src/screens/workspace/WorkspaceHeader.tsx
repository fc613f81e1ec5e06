import { Clock, FileUp, RotateCcw } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Workspace } from '@/core/workspace/workspace'
import { downloadJson } from '@/storage/download'
import { useRestoreDemo } from '@/storage/workspaceMutations'
import { Button } from '@/ui/Button'
import { useToast } from '@/ui/Toasts'
import { OpenNow } from './hours/OpenNow'
import { OpenWorkspace } from './OpenWorkspace'

const ConfirmDialog = lazy(async () => ({ default: (await import('@/ui/ConfirmDialog')).ConfirmDialog }))

/** What the workspace is called, when it is open, and ways to carry it elsewhere or start over. */
export function WorkspaceHeader({ workspace }: { workspace: Workspace }) {
  const [asking, setAsking] = useState(false)
  const restore = useRestoreDemo()
  const toast = useToast()

  function backToDemo() {
    restore.mutate(undefined, {
      onSuccess: result =>
        toast(result.ok ? 'The demo workspace is back' : `${result.message} ${result.fix}`),
    })
  }
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 flex-[1_1_20rem]">
        <h1 className="font-semibold text-2xl tracking-tight">Workspace</h1>
        <p className="mt-1 text-pretty text-muted text-sm">
          {workspace.name}: the people your flows hand over to. Change who is online or full, then rehearse a
          flow and see who would take it.
        </p>
        <p className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <Clock aria-hidden="true" className="size-4 text-faint" />
          <OpenNow hours={workspace.hours} />
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button icon={<RotateCcw aria-hidden="true" />} onClick={() => setAsking(true)}>
          Back to the demo
        </Button>
        <OpenWorkspace />
        <Button icon={<FileUp aria-hidden="true" />} onClick={() => handOut(workspace)}>
          Download workspace
        </Button>
      </div>
      {asking && (
        <Suspense>
          <ConfirmDialog
            open
            onOpenChange={setAsking}
            title="Go back to the demo workspace?"
            description="Your changes to agents, teams and contacts are discarded. Flows stay as they are. Download the workspace first if you want to keep it."
            confirmLabel="Discard and go back"
            onConfirm={backToDemo}
          />
        </Suspense>
      )}
    </header>
  )
}

/** Without the bots: those are flows, and the command line is given them as such. */
function handOut({ bots: _bots, ...workspace }: Workspace): void {
  downloadJson(`${JSON.stringify(workspace, null, 2)}\n`, 'workspace')
}
