import { FileDown } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import type { Problem } from '@/core/flow/problem'
import { openWorkspace } from '@/core/workspace/open'
import type { StoredWorkspace } from '@/core/workspace/workspace'
import { useOpenWorkspace } from '@/storage/workspaceMutations'
import { Button } from '@/ui/Button'
import { useToast } from '@/ui/Toasts'

const ConfirmDialog = lazy(async () => ({ default: (await import('@/ui/ConfirmDialog')).ConfirmDialog }))
const WorkspaceProblems = lazy(async () => ({
  default: (await import('./WorkspaceProblems')).WorkspaceProblems,
}))

type Opened = { readonly name: string } & (
  | { readonly workspace: StoredWorkspace }
  | { readonly problems: readonly Problem[] }
)

/** Opens a workspace that *Download workspace* wrote, after a question: it takes the place of the one that is here. */
export function OpenWorkspace() {
  const [opened, setOpened] = useState<Opened | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const store = useStore()
  const close = () => setOpened(null)

  return (
    <>
      <Button icon={<FileDown aria-hidden="true" />} onClick={() => input.current?.click()}>
        Open workspace
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Workspace file to open"
        onChange={event => {
          const [file] = event.currentTarget.files ?? []
          // The same file may be chosen again, corrected meanwhile.
          event.currentTarget.value = ''
          if (file) void read(file).then(setOpened)
        }}
      />
      <Suspense>
        {opened && 'workspace' in opened && (
          <ConfirmDialog
            open
            onOpenChange={close}
            title={`Open “${opened.workspace.name}”?`}
            description={`It has ${sizeOf(opened.workspace)}, and takes the place of the workspace that is here. Flows stay as they are. Download this one first if you want to keep it.`}
            confirmLabel="Replace and open"
            tone="primary"
            onConfirm={() => store(opened.workspace)}
          />
        )}
        {opened && 'problems' in opened && (
          <WorkspaceProblems name={opened.name} problems={opened.problems} onClose={close} />
        )}
      </Suspense>
    </>
  )
}

function useStore() {
  const { mutate } = useOpenWorkspace()
  const toast = useToast()
  return (workspace: StoredWorkspace) =>
    mutate(workspace, {
      onSuccess: result =>
        toast(
          result.ok
            ? { tone: 'success', text: `“${workspace.name}” was opened` }
            : { tone: 'danger', text: `${result.message} ${result.fix}` },
        ),
    })
}

async function read(file: File): Promise<Opened> {
  const text = await file.text().catch(() => '')
  const { workspace, problems } = openWorkspace(text)
  return workspace ? { name: file.name, workspace } : { name: file.name, problems }
}

function sizeOf({ agents, teams, contacts }: StoredWorkspace): string {
  const counted = (count: number, one: string) =>
    `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`
  return `${counted(agents.length, 'agent')}, ${counted(teams.length, 'team')} and ${counted(contacts.length, 'contact')}`
}
