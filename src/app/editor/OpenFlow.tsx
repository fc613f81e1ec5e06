import { lazy, Suspense, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { catalog } from '@/cards/catalog'
import { faceOf } from '@/cards/faces'
import type { Flow } from '@/core/flow/document'
import type { Workspace } from '@/core/workspace/workspace'
import type { Place } from '@/screens/editor/actions/stage'
import { Editor } from '@/screens/editor/Editor'
import { createEditorStore } from '@/screens/editor/store'
import type { LedTo } from '@/screens/editor/useLedTo'
import { downloadJson } from '@/storage/download'
import type { StorageFailure } from '@/storage/failure'
import type { Read } from '@/storage/library'
import { Button } from '@/ui/Button'
import { useTheme } from '@/ui/theme'
import { openAgent, openFlow, openTable, openTeam } from '../paths'
import { ScreenBoundary } from '../ScreenBoundary'
import { SaveStatus } from './SaveStatus'
import { useAutosave } from './useAutosave'

const NotSaved = lazy(async () => ({ default: (await import('./NotSaved')).NotSaved }))
const Rehearse = lazy(async () => ({ default: (await import('./Rehearse')).Rehearse }))

const WAYS: Readonly<Record<Place, (id: string) => void>> = {
  flow: openFlow,
  team: openTeam,
  agent: openAgent,
  workspace: openTable,
}

const goTo = (place: Place, id: string): void => WAYS[place](id)

interface OpenFlowProps {
  readonly read: Read & { readonly flow: Flow }
  readonly workspace: Workspace
  /** Why the workspace could not be read, if it could not. */
  readonly trouble: StorageFailure | null
  /** The rehearsal begins at once. */
  readonly rehearse: boolean
  readonly ledTo?: LedTo | undefined
  /** Reads the flow as it is stored, in the place of this one. */
  onReload(): void
}

/** An open flow: its store, its saving, and the screens that work on it. */
export function OpenFlow({ read, workspace, trouble, rehearse, ledTo, onReload }: OpenFlowProps) {
  const [store] = useState(() => createEditorStore(read.flow, read.readOnly))
  const { saving, retry } = useAutosave(store, read.summary)
  const [theme] = useTheme()
  const name = useStore(store, state => state.flow.name)
  useEffect(() => {
    document.title = `${name} · Baton`
  }, [name])
  const resumable = useResumable(read.flow.id)
  const download = async (): Promise<void> => {
    const { flow } = store.getState()
    const { save } = await import('@/core/flow/save')
    downloadJson(save(flow, catalog), flow.id)
  }
  const rescue = <Button onClick={() => void download()}>Download flow</Button>
  return (
    <ScreenBoundary rescue={rescue}>
      <div className="h-dvh">
        <Editor
          store={store}
          catalog={catalog}
          faceOf={faceOf}
          workspace={workspace}
          colorMode={theme}
          saving={saving}
          resumable={resumable}
          {...{ rehearse, ledTo }}
          status={<SaveStatus saving={saving} readOnly={read.readOnly} trouble={trouble} />}
          notice={
            <Suspense>
              <NotSaved saving={saving} onRetry={retry} onExport={download} onLoad={onReload} />
            </Suspense>
          }
          onExport={download}
          onGo={goTo}
          renderPreview={rehearsal => (
            <ScreenBoundary rescue={rescue}>
              <Rehearse store={store} workspace={workspace} rehearsal={rehearsal} />
            </ScreenBoundary>
          )}
        />
      </div>
    </ScreenBoundary>
  )
}

/** Whether a rehearsal of the flow was under way when it was opened. */
function useResumable(flow: string): boolean {
  const [resumable, setResumable] = useState(false)
  useEffect(() => {
    let here = true
    const look = async () => {
      const { hasRehearsal } = await import('@/storage/rehearsals')
      const kept = await hasRehearsal(flow)
      if (here) setResumable(kept)
    }
    void look()
    return () => {
      here = false
    }
  }, [flow])
  return resumable
}
