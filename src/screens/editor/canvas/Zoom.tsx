import { ControlButton, Controls, useStore } from '@xyflow/react'
import { chordSpoken, chordText } from '@/ui/chord'
import { type Action, labelOf } from '../actions/action'
import { useActions } from '../actions/context'
import { fitAll, minimap, zoomIn, zoomOut } from '../actions/view'
import { useMinimap } from './minimap'

/** Nearer, farther, all of it, as the actions have it. React Flow's own *Fit View* would fit only the cards it was given. */
export function Zoom() {
  const nearest = useStore(({ transform, maxZoom }) => transform[2] >= maxZoom)
  const farthest = useStore(({ transform, minZoom }) => transform[2] <= minZoom)
  return (
    <Controls showZoom={false} showInteractive={false} showFitView={false}>
      <Control action={zoomIn} disabled={nearest} />
      <Control action={zoomOut} disabled={farthest} />
      <Control action={fitAll} />
      <Control action={minimap} pressed={useMinimap()} />
    </Controls>
  )
}

interface ControlProps {
  readonly action: Action
  readonly disabled?: boolean
  /** For what is on or off. */
  readonly pressed?: boolean
}

/** One at its end keeps the focus it may have. */
function Control({ action, disabled = false, pressed }: ControlProps) {
  const { stage, run } = useActions()
  const label = labelOf(action, stage)
  const [keys] = action.keys ?? []
  return (
    <ControlButton
      title={keys ? `${label} (${chordText(keys)})` : label}
      aria-label={label}
      aria-keyshortcuts={keys && chordSpoken(keys)}
      aria-disabled={disabled}
      aria-pressed={pressed}
      onClick={() => run(action)}
    >
      <action.icon aria-hidden />
    </ControlButton>
  )
}
