import { type RefObject, useState } from 'react'
import type { DragStore } from './drag'
import { FarLabels } from './FarLabels'
import { FarMap } from './FarMap'
import { createTouched } from './touched'
import { useFarBox } from './useFarBox'
import { useFarPointer } from './useFarPointer'

export interface FarProps {
  readonly frame: RefObject<HTMLElement | null>
  readonly drags: DragStore
}

/** What the canvas is far out: a drawing one can take hold of all the same. */
export function Far({ frame, drags }: FarProps) {
  const [touched] = useState(createTouched)
  useFarPointer(frame, drags)
  useFarBox(touched)
  return (
    <>
      <FarMap drags={drags} touched={touched} />
      <FarLabels frame={frame} drags={drags} />
    </>
  )
}
