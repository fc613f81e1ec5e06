import { type ColorMode, ReactFlowProvider } from '@xyflow/react'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import type { Workspace } from '@/core/workspace/workspace'
import { ActionsProvider } from './actions/ActionsProvider'
import { Surfaces } from './actions/Surfaces'
import type { Host } from './actions/stage'
import { EditorBar } from './bar/EditorBar'
import { Canvas } from './canvas/Canvas'
import { EmptyHint } from './canvas/EmptyHint'
import { useFollowRunning, useShowCard } from './canvas/useView'
import { EditorContext, useEditorContext } from './context'
import { focusField } from './inspector/focusField'
import { LateOverlays } from './LateOverlays'
import { LateProblems } from './problems/LateProblems'
import { type Side, SidePanel } from './SidePanel'
import type { SavingStore } from './saving'
import { useTidy } from './tidy/useTidy'
import { type LedTo, useLedTo } from './useLedTo'

const PaletteDrawer = lazy(async () => ({
  default: (await import('./palette/PaletteDrawer')).PaletteDrawer,
}))
const PublishButton = lazy(async () => ({ default: (await import('./publish/PublishButton')).PublishButton }))
const Linting = lazy(async () => ({ default: (await import('./problems/Linting')).Linting }))

export interface EditorProps extends EditorContext {
  readonly workspace: Workspace
  readonly colorMode: ColorMode
  /** Whether the last edit is saved, in words that are true. */
  readonly status: ReactNode
  /** Below the bar: what must not be missed. */
  readonly notice?: ReactNode
  /** What became of the last edit: only those hear of it who show it. */
  readonly saving: SavingStore
  /** A rehearsal was under way when the flow was opened. */
  readonly resumable?: boolean | undefined
  /** Opens with the rehearsal beside it, already under way. */
  readonly rehearse?: boolean | undefined
  /** Opens with that card in front. */
  readonly ledTo?: LedTo | undefined
  onExport(): void
  /** Leaves for another flow, or for a team of the workspace. */
  onGo(place: 'flow' | 'team', id: string): void
  /** The rehearsal, drawn beside the canvas once somebody asks for it. */
  renderPreview(rehearsal: Rehearsal): ReactNode
}

/** What the editor tells a rehearsal. */
export interface Rehearsal {
  /** Key of the card to begin at; `null` for the start. */
  readonly from: string | null
  /** Counts how often a rehearsal from a card was asked for. */
  readonly asked: number
  /** It begins without being asked who visits, and when. */
  readonly atOnce: boolean
  /** `path`: of the setting meant, which then has the focus. */
  onShowCard(card: string, path?: string): void
  onClose(): void
}

/** One open flow: palette, canvas, settings, rehearsal. */
export function Editor({ store, catalog, faceOf, ...rest }: EditorProps) {
  const [context] = useState<EditorContext>({ store, catalog, faceOf })
  return (
    <EditorContext value={context}>
      <ReactFlowProvider>
        <Workbench {...rest} />
      </ReactFlowProvider>
    </EditorContext>
  )
}

