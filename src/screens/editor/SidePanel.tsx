import { X } from 'lucide-react'
import { type ReactNode, Suspense } from 'react'
import type { Workspace } from '@/core/workspace/workspace'
import { classes } from '@/ui/classes'
import { IconButton } from '@/ui/IconButton'
import { Spinner } from '@/ui/Spinner'
import { Tabs } from '@/ui/Tabs'
import { useToastPlace } from '@/ui/Toasts'
import { useActions } from './actions/context'
import { useEditor, useEditorContext } from './context'
import { Inspector } from './inspector/Inspector'

export type Side = 'settings' | 'preview'

interface SidePanelProps {
  readonly side: Side
  readonly workspace: Workspace
  /** The rehearsal; `null` until one was asked for. */
  readonly preview: ReactNode
  /** Shown over the canvas on narrow screens, where there is no room beside it. */
  readonly open: boolean
  onSide(side: Side): void
  onClose(): void
}

/** Beside the canvas: the selected card's settings, or the rehearsal, which goes on while settings are looked at. */
export function SidePanel({ side, workspace, preview, open, onSide, onClose }: SidePanelProps) {
  const { store } = useEditorContext()
  const { stage } = useActions()
  useToastPlace('left')
  useToastPlace(open ? 'over' : null)
  const running = useEditor(state => state.running !== null)
  const live = (
    <span role="img" aria-label="running" className="inline-block size-2 rounded-full bg-success-border" />
  )
  return (
    <aside
      aria-label="Card and rehearsal"
      className={classes(
        'relative min-h-0 min-w-0 border-line border-l bg-surface lg:w-96',
        'max-lg:absolute max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:h-[70%] max-lg:border-t max-lg:shadow-overlay',
        'md:max-lg:left-auto md:max-lg:h-full md:max-lg:w-96',
        !open && 'max-lg:hidden',
        side === 'preview' && REHEARSAL,
      )}
    >
      <Tabs<Side>
        label="Side panel"
        tabs={[
          { id: 'settings', label: 'Settings' },
          { id: 'preview', label: 'Preview', badge: running ? live : undefined },
        ]}
        value={side}
        onChange={onSide}
        className="h-full"
        panelClassName="min-h-0 flex-1"
      >
        <div hidden={side !== 'settings'} className="h-full overflow-y-auto">
          <Inspector workspace={workspace} />
        </div>
        <div hidden={side !== 'preview'} data-undo="native" className="h-full">
          <Suspense fallback={<Loading />}>{preview}</Suspense>
        </div>
      </Tabs>
      {/* A rehearsal has a way out of its own. */}
      {side === 'settings' ? (
        <IconButton
          label="Close panel"
          icon={<X size={16} />}
          onClick={() => {
            onClose()
            // The button goes with the panel, and with it the focus.
            stage.view.focus(store.getState().selection[0])
          }}
          className="absolute top-1 right-1 lg:hidden"
        />
      ) : null}
    </aside>
  )
}

/** A rehearsal asks for more room with `data-size`: both its sides beside the canvas, or all there is; phones have no more to give. */
const REHEARSAL =
  'max-md:h-full xl:has-data-[size=wide]:w-[clamp(43rem,100vw-42rem,60rem)] ' +
  'has-data-[size=full]:absolute has-data-[size=full]:inset-0 has-data-[size=full]:z-20 has-data-[size=full]:h-full has-data-[size=full]:w-full'

const Loading = () => (
  <div className="p-4">
    <Spinner label="Loading" />
  </div>
)
