import { chordSpoken, chordText } from '@/ui/chord'
import { IconButton } from '@/ui/IconButton'
import { type Action, labelOf } from '../actions/action'
import { useActions, useApplies } from '../actions/context'
import { useEditor } from '../context'

/** An action as a button of the bar. One that does not apply keeps the focus it may have. */
export function ActionButton({ action, className }: { action: Action; className?: string | undefined }) {
  const { stage, run } = useActions()
  const possible = useApplies(action)
  const label = useEditor(() => labelOf(action, stage))
  const { icon: Icon, keys } = action
  const [first] = keys ?? []
  return (
    <IconButton
      label={label}
      shortcut={first && chordText(first)}
      aria-keyshortcuts={first && chordSpoken(first)}
      icon={<Icon size={16} />}
      aria-disabled={!possible}
      onClick={() => run(action)}
      className={className}
    />
  )
}