function Workbench(props: Omit<EditorProps, keyof EditorContext>) {
  const { workspace, colorMode, status, notice, saving, onExport, onGo, renderPreview } = props
  const { resumable = false, rehearse = false, ledTo } = props
  useFollowRunning()
  const panel = usePanel(rehearse)
  const tidy = useTidy()
  const showCard = useShowCard()
  const main = useRef<HTMLElement>(null)
  const leadTo = (card: string, path?: string): void => {
    if (!showCard(card)) return
    // It may be selected already, behind the rehearsal.
    panel.show('settings')
    if (path !== undefined) focusField(path)
  }
  useLedTo(ledTo, leadTo)
  // The link or dialog that led here is gone, and with it the focus: those who type go on from the workbench.
  useEffect(() => main.current?.focus({ preventScroll: true }), [])
  const host: Host = {
    workspace,
    exportFile: onExport,
    preview: panel.togglePreview,
    rehearse: panel.rehearse,
    tidy,
    showSettings: leadTo,
    pressed: panel.pressed,
    showHints: panel.showNothing,
    makeRoom: () => {
      if (!matchMedia('(min-width: 64rem)').matches) panel.close()
    },
    goTo: onGo,
    goToLibrary: () => {
      window.location.hash = '#/'
    },
  }
  return (
    <ActionsProvider host={host}>
      <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)]">
        <EditorBar
          {...{ status, notice }}
          previewing={panel.side === 'preview' && panel.open}
          resumable={resumable && !panel.previewed}
          publishing={
            <Suspense>
              <PublishButton {...{ workspace, saving }} onShowCard={leadTo} />
            </Suspense>
          }
        />
        <main
          ref={main}
          tabIndex={-1}
          className="relative grid min-h-0 grid-cols-1 outline-none md:grid-cols-[auto_minmax(0,1fr)] lg:grid-cols-[auto_minmax(0,1fr)_auto]"
        >
          <Suspense fallback={<div className="w-60 border-line border-r bg-sunken max-md:hidden" />}>
            <PaletteDrawer />
          </Suspense>
          <LateProblems onShowCard={leadTo} />
          <div className="relative min-h-0 min-w-0">
            <Canvas colorMode={colorMode} />
            <EmptyHint />
            <LateOverlays />
          </div>
          <SidePanel
            side={panel.side}
            open={panel.open}
            workspace={workspace}
            preview={
              panel.previewed
                ? renderPreview({
                    from: panel.from,
                    asked: panel.asked,
                    atOnce: rehearse,
                    onShowCard: leadTo,
                    onClose: panel.closePreview,
                  })
                : null
            }
            onSide={panel.show}
            onClose={panel.close}
          />
        </main>
        <Surfaces />
        <Suspense>
          <Linting workspace={workspace} />
        </Suspense>
      </div>
    </ActionsProvider>
  )
}

const inOutline = (): boolean => document.activeElement?.closest('[data-outline]') != null

const selectingSeveral = (): boolean => document.querySelector('[data-several]') !== null

/** Which of the two sides is in front, and from where a rehearsal begins. Selecting a card brings its settings forward. */
function usePanel(rehearse: boolean) {
  const { store } = useEditorContext()
  const [side, setSide] = useState<Side>(rehearse ? 'preview' : 'settings')
  const [open, setOpen] = useState(rehearse)
  const [rehearsal, setRehearsal] = useState<{ from: string | null; asked: number }>({
    from: null,
    asked: rehearse ? 1 : 0,
  })
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.selection === before.selection) return
        // Where there is no room beside the canvas the panel would cover the outline that is being read, or what is chosen next.
        setOpen(state.selection.length === 1 && !inOutline() && !selectingSeveral())
        if (state.selection.length > 0) setSide('settings')
      }),
    [store],
  )
  const show = (next: Side): void => {
    setSide(next)
    setOpen(true)
    if (next === 'preview') setRehearsal(now => (now.asked === 0 ? { from: null, asked: 1 } : now))
  }
  return {
    side,
    open,
    from: rehearsal.from,
    asked: rehearsal.asked,
    previewed: rehearsal.asked > 0,
    show,
    togglePreview: () => (side === 'preview' && open ? show('settings') : show('preview')),
    rehearse: (card: string) => {
      setRehearsal(({ asked }) => ({ from: card, asked: asked + 1 }))
      setSide('preview')
      setOpen(true)
    },
    closePreview: () => {
      setSide('settings')
      setOpen(false)
    },
    close: () => setOpen(false),
    // Selected it may be already, which nobody hears of: its settings were closed, or are behind the rehearsal.
    pressed: (card: string) => {
      const { selection } = store.getState()
      if (selection.length === 1 && selection[0] === card) show('settings')
    },
    showNothing: () => {
      store.getState().select([])
      show('settings')
    },
  }
}
