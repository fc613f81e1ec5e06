import { LockOpen, Plus, X } from 'lucide-react'
import { Button } from '@/ui/Button'
import { classes } from '@/ui/classes'
import { IconButton } from '@/ui/IconButton'
import { useActions, useDesk } from '../actions/context'
import { lock } from '../actions/lock'
import { useEditor } from '../context'
import { Palette } from './Palette'

/** The palette: always there where the window is wide enough, else behind a button over the canvas. */
export function PaletteDrawer() {
  const readOnly = useEditor(state => state.readOnly)
  const { desk } = useActions()
  const open = useDesk(({ cardList }) => cardList)
  const setOpen = (cardList: boolean): void => desk.setState({ cardList })
  if (readOnly) return <ReadOnlyNote />
  return (
    <>
      <div
        className={classes(
          'min-h-0 overflow-y-auto border-line border-r bg-sunken',
          'max-md:absolute max-md:inset-y-0 max-md:left-0 max-md:z-10 max-md:w-72 max-md:shadow-overlay',
          !open && 'max-md:hidden',
        )}
      >
        <IconButton
          label="Close palette"
          icon={<X size={16} />}
          onClick={() => setOpen(false)}
          className="absolute top-2 right-2 md:hidden"
        />
        <Palette onAdded={() => setOpen(false)} />
      </div>
      <Button
        variant="primary"
        icon={<Plus size={16} />}
        onClick={() => setOpen(true)}
        className={classes('absolute top-3 left-3 z-10 md:hidden', open && 'hidden')}
      >
        Add card
      </Button>
    </>
  )
}

function ReadOnlyNote() {
  const { run } = useActions()
  const locked = useEditor(state => state.locked)
  return (
    <div className="border-line border-r bg-sunken p-4 text-muted text-sm max-md:hidden">
      <h2 className="mb-1 font-semibold text-ink">{locked ? 'Locked' : 'Read-only'}</h2>
      {locked ? (
        <>
          <p className="mb-3">This flow is locked: you can look at it and rehearse it, but change nothing.</p>
          <Button icon={<LockOpen size={16} />} onClick={() => run(lock)}>
            Unlock
          </Button>
        </>
      ) : (
        'This flow is open read-only. It can be rehearsed and exported, but not changed.'
      )}
    </div>
  )
}
