import { Menu as MenuIcon } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { IconButton } from '@/ui/IconButton'

const load = async () => ({ default: (await import('./OpenBarMenu')).OpenBarMenu })
const OpenBarMenu = lazy(load)

/** Everything that can be done, by group. The menu itself is fetched when somebody reaches for it. */
export function BarMenu() {
  const [wanted, setWanted] = useState(false)
  const button = (
    <IconButton
      label="Menu"
      icon={<MenuIcon size={16} />}
      aria-haspopup="menu"
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={wanted ? undefined : () => setWanted(true)}
    />
  )
  return wanted ? (
    <Suspense fallback={button}>
      <OpenBarMenu trigger={button} />
    </Suspense>
  ) : (
    button
  )
}
