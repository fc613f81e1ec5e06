import { useEffect, useRef } from 'react'

/** The line in a chat up to which things had come at the moment somebody looks at; it comes into sight by itself, once. */
export function UpToHere({ last }: { readonly last: boolean }) {
  const line = useRef<HTMLParagraphElement>(null)
  // In a tab that is not in front it has no size yet.
  useEffect(() => {
    const { current } = line
    if (!current) return
    const observer = new ResizeObserver(() => {
      if (current.offsetHeight === 0) return
      observer.disconnect()
      // Its own list alone: `scrollIntoView` would also shift the panels around it, which have no bar to shift them back by.
      const list = current.closest('[role="log"]')
      if (list) list.scrollTop = current.offsetTop - list.clientHeight / 2
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return (
    <p ref={line} className="flex items-center gap-2 font-medium text-accent-text text-xs">
      <Rule />
      {last ? 'Up to here' : 'Up to here; what follows came at the same instant'}
      <Rule />
    </p>
  )
}

const Rule = () => <span aria-hidden="true" className="h-px flex-1 bg-accent" />
