import type { ReactNode } from 'react'
import { classes } from './classes'

/** A key or a chord, as printed on the keyboard. */
export function Kbd({ children, inverted = false }: { children: ReactNode; inverted?: boolean }) {
  return (
    <kbd
      className={classes(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-sm border px-1 font-medium font-sans text-xs tabular-nums',
        inverted ? 'border-surface/30 text-surface' : 'border-line bg-sunken text-muted',
      )}
    >
      {children}
    </kbd>
  )
}
