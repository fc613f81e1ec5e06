import { type ReactNode, useEffect, useRef } from 'react'
import { FIRST_PLACE } from './paths'
import { type Place, TopBar } from './TopBar'

let arrivals = 0

export interface PageProps {
  /** Names the page in the browser's tab. */
  readonly title: string
  readonly at?: Place
  readonly children: ReactNode
}

/** A page that is read from top to bottom, under the bar. */
export function Page({ title, at, children }: PageProps) {
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = `${title} · Baton`
    // The link that led here is gone, and with it the focus: those who listen or type go on from the top of the page.
    if (arrivals > 0 || window.location.hash !== FIRST_PLACE) main.current?.focus({ preventScroll: true })
    arrivals += 1
  }, [title])
  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar at={at} />
      <main
        ref={main}
        tabIndex={-1}
        className="mx-auto w-full max-w-5xl flex-1 px-4 pt-6 pb-16 outline-none sm:px-6 sm:pt-8"
      >
        {children}
      </main>
    </div>
  )
}
