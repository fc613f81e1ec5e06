import { Play, Trash2 } from 'lucide-react'
import { rename, titleOf } from '@/core/flow/compose'
import { own } from '@/core/flow/json'
import { IconButton } from '@/ui/IconButton'
import { TextField } from '@/ui/TextField'
import { useActions } from '../actions/context'
import { remove } from '../actions/remove'
import { useEditor, useEditorContext } from '../context'
import { useExits } from '../useExits'
import { HelpButton } from './HelpButton'

interface CardHeadProps {
  readonly id: string
  readonly type: string
  /** Starts a rehearsal at a card. */
  onRehearse(card: string): void
}

/** What a card is called, what its kind is for, and what can be done with it as a whole. */
export function CardHead({ id, type, onRehearse }: CardHeadProps) {
  const { store, catalog } = useEditorContext()
  const { run } = useActions()
  const title = useEditor(({ flow }) => own(flow.cards, id)?.title ?? '')
  const shown = useEditor(({ flow }) => {
    const card = own(flow.cards, id)
    return card ? titleOf(catalog, card) : id
  })
  const readOnly = useEditor(state => state.readOnly)
  const exits = useExits(id)
  const label = catalog.get(type)?.label ?? type
  return (
    <header data-path="title" className="flex items-end gap-1">
      <TextField
        className="min-w-0 flex-1"
        label={`Title · ${label}`}
        aside={<HelpButton type={type} label={label} exits={exits} />}
        value={title}
        placeholder={shown}
        disabled={readOnly}
        maxLength={200}
        onChange={to => store.getState().apply(rename(id, to), `${id}/title`)}
      />
      <IconButton label="Rehearse from here" icon={<Play size={16} />} onClick={() => onRehearse(id)} />
      <IconButton
        label="Delete card"
        icon={<Trash2 size={16} />}
        disabled={readOnly}
        onClick={() => run(remove)}
      />
    </header>
  )
}
