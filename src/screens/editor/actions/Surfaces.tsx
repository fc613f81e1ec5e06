import { lazy, Suspense } from 'react'
import { useDesk } from './context'
import { useContextMenu } from './useContextMenu'
import { usePaste } from './usePaste'
import { useShortcuts } from './useShortcuts'

const Ears = lazy(async () => ({ default: (await import('./Ears')).Ears }))
const CommandPalette = lazy(async () => ({ default: (await import('./CommandPalette')).CommandPalette }))
const ExitPicker = lazy(async () => ({ default: (await import('./Pickers')).ExitPicker }))
const CardPicker = lazy(async () => ({ default: (await import('./Pickers')).CardPicker }))
const TargetPicker = lazy(async () => ({ default: (await import('./Pickers')).TargetPicker }))
const ShortcutSheet = lazy(async () => ({ default: (await import('./ShortcutSheet')).ShortcutSheet }))
const CanvasMenu = lazy(async () => ({ default: (await import('./CanvasMenu')).CanvasMenu }))

/** The ears of the actions; what they open over the editor, fetched when first asked for; and the voice that says what was done. */
export function Surfaces() {
  useShortcuts()
  useContextMenu()
  usePaste()
  const surface = useDesk(desk => desk.surface)
  return (
    <>
      <Suspense>
        <Ears />
      </Suspense>
      <Suspense>
        {surface?.kind === 'palette' ? <CommandPalette /> : null}
        {surface?.kind === 'exit' ? <ExitPicker card={surface.card} next={surface.next} /> : null}
        {surface?.kind === 'add' ? <CardPicker after={surface.after} at={surface.at} /> : null}
        {surface?.kind === 'connect' ? <TargetPicker from={surface.from} /> : null}
        {surface?.kind === 'sheet' ? <ShortcutSheet /> : null}
        {surface?.kind === 'menu' ? (
          <CanvasMenu key={`${surface.at.x} ${surface.at.y}`} at={surface.at} />
        ) : null}
      </Suspense>
      <Voice />
    </>
  )
}

function Voice() {
  const said = useDesk(desk => desk.said)
  return (
    <div role="status" aria-label="What was done" className="sr-only">
      {said}
    </div>
  )
}
