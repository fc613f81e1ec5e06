import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { catalog } from '@/cards/catalog'
import { checkOwners, ownedBy } from '@/core/workspace/ownerCheck'
import { usesOf } from '@/core/workspace/uses'
import { readFlows } from '@/storage/workspaceUses'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Spinner } from '@/ui/Spinner'
import { type EditableProps, presenceOf, removeAgent, removeTeam, setPresence, type Undoable } from '../edits'
import { useUndoable } from '../useUndoable'
import { Consequences } from './Consequences'
import type { Target } from './target'

export interface RemoveDialogProps extends EditableProps {
  readonly target: Target
  /** Address of a flow's editor. */
  readonly hrefOf: (id: string) => string
  readonly onClose: () => void
}

/** Says where an agent or team is used before they go. The flows are read when the question is asked. */
export function RemoveDialog({ workspace, onEdit, hrefOf, target, onClose }: RemoveDialogProps) {
  const { kind, how, who } = target
  const cancel = useRef<HTMLButtonElement>(null)
  const undoable = useUndoable(onEdit)
  const { data } = useQuery({
    queryKey: ['uses', kind, who.id],
    queryFn: () => readFlows(catalog),
    gcTime: 0,
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
  const words = wordsFor(target)

  function go() {
    undoable(words.done, going(target, workspace))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words.title}
      initialFocus={cancel}
      footer={
        <>
          <Button ref={cancel} onClick={onClose}>
            Cancel
          </Button>
          <Button variant="danger" busy={!data} onClick={go}>
            {words.action}
          </Button>
        </>
      }
    >
      {data ? (
        <Consequences
          target={target}
          uses={data.ok ? usesOf(data.flows, catalog, kind, who.id) : []}
          unreadable={data.ok ? data.unreadable : []}
          failure={data.ok ? null : data}
          owned={kind === 'agent' ? ownedBy(checkOwners(workspace), who.id).length : 0}
          teams={how === 'delete' ? workspace.teams.filter(({ members }) => members.includes(who.id)) : []}
          hrefOf={hrefOf}
        />
      ) : (
        <div className="grid place-items-center py-6 text-muted">
          <Spinner size="md" label="Looking through your flows" />
        </div>
      )}
    </Dialog>
  )
}

function going(target: Target, workspace: EditableProps['workspace']): Undoable {
  if (target.kind === 'team') return removeTeam(workspace, target.who)
  if (target.how === 'delete') return removeAgent(workspace, target.who)
  const { who } = target
  return { edit: setPresence(who.id, 'left'), undo: setPresence(who.id, presenceOf(who)) }
}

function wordsFor({ kind, how, who: { name } }: Target) {
  if (how === 'leave') return { title: `Has ${name} left?`, action: 'Mark as left', done: `${name} has left` }
  return { title: `Delete ${name}?`, action: `Delete ${kind}`, done: `“${name}” was deleted` }
}
