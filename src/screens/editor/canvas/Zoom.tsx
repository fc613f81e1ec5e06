import { ControlButton, Controls, useStore } from '@xyflow/react'
import { chordSpoken, chordText } from '@/ui/chord'
import { type Action, labelOf } from '../actions/action'
import { useActions } from '../actions/context'
import { fitAll, zoomIn, zoomOut } from '../actions/view'

/** Nearer, farther, all of it, as the actions have it. React Flow's own *Fit View* would fit only the cards it was given. */
export function Zoom() {
  const nearest = useStore(({ transform, maxZoom }) => transform[2] >= maxZoom)
  const farthest = useStore(({ transform, minZoom }) => transform[2] <= minZoom)
  return (
    <Controls showZoom={false} showInteractive={false} showFitView={false}>
      <Control action={zoomIn} disabled={nearest} />
      <Control action={zoomOut} disabled={farthest} />
      <Control action={fitAll} />
    </Controls>
  )
}

/** One at its end keeps the focus it may have. */
function Control({ action, disabled = false }: { action: Action; disabled?: boolean }) {
  const { stage, run } = useActions()
  const label = labelOf(action, stage)
  const [keys] = action.keys ?? []
  return (
    <ControlButton
      title={keys ? `${label} (${chordText(keys)})` : label}
      aria-label={label}
      aria-keyshortcuts={keys && chordSpoken(keys)}
      aria-disabled={disabled}
      onClick={() => run(action)}
    >
      <action.icon aria-hidden />
    </ControlButton>
  )
}
