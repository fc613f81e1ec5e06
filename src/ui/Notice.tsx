import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { toneClasses } from './tone'

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger'

export type NoticeProps = {
  tone?: NoticeTone | undefined
  title?: string | undefined
  action?: ReactNode | undefined
  /** Read out as soon as it appears; only for what must not wait. */
  urgent?: boolean | undefined
  className?: string | undefined
  children?: ReactNode | undefined
}

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert }

/** Something to know, said where it matters. */
export function Notice({ tone = 'info', title, action, urgent, className, children }: NoticeProps) {
  const Icon = icons[tone]
  return (
    <div
      role={urgent ? 'alert' : undefined}
      className={classes(
        'flex items-start gap-2.5 rounded-lg border px-3 py-2.5 text-sm',
        toneClasses[tone],
        className,
      )}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">
        <div className="wrap-anywhere min-w-0 flex-[1_1_12rem] text-ink">
          {title && <p className="font-semibold">{title}</p>}
          {children}
        </div>
        {action}
      </div>
    </div>
  )
}
