import { useEffect, useRef } from 'react'

/** The line in a chat up to which things had come at the moment somebody looks at; it comes into sight by itself. */
export function UpToHere({ last }: { readonly last: boolean }) {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'center' })
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
