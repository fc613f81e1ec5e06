import { Check, Rocket } from 'lucide-react'
import { lazy, Suspense } from 'react'
import type { Workspace } from '@/core/workspace/workspace'
import { Button } from '@/ui/Button'
import { useActions, useDesk } from '../actions/context'
import { publish } from '../actions/publish'
import { useEditor } from '../context'
import type { SavingStore } from '../saving'
import { STATES, usePublication } from './usePublication'

const PublishDialog = lazy(async () => ({ default: (await import('./PublishDialog')).PublishDialog }))

export interface PublishButtonProps {
  readonly workspace: Workspace
  readonly saving: SavingStore
  onShowCard(card: string): void
}

/** Whether conversations get the flow as it is on the canvas, and the way to let them. */
export function PublishButton({ workspace, saving, onShowCard }: PublishButtonProps) {
  const id = useEditor(({ flow }) => flow.id)
  const { publication, state } = usePublication(id, saving)
  const { run, desk } = useActions()
  const open = useDesk(({ surface }) => surface?.kind === 'publish')
  const close = (): void => desk.setState({ surface: null })
  if (publication === undefined) return null
  const done = state === 'published'
  return (
    <>
      <Button
        icon={done ? <Check size={16} className="text-success-fg" /> : <Rocket size={16} />}
        title={STATES[state]}
        onClick={() => run(publish)}
      >
        {done ? 'Published' : 'Publish'}
      </Button>
      {open && (
        <Suspense>
          <PublishDialog
            {...{ workspace, saving, publication, state }}
            onShowCard={card => {
              close()
              onShowCard(card)
            }}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  )
}
