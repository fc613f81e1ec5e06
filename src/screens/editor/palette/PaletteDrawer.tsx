import { X } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { classes } from '@/ui/classes'
import { IconButton } from '@/ui/IconButton'
import { Spinner } from '@/ui/Spinner'
import { type Tab, Tabs } from '@/ui/Tabs'
import { type Left, standing, useActions, useDesk } from '../actions/context'
import { focusBeside } from '../actions/focus'
import { useEditor } from '../context'
import { Palette } from './Palette'

const Outline = lazy(async () => ({ default: (await import('../outline/Outline')).Outline }))

const Openers = lazy(async () => ({ default: (await import('./Openers')).Openers }))
const ReadOnlyNote = lazy(async () => ({ default: (await import('./ReadOnlyNote')).ReadOnlyNote }))
const Variables = lazy(async () => ({
  default: (await import('../variables/VariablesView')).VariablesView,
}))

/**
 * Beside the canvas: the cards to add, the flow as an outline, or its variables. Behind buttons over the canvas where the
 * window is narrow.
 */
export function PaletteDrawer() {
  const { desk } = useActions()
  const open = useDesk(({ cardList }) => cardList)
  const left = useDesk(desk => desk.left)
  // It would be tabbed through unseen.
  const covered = useDesk(({ problems }) => problems)
  const setOpen = (cardList: boolean): void => desk.setState({ cardList })
  return (
    <>
      <div
        data-beside
        className={classes(
          'relative flex min-h-0 flex-col border-line border-r bg-sunken',
          'max-md:absolute max-md:inset-y-0 max-md:left-0 max-md:z-10 max-md:shadow-overlay',
          WIDTHS[left],
          !open && 'max-md:hidden',
          covered && 'invisible lg:hidden',
        )}
      >
        <Tabs<Left>
          label="Beside the canvas"
          tabs={TABS}
          value={left}
          onChange={left => desk.setState(standing(left))}
          className="h-full"
          panelClassName="flex min-h-0 flex-1 flex-col"
        >
          {left === 'cards' ? <Cards onAdded={() => setOpen(false)} /> : <Late view={left} />}
        </Tabs>
        <IconButton
          label="Close list"
          icon={<X size={16} />}
          onClick={() => {
            setOpen(false)
            focusBeside('[data-openers] button')
          }}
          className="absolute top-0.5 right-1 md:hidden"
        />
      </div>
      <Suspense>{open || covered ? null : <Openers />}</Suspense>
    </>
  )
}

const TABS: readonly Tab<Left>[] = [
  { id: 'cards', label: 'Cards' },
  { id: 'outline', label: 'Outline' },
  { id: 'variables', label: 'Variables' },
]

const WIDTHS: Readonly<Record<Left, string>> = {
  cards: 'w-60 max-md:w-72',
  outline: 'w-68 max-md:w-[min(22rem,100vw-3rem)] xl:w-80',
  variables: 'w-72 max-md:w-[min(24rem,100vw-3rem)] xl:w-88',
}

function Cards({ onAdded }: { onAdded: () => void }) {
  const readOnly = useEditor(state => state.readOnly)
  return readOnly ? (
    <Suspense>
      <ReadOnlyNote />
    </Suspense>
  ) : (
    <div className="min-h-0 overflow-y-auto">
      <Palette onAdded={onAdded} />
    </div>
  )
}

const Late = ({ view }: { view: 'outline' | 'variables' }) => (
  <Suspense
    fallback={
      <div className="p-4">
        <Spinner label={`Loading the ${view}`} />
      </div>
    }
  >
    {view === 'outline' ? <Outline /> : <Variables />}
  </Suspense>
)
