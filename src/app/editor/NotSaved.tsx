import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { SavingStore } from '@/screens/editor/saving'
import type { AutosaveStatus } from '@/storage/autosaver'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import { useToastPlace } from '@/ui/Toasts'

const ConfirmDialog = lazy(async () => ({ default: (await import('@/ui/ConfirmDialog')).ConfirmDialog }))

export interface NotSavedProps extends WaysOut {
  readonly saving: SavingStore
}

interface WaysOut {
  onRetry(): void
  onExport(): void
  /** Puts the flow as it is stored in the place of this one. */
  onLoad(): void
}

/** While the last edit could not be stored, or another tab came after it: why, and the ways out of it, across the page. */
export function NotSaved({ saving, ...ways }: NotSavedProps) {
  const status = useStore(saving)
  if (status.state === 'not-saved') return <Trouble {...{ status }} {...ways} />
  return status.state === 'behind' ? <Behind reason={status.reason} {...ways} /> : null
}

interface TroubleProps extends WaysOut {
  readonly status: AutosaveStatus & { readonly state: 'not-saved' }
}

function Trouble({ status, onRetry, onExport, onLoad }: TroubleProps) {
  const { reason, message, fix } = status
  const box = useFocusHandedOn()
  useToastPlace('low')
  // Each attempt that fails makes a new status.
  const [tried, setTried] = useState<object | null>(null)
  const retry = (): void => {
    setTried(status)
    onRetry()
  }
  return (
    <div ref={box} className="px-3 pb-2">
      <Notice
        urgent
        tone="danger"
        title="Not saved"
        action={
          <div className="flex flex-wrap gap-2">
            {reason !== 'conflict' && reason !== 'missing' && (
              <Button size="sm" busy={tried === status} onClick={retry}>
                Try again
              </Button>
            )}
            <Button size="sm" onClick={onExport}>
              Export my version
            </Button>
            {reason === 'conflict' && <Load onLoad={onLoad} />}
          </div>
        }
      >
        {message} {fix}
      </Notice>
    </div>
  )
}

/** Not urgent: nothing of what was done here is lost, and the status in the bar says already what happened. */
function Behind({ reason, onExport, onLoad }: Omit<WaysOut, 'onRetry'> & Pick<Behindness, 'reason'>) {
  const box = useFocusHandedOn()
  useToastPlace('low')
  const changed = reason === 'conflict'
  return (
    <div ref={box} className="px-3 pb-2">
      <Notice
        title={changed ? 'Changed in another tab or window' : 'Deleted in another tab or window'}
        action={
          <Button size="sm" onClick={changed ? onLoad : onExport}>
            {changed ? 'Load the saved version' : 'Export my version'}
          </Button>
        }
      >
        {changed
          ? 'You see the flow as it was before. What you did here had been saved: load the saved version to go on from there.'
          : 'You see the flow as it was. It can be restored from “Recently deleted” in the library.'}
      </Notice>
    </div>
  )
}

type Behindness = AutosaveStatus & { readonly state: 'behind' }

/** Asks first: what was made here since is nowhere else. */
function Load({ onLoad }: Pick<WaysOut, 'onLoad'>) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button size="sm" onClick={() => setAsking(true)}>
        Load the saved version
      </Button>
      {asking && (
        <Suspense>
          <ConfirmDialog
            open
            onOpenChange={setAsking}
            title="Load the saved version?"
            description="What you changed here is not in it, and will be lost. To keep it, export your version first."
            confirmLabel="Load"
            onConfirm={onLoad}
          />
        </Suspense>
      )}
    </>
  )
}

/** The notice goes once the flow is saved: a focus that is in it goes on to the workbench. */
function useFocusHandedOn() {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const here = box.current
    return () => {
      if (here?.contains(document.activeElement)) document.querySelector('main')?.focus()
    }
  }, [])
  return box
}
