import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'

export type SectionProps = {
  title: string
  description?: ReactNode | undefined
  /** Beside the title: buttons in a plain section, words or a badge in a collapsible one. */
  aside?: ReactNode | undefined
  level?: 2 | 3 | 4 | undefined
  collapsible?: boolean | undefined
  /** Whether a collapsible section starts open. */
  defaultOpen?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

/** A part of a page or a form under its own heading; collapsible, it folds away what is seldom needed. */
export function Section(props: SectionProps) {
  const { title, description, aside, level = 3, collapsible, defaultOpen, className, children } = props
  const Heading = `h${level}` as const
  const heading = (
    <Heading className="wrap-anywhere min-w-0 flex-1 font-semibold text-base text-ink">{title}</Heading>
  )
  const about = description && <p className="text-pretty text-muted text-sm">{description}</p>
  if (!collapsible) {
    return (
      <section className={classes('grid gap-3', className)}>
        <div className="grid gap-1">
          <div className="flex min-h-7 items-center gap-2">
            {heading}
            {aside}
          </div>
          {about}
        </div>
        {children}
      </section>
    )
  }
  return (
    <details open={defaultOpen} className={classes('group/section', className)}>
      <summary className="-mx-2 flex min-h-9 list-none items-center gap-2 rounded-md px-2 hover:bg-hover">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 text-faint transition-transform duration-150 group-open/section:rotate-90"
        />
        {heading}
        {aside && <span className="shrink-0 text-muted text-xs">{aside}</span>}
      </summary>
      <div className="grid gap-3 pt-2 pb-1">
        {about}
        {children}
      </div>
    </details>
  )
}
