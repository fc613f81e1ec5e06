import { Check, CloudOff, Eye, LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SavingStore } from '@/screens/editor/saving'
import type { StorageFailure } from '@/storage/failure'
import { Button } from '@/ui/Button'

interface SaveStatusProps {
  readonly saving: SavingStore
  readonly readOnly: boolean
  readonly trouble: StorageFailure | null
  onRetry(): void
  onExport(): void
}

/** What became of the last edit. It says *Saved* only of what the database has confirmed. */
export function SaveStatus(props: SaveStatusProps) {
  return (
    <div role="status" aria-label="Save status" className="flex min-w-0 items-center gap-2">
      <Words {...props} />
    </div>
  )
}

function Words({ saving, readOnly, trouble, onRetry, onExport }: SaveStatusProps) {
  const status = useStore(saving)
  if (status.state === 'not-saved') {
    const { message, fix, reason } = status
    const lost = reason === 'conflict' || reason === 'missing'
    return (
      <>
        <CloudOff size={16} aria-hidden className="shrink-0 text-danger-fg" />
        <span className="min-w-0 truncate font-medium text-danger-fg" title={`${message} ${fix}`}>
          Not saved: {message} {fix}
        </span>
        <Button size="sm" onClick={lost ? onExport : onRetry}>
          {lost ? 'Export my version' : 'Try again'}
        </Button>
      </>
    )
  }
  if (readOnly)
    return <Plain icon={<Eye size={16} aria-hidden />} text="Read-only: written by a newer version" />
  if (trouble)
    return (
      <Plain icon={<CloudOff size={16} aria-hidden />} text={`Workspace unavailable: ${trouble.message}`} />
    )
  if (status.state === 'saving') return <Plain icon={<LoaderCircle size={16} aria-hidden />} text="Saving…" />
  return <Plain icon={<Check size={16} aria-hidden className="text-success-fg" />} text="Saved" />
}

function Plain({ icon, text }: { icon: ReactNode; text: string }) {
  return (
    <>
      {icon}
      <span className="truncate">{text}</span>
    </>
  )
}
