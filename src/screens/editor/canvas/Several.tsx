import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { Button } from '@/ui/Button'
import { useActions, useDesk } from '../actions/context'
import { inWords } from '../actions/picked'
import { several } from '../actions/select'
import { useEditor } from '../context'

/** While several cards are being selected by presses: how many there are, and the way out of it. */
export function Several() {
  return useDesk(desk => desk.several) ? <Selecting /> : null
}

function Selecting() {
  const { run } = useActions()
  const words = useEditor(({ selection, marks }) => inWords({ cards: selection, ...marks }))
  useAddingPresses()
  return (
    <div
      data-several
      className="absolute inset-x-0 top-3 z-10 mx-auto flex w-fit items-center gap-3 rounded-lg border border-line bg-raised py-1.5 pr-1.5 pl-3 text-sm shadow-raised max-md:top-16"
    >
      <span>{words === '' ? 'Press the cards to select' : `${words} selected`}</span>
      <Button size="sm" onClick={() => run(several)}>
        Done
      </Button>
    </div>
  )
}

/** React Flow adds and takes away while a key is held that says so: it is told that one is. */
function useAddingPresses(): void {
  const canvas = useStoreApi()
  useEffect(() => {
    const hold = (): void => {
      if (!canvas.getState().multiSelectionActive) canvas.setState({ multiSelectionActive: true })
    }
    hold()
    const stop = canvas.subscribe(hold)
    return () => {
      stop()
      canvas.setState({ multiSelectionActive: false })
    }
  }, [canvas])
}
