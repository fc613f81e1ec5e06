import { ControlButton, Controls } from '@xyflow/react'
import { Maximize } from 'lucide-react'
import { useView } from './useView'

/** Nearer, farther, all of it. React Flow's own *Fit View* would fit only the cards it was given. */
export function Zoom() {
  const { fitAll } = useView()
  return (
    <Controls showInteractive={false} showFitView={false}>
      <ControlButton onClick={fitAll} title="Fit View" aria-label="Fit View">
        <Maximize aria-hidden />
      </ControlButton>
    </Controls>
  )
}
