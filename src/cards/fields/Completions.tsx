import { Fragment, type RefObject, useLayoutEffect, useRef } from 'react'
import { classes } from '@/ui/classes'
import { besideText } from './besideText'
import type { Readable, ReadableGroup } from './readable'
import { TypeIcon } from './TypeIcon'
import type { Box } from './useCompletion'

export type CompletionsProps = {
  id: string
  /** The field that is typed in, and from where on. */
  box: RefObject<Box | null>
  from: number
  offers: readonly ReadableGroup[]
  /** Path of the offer that Enter takes. */
  marked: string
  onTake: (path: string) => void
}

/** The variables that can be meant by what is being typed, right below it. The field keeps the focus. */
export function Completions({ id, box, from, offers, marked, onTake }: CompletionsProps) {
  const list = useRef<HTMLDivElement>(null)
  // Above everything, and cut off by nothing.
  useLayoutEffect(() => list.current?.showPopover(), [])
  useLayoutEffect(() => {
    const popup = list.current
    const field = box.current
    if (!popup || !field) return
    const place = (): void => besideText(popup, field, from)
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [box, from])
  useLayoutEffect(() => {
    // Fewer offers make a smaller list, which may stand elsewhere.
    if (list.current && box.current) besideText(list.current, box.current, from)
  })
  useLayoutEffect(() => {
    list.current
      ?.querySelector(`[id="${CSS.escape(`${id}-${marked}`)}"]`)
      ?.scrollIntoView({ block: 'nearest' })
  }, [id, marked])
  return (
    <div
      ref={list}
      id={id}
      popover="manual"
      role="listbox"
      aria-label="Variables"
      tabIndex={0}
      // The field keeps the focus, and with it the keys that walk the list and take from it.
      onMouseDown={event => event.preventDefault()}
      className="fixed inset-auto m-0 max-h-64 w-72 max-w-[calc(100vw-1rem)] scroll-py-1 overflow-y-auto overscroll-contain rounded-lg border-0 bg-raised p-1 text-ink shadow-raised forced-colors:border"
    >
      {offers.map(({ label, readables }) => (
        <Fragment key={label}>
          <div role="presentation" className="px-2 pt-2 pb-1 font-medium text-faint text-xs">
            {label}
          </div>
          {readables.map(readable => (
            <Offer
              key={readable.path}
              id={`${id}-${readable.path}`}
              readable={readable}
              marked={readable.path === marked}
              onTake={onTake}
            />
          ))}
        </Fragment>
      ))}
    </div>
  )
}

type OfferProps = { id: string; readable: Readable; marked: boolean; onTake: (path: string) => void }

function Offer({ id, readable: { path, type, about }, marked, onTake }: OfferProps) {
  return (
    <div
      id={id}
      tabIndex={-1}
      role="option"
      aria-selected={marked}
      onClick={() => onTake(path)}
      onKeyDown={({ key }) => key === 'Enter' && onTake(path)}
      className={classes(
        'flex min-h-8 cursor-pointer select-none items-center gap-2 rounded-md px-2 py-1 text-sm coarse:min-h-10',
        marked ? 'bg-accent-soft' : 'hover:bg-hover',
        marked &&
          'ring-1 ring-accent-line/40 ring-inset forced-colors:outline-2 forced-colors:-outline-offset-2',
      )}
    >
      <TypeIcon type={type} />
      <span className="min-w-0 flex-1">
        <span className="wrap-anywhere block">{path}</span>
        <span className="wrap-anywhere block text-muted text-xs">{about}</span>
      </span>
    </div>
  )
}
