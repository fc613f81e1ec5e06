import { lazy, Suspense, useState } from 'react'
import { InsertButton } from './InsertButton'
import type { VariablePopoverProps } from './VariablePopover'

const load = () => import('./VariablePopover').then(module => ({ default: module.VariablePopover }))
const VariablePopover = lazy(load)

/** A button that opens the list of all that the text can read. The list's code is fetched when somebody reaches for it. */
export function InsertVariable(props: VariablePopoverProps) {
  const [pressed, setPressed] = useState(false)
  const { label, iconOnly } = props
  const still = (
    <InsertButton
      {...{ label, iconOnly }}
      aria-haspopup="dialog"
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setPressed(true)}
    />
  )
  if (!pressed) return still
  return (
    <Suspense fallback={still}>
      <VariablePopover {...props} />
    </Suspense>
  )
}
