import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { classes } from './classes'

export type Tab<T extends string> = {
  id: T
  label: string
  icon?: ReactNode | undefined
  /** After the label: a count. */
  badge?: ReactNode | undefined
}

export type TabsProps<T extends string> = {
  label: string
  tabs: readonly Tab<T>[]
  value: T
  onChange: (value: T) => void
  /** The panel of the chosen tab. */
  children: ReactNode
  className?: string | undefined
  panelClassName?: string | undefined
}

/** Several views in one place, one of them at a time. Arrow keys move between the tabs. */
export function Tabs<T extends string>(props: TabsProps<T>) {
  const { label, tabs, value, onChange, children, className, panelClassName } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex(tab => tab.id === value)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const tab = next === undefined ? undefined : tabs.at(next % tabs.length)
    if (!tab) return
    event.preventDefault()
    onChange(tab.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(tab.id)}"]`)?.focus()
  }

  return (
    <div className={classes('flex min-h-0 flex-col', className)}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
        className="flex shrink-0 gap-1 overflow-x-auto border-line border-b px-1 [scrollbar-width:none]"
      >
        {tabs.map(tab => (
          <TabButton
            key={tab.id}
            tab={tab}
            id={id}
            chosen={tab.id === value}
            onPick={() => onChange(tab.id)}
          />
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        tabIndex={-1}
        className={classes('min-h-0 flex-1', panelClassName)}
      >
        {children}
      </div>
    </div>
  )
}

function TabButton(props: { tab: Tab<string>; id: string; chosen: boolean; onPick: () => void }) {
  const { tab, id, chosen, onPick } = props
  return (
    <button
      type="button"
      role="tab"
      id={`${id}-${tab.id}`}
      data-tab={tab.id}
      aria-selected={chosen}
      aria-controls={chosen ? `${id}-panel` : undefined}
      tabIndex={chosen ? 0 : -1}
      onClick={onPick}
      className={classes(
        'relative flex min-h-9 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-md px-2 font-medium text-muted text-sm',
        'transition-colors hover:text-ink focus-visible:-outline-offset-2 aria-selected:text-ink [&>svg]:size-4',
        'after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 after:rounded-full aria-selected:after:bg-accent-line',
        'forced-colors:aria-selected:after:bg-[Highlight]',
      )}
    >
      {tab.icon}
      {tab.label}
      {tab.badge}
    </button>
  )
}
