import {
  type ComponentType,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  startTransition,
  useMemo,
  useState,
} from 'react'
import { IconButton } from '@/ui/IconButton'

interface LazyMenuProps {
  readonly label: string
  readonly icon: ReactNode
  readonly className?: string | undefined
  /** The menu itself, open from the beginning: fetched when somebody reaches for it. */
  load(): Promise<ComponentType<{ readonly trigger: ReactElement }>>
}

/** A button that opens a menu which is not there yet. Until it is, the button stays as it is, and keeps the focus. */
export function LazyMenu({ label, icon, className, load }: LazyMenuProps) {
  const [wanted, setWanted] = useState(false)
  const OpenMenu = useMemo(() => lazy(async () => ({ default: await load() })), [load])
  const button = (
    <IconButton
      label={label}
      icon={icon}
      className={className}
      aria-haspopup="menu"
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={wanted ? undefined : () => startTransition(() => setWanted(true))}
    />
  )
  return <Suspense fallback={button}>{wanted ? <OpenMenu trigger={button} /> : button}</Suspense>
}
