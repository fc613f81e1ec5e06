import { useId } from 'react'
import { EmptyState } from '@/ui/EmptyState'
import { useDesk } from '../actions/context'
import { addAfter, connectTo } from '../actions/link'
import { remove } from '../actions/remove'
import { openSettings, rename } from '../actions/select'
import { swapActions } from '../actions/swap'
import { ActionButton } from '../bar/ActionButton'
import { OutlineTree } from './OutlineTree'
import { useItems } from './useItems'
import { useOutline } from './useOutline'

/** The flow as a tree to read and to write in: the same cards and connections as on the canvas, by keyboard and read out. */
export function Outline() {
  const heading = useId()
  const state = useOutline(useItems())
  // What applies depends on it.
  useDesk(({ exit }) => exit)
  return (
    <section
      data-outline
      tabIndex={-1}
      aria-labelledby={heading}
      className="flex min-h-0 flex-1 flex-col outline-none"
    >
      <h2 id={heading} className="sr-only">
        Outline
      </h2>
      {state.items.length === 0 ? (
        <EmptyState compact title="No cards yet" text="Add the first one from Cards." />
      ) : (
        <>
          <fieldset aria-label="With what is selected" className="flex border-line border-b px-1 pb-1">
            {TOOLS.map(action => (
              <ActionButton key={action.id} action={action} />
            ))}
          </fieldset>
          <OutlineTree state={state} />
        </>
      )}
    </section>
  )
}

const TOOLS = [addAfter, connectTo, ...swapActions, openSettings, rename, remove]
