import { ListTree, LockOpen, Plus, X } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Button } from '@/ui/Button'
import { classes } from '@/ui/classes'
import { IconButton } from '@/ui/IconButton'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { Spinner } from '@/ui/Spinner'
import { type Left, useActions, useDesk } from '../actions/context'
import { lock } from '../actions/lock'
import { useEditor } from '../context'
import { Palette } from './Palette'

const Outline = lazy(async () => ({ default: (await import('../outline/Outline')).Outline }))

/** Beside the canvas: the cards to add, or the flow as an outline. Behind buttons over the canvas where the window is narrow. */
export function PaletteDrawer() {
  const { desk } = useActions()
  const open = useDesk(({ cardList }) => cardList)
  const left = useDesk(desk => desk.left)
  // It would be tabbed through unseen.
  const covered = useDesk(({ drawer }) => drawer !== null)
  const setOpen = (cardList: boolean): void => desk.setState({ cardList })
  return (
    <>
      <div
        className={classes(
          'flex min-h-0 flex-col border-line border-r bg-sunken',
          'max-md:absolute max-md:inset-y-0 max-md:left-0 max-md:z-10 max-md:shadow-overlay',
          left === 'cards' ? 'w-60 max-md:w-72' : 'w-68 max-md:w-[min(22rem,100vw-3rem)] xl:w-80',
          !open && 'max-md:hidden',
          covered && 'invisible lg:hidden',
        )}
      >
        <header className="flex items-center gap-2 p-2">
          <SegmentedControl<Left>
            label="Beside the canvas"
            labelHidden
            wide
            className="flex-1"
            value={left}
            segments={[
              { value: 'cards', label: 'Cards' },
              { value: 'outline', label: 'Outline' },
            ]}
            onChange={left => desk.setState({ left })}
          />
          <IconButton
            label="Close list"
            icon={<X size={16} />}
            onClick={() => setOpen(false)}
            className="md:hidden"
          />
        </header>
        {left === 'cards' ? <Cards onAdded={() => setOpen(false)} /> : <LazyOutline />}
      </div>
      {open || covered ? null : <Openers />}
    </>
  )
}

/** On narrow windows. */
function Openers() {
  const { desk, stage } = useActions()
  const readOnly = useEditor(state => state.readOnly)
  return (
    <div className="absolute top-3 left-3 z-10 flex gap-2 md:hidden">
      {readOnly ? null : (
        <Button
          variant="primary"
          icon={<Plus size={16} />}
          onClick={() => desk.setState({ cardList: true, left: 'cards' })}
        >
          Add card
        </Button>
      )}
      <Button icon={<ListTree size={16} />} onClick={() => stage.view.outline()}>
        Outline
      </Button>
    </div>
  )
}

function Cards({ onAdded }: { onAdded: () => void }) {
  const readOnly = useEditor(state => state.readOnly)
  return readOnly ? (
    <ReadOnlyNote />
  ) : (
    <div className="min-h-0 overflow-y-auto">
      <Palette onAdded={onAdded} />
    </div>
  )
}

const LazyOutline = () => (
  <Suspense
    fallback={
      <div className="p-4">
        <Spinner label="Loading the outline" />
      </div>
    }
  >
    <Outline />
  </Suspense>
)

function ReadOnlyNote() {
  const { run } = useActions()
  const locked = useEditor(state => state.locked)
  return (
    <div className="p-4 text-muted text-sm">
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
