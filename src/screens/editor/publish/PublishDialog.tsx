import { useQueryClient } from '@tanstack/react-query'
import { Rocket } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Problem } from '@/core/flow/problem'
import { botsOf } from '@/core/workspace/cycles'
import type { Workspace } from '@/core/workspace/workspace'
import { useFlowsBehind } from '@/storage/botQueries'
import type { StorageFailure } from '@/storage/failure'
import { publishedKey } from '@/storage/flowQueries'
import { libraryQuery } from '@/storage/libraryQueries'
import { type PublishResult, publish, unpublish } from '@/storage/publication'
import type { Publication } from '@/storage/summary'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Notice } from '@/ui/Notice'
import { Spinner } from '@/ui/Spinner'
import { useToast } from '@/ui/Toasts'
import { useEditor, useEditorContext } from '../context'
import { revisionOf, type SavingStore } from '../saving'
import { Findings } from './Findings'
import { STATES, type State } from './usePublication'

export interface PublishDialogProps {
  readonly workspace: Workspace
  readonly saving: SavingStore
  readonly publication: Publication | null
  readonly state: State
  onShowCard(card: string): void
  onClose(): void
}

/** Publishing: impossible with errors; warnings are shown, and accepted by going on. */
export function PublishDialog(props: PublishDialogProps) {
  const { workspace, saving, publication, state, onShowCard, onClose } = props
  const revision = useStore(saving, revisionOf)
  const waits = useStore(saving, ({ state }) => state === 'saving')
  const flow = useEditor(one => one.flow)
  const problems = useFindings(workspace)
  const { failure, carryOut } = useCarryingOut(onClose)
  const errors = problems?.filter(({ severity }) => severity === 'error').length ?? 0
  const warnings = (problems?.length ?? 0) - errors
  const possible = problems !== null && errors === 0 && revision !== null && state !== 'published'
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title={`Publish “${flow.name}”`}
      description={publication ? `${STATES[state]}: ${when(publication)}.` : `${STATES.draft}.`}
      footer={
        <>
          {publication && (
            <Button
              className="mr-auto"
              onClick={() => void carryOut(unpublish(flow.id), `“${flow.name}” is a draft again.`)}
            >
              Unpublish
            </Button>
          )}
          <Button onClick={onClose}>Close</Button>
          {state === 'published' ? null : (
            <Button
              variant="primary"
              icon={<Rocket />}
              busy={problems === null || waits}
              disabled={!possible}
              onClick={() =>
                revision !== null && void carryOut(publish(flow, revision), `“${flow.name}” is published.`)
              }
            >
              {warnings > 0 && errors === 0 ? `Publish with ${count(warnings, 'warning')}` : 'Publish'}
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-pretty text-sm">
          What is published is what other bots hand over to, and what can be rehearsed as “Published”. Edits
          stay in the draft until you publish again.
        </p>
        {revision === null && !waits && (
          <Notice tone="warning" title="The draft here is not the one that is saved.">
            See below the bar what happened and how to go on; then publish.
          </Notice>
        )}
        {failure && (
          <Notice tone="danger" urgent title={failure.message}>
            {failure.fix}
          </Notice>
        )}
        {problems === null ? (
          <Spinner label="Looking for problems" />
        ) : (
          <Findings problems={problems} onShowCard={onShowCard} />
        )}
      </div>
    </Dialog>
  )
}

/**
 * What is wrong with the very flow that is to be published, in the workspace as it is; `null` while that is being found
 * out. It is looked for here and not taken from the list of problems, which may be a moment behind.
 */
function useFindings(workspace: Workspace): readonly Problem[] | null {
  const { catalog } = useEditorContext()
  const flow = useEditor(state => state.flow)
  const bots = useMemo(() => botsOf(flow, catalog), [flow, catalog])
  const behind = useFlowsBehind(bots, catalog)
  const asked = useMemo(() => ({ flow, catalog, workspace, behind }), [flow, catalog, workspace, behind])
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    let here = true
    const look = async () => {
      const { check } = await import('../problems/check')
      const { flow, catalog, workspace, behind } = asked
      if (here) setFound({ asked, problems: check(flow, catalog, workspace, behind) })
    }
    void look()
    return () => {
      here = false
    }
  }, [asked])
  return found?.asked === asked ? found.problems : null
}

interface Found {
  /** What was looked at. */
  readonly asked: object
  readonly problems: readonly Problem[]
}

function useCarryingOut(onDone: () => void) {
  const client = useQueryClient()
  const toast = useToast()
  const [failure, setFailure] = useState<StorageFailure | null>(null)
  const carryOut = async (doing: Promise<PublishResult>, done: string) => {
    const result = await doing
    if (!result.ok) {
      setFailure(result)
      return
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: libraryQuery.queryKey }),
      client.invalidateQueries({ queryKey: publishedKey }),
    ])
    toast({ text: done })
    onDone()
  }
  return { failure, carryOut }
}

const when = ({ at }: Publication): string =>
  new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
