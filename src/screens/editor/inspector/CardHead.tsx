import { rename, titleOf } from '@/core/flow/compose'
import { own } from '@/core/flow/json'
import { TextField } from '@/ui/TextField'
import { rehearseFromHere } from '../actions/rehearse'
import { remove } from '../actions/remove'
import { ActionButton } from '../bar/ActionButton'
import { useEditor, useEditorContext } from '../context'
import { useExits } from '../useExits'
import { HelpButton } from './HelpButton'

interface CardHeadProps {
  readonly id: string
  readonly type: string
}

/** What a card is called, what its kind is for, and what can be done with it as a whole. */
export function CardHead({ id, type }: CardHeadProps) {
  const { store, catalog } = useEditorContext()
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
      <ActionButton action={rehearseFromHere} />
      <ActionButton action={remove} />
    </header>
  )
}
