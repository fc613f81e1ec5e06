import { Workflow } from 'lucide-react'
import { titleOf } from '@/core/flow/compose'
import { own } from '@/core/flow/json'
import { classes } from '@/ui/classes'
import { useEditor, useEditorContext } from '../context'

interface GroupRowProps {
  /** Key of the card; empty for the flow itself. */
  readonly card: string
  readonly count: number
  readonly first: boolean
}

/** Whose problems follow. */
export function GroupRow({ card: key, count, first }: GroupRowProps) {
  const { catalog, faceOf } = useEditorContext()
  const card = useEditor(({ flow }) => own(flow.cards, key))
  const face = card && faceOf(card.type)
  const Icon = face?.icon ?? Workflow
  return (
    <h3
      className={classes(
        'flex items-center gap-2 px-3 pt-3 pb-1 font-semibold text-sm',
        !first && 'border-line border-t',
      )}
    >
      <span
        data-hue={face?.hue ?? 'slate'}
        className="grid size-5 shrink-0 place-items-center rounded-sm bg-hue-bg text-hue-fg"
      >
        <Icon size={13} aria-hidden />
      </span>
      <span className="min-w-0 flex-1 truncate">{card ? titleOf(catalog, card) : 'This flow'}</span>
      <span aria-hidden className="text-faint text-xs tabular-nums">
        {count}
      </span>
    </h3>
  )
}
