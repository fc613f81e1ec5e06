import { ArrowLeft } from 'lucide-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { Button } from '@/ui/Button'
import { chordSpoken, chordText } from '@/ui/chord'
import { LinkButton } from '@/ui/LinkButton'
import { labelOf } from '../actions/action'
import { barActions } from '../actions/bar'
import { useActions } from '../actions/context'
import { exportFlow } from '../actions/export'
import { preview } from '../actions/preview'
import { useEditor } from '../context'
import { ActionButton } from './ActionButton'
import { BarMenu } from './BarMenu'
import { ExportMenu } from './ExportMenu'
import { FlowName } from './FlowName'
import { ProblemCount } from './ProblemCount'

const LockMark = lazy(async () => ({ default: (await import('./LockMark')).LockMark }))

interface EditorBarProps {
  /** Whether the last edit is saved, in words that are true. */
  readonly status: ReactNode
  /** Below all of it: what must not be missed. */
  readonly notice: ReactNode
  /** Whether conversations get the flow as it is, and the way to let them. */
  readonly publishing: ReactNode
  readonly previewing: boolean
  /** A rehearsal is kept that Preview goes on with. */
  readonly resumable: boolean
}

/** What concerns the flow as a whole. */
export function EditorBar(props: EditorBarProps) {
  const { status, notice, publishing, previewing, resumable } = props
  const locked = useEditor(state => state.locked)
  const readOnly = useEditor(state => state.readOnly)
  const { stage, run } = useActions()
  const [keys] = preview.keys ?? []
  return (
    <header className="border-line border-b bg-surface">
      <div className="flex min-h-14 flex-wrap items-center gap-x-2 gap-y-1 px-3 py-2 max-sm:gap-x-1 lg:flex-nowrap">
        <LinkButton
          href="#/"
          variant="ghost"
          aria-label="Back to the library"
          icon={<ArrowLeft size={16} />}
        />
        <FlowName />
        <div className="min-w-0 flex-auto px-1 text-muted text-sm max-sm:order-2 max-sm:min-w-16 max-sm:flex-1 max-sm:px-0">
          {status}
        </div>
        <div className="flex items-center gap-1 max-sm:order-2">
          <ProblemCount />
          {barActions.map(action => {
            // Phones have room for little; the menu has it all.
            const className = action.group === 'edit' ? undefined : 'max-sm:hidden'
            return action === exportFlow ? (
              <ExportMenu key={action.id} className={className} />
            ) : (
              <ActionButton key={action.id} action={action} className={className} />
            )
          })}
          <Suspense>{locked ? <LockMark /> : null}</Suspense>
          <BarMenu />
        </div>
        {/* Room for the longer of its words, from the beginning: what comes late must not move a button that is being pressed. */}
        {!readOnly && (
          <div className="min-w-28 *:w-full max-sm:order-2 max-sm:min-w-25.5 max-sm:*:px-1.5">
            {publishing}
          </div>
        )}
        <Button
          variant="primary"
          icon={<preview.icon size={16} />}
          iconEnd={resumable && <span aria-hidden="true" className={MARK} />}
          className="relative"
          title={resumable ? 'Resume rehearsal' : keys && chordText(keys)}
          aria-keyshortcuts={keys && chordSpoken(keys)}
          aria-pressed={previewing}
          onClick={() => run(preview)}
        >
          {labelOf(preview, stage)}
        </Button>
      </div>
      {notice}
    </header>
  )
}

/** In the corner of a button, which becomes no wider for it. */
const MARK = 'absolute top-1 right-1 size-1.5 rounded-full bg-current'
