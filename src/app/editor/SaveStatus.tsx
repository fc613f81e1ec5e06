import { Check, CloudOff, Eye, LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SavingStore } from '@/screens/editor/saving'
import type { StorageFailure } from '@/storage/failure'

interface SaveStatusProps {
  readonly saving: SavingStore
  readonly readOnly: boolean
  readonly trouble: StorageFailure | null
}

/** What became of the last edit, in a word or two, and that another tab came after it. It says *Saved* only of what the database has confirmed. */
export function SaveStatus(props: SaveStatusProps) {
  return (
    <div role="status" aria-label="Save status" className="flex min-w-0 items-center gap-2">
      <Words {...props} />
    </div>
  )
}

function Words({ saving, readOnly, trouble }: SaveStatusProps) {
  const status = useStore(saving)
  const { state } = status
  if (state === 'not-saved') {
    return (
      <>
        <CloudOff size={16} aria-hidden className="shrink-0 text-danger-fg" />
        {/* A phone has room for one of the two words beside the other things of the bar. */}
        <span className="font-medium text-danger-fg max-sm:leading-4 sm:whitespace-nowrap">Not saved</span>
      </>
    )
  }
  if (state === 'behind') {
    return (
      <>
        <Eye size={16} aria-hidden className="shrink-0" />
        <span className="max-sm:leading-4">
          {status.reason === 'conflict' ? 'Changed elsewhere' : 'Deleted elsewhere'}
        </span>
      </>
    )
  }
  if (readOnly)
    return <Plain icon={<Eye size={16} aria-hidden />} text="Read-only: written by a newer version" />
  if (trouble)
    return (
      <Plain icon={<CloudOff size={16} aria-hidden />} text={`Workspace unavailable: ${trouble.message}`} />
    )
  if (state === 'saving') return <Plain icon={<LoaderCircle size={16} aria-hidden />} text="Saving…" />
  return <Plain icon={<Check size={16} aria-hidden className="text-success-fg" />} text="Saved" />
}

function Plain({ icon, text }: { icon: ReactNode; text: string }) {
  return (
    <>
      <span className="shrink-0">{icon}</span>
      <span className="truncate">{text}</span>
    </>
  )
}
