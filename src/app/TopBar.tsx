import type { ReactNode } from 'react'
import { classes } from '@/ui/classes'
import { Logo } from './Logo'
import { LIBRARY, WORKSPACE } from './paths'
import { ThemeButton } from './ThemeButton'

export type Place = 'library' | 'workspace'

const links: readonly { place: Place; href: string; label: string }[] = [
  { place: 'library', href: LIBRARY, label: 'Flows' },
  { place: 'workspace', href: WORKSPACE, label: 'Workspace' },
]

/** The bar above every page: where one is and where one can go. `children` stand between the two ends. */
export function TopBar({ at, children }: { at?: Place | undefined; children?: ReactNode }) {
  return (
    <header className="sticky top-0 z-30 flex h-12 shrink-0 items-center gap-1 border-line border-b bg-surface px-3 sm:gap-2 sm:px-4">
      <a
        href={LIBRARY}
        className="-ml-1 flex h-8 items-center gap-2 rounded-md px-1 font-semibold text-lg tracking-tight coarse:h-10"
      >
        <Logo className="size-6" />
        Baton
      </a>
      <nav aria-label="Main" className="ml-2 flex h-full items-stretch sm:ml-4">
        {links.map(({ place, href, label }) => (
          <a
            key={place}
            href={href}
            aria-current={place === at ? 'page' : undefined}
            className={classes(
              'relative flex items-center rounded-md px-2.5 font-medium text-muted text-sm hover:text-ink focus-visible:-outline-offset-4 aria-[current]:text-ink sm:px-3',
              'after:absolute after:inset-x-2.5 after:bottom-0 after:h-0.5 after:rounded-full aria-[current]:after:bg-accent-line sm:after:inset-x-3',
              'forced-colors:aria-[current]:after:bg-[Highlight]',
            )}
          >
            {label}
          </a>
        ))}
      </nav>
      <div className="flex min-w-0 flex-1 items-center justify-end gap-2">{children}</div>
      <ThemeButton />
    </header>
  )
}
