import { useEffect, useRef, useState } from 'react'
import { useEditor } from '../context'
import { type Count, countOf } from './count'

/** Says how many problems there are, once the count has become another and rests. */
export function ProblemVoice() {
  const checked = useEditor(state => state.checked !== null)
  const { errors, warnings } = countOf(useEditor(state => state.problems))
  const [said, setSaid] = useState('')
  const known = useRef<string | null>(null)
  useEffect(() => {
    if (!checked) return
    const words = inWords({ errors, warnings })
    // What there was at first is news to nobody who listens for changes.
    if (known.current === null) known.current = words
    const resting = setTimeout(() => {
      if (known.current === words) return
      known.current = words
      setSaid(words)
    }, REST)
    return () => clearTimeout(resting)
  }, [checked, errors, warnings])
  return (
    <div role="status" aria-label="Problem count" className="sr-only">
      {said}
    </div>
  )
}

/** Milliseconds without a change after which the count rests. */
const REST = 1000

/** "3 problems: 1 error, 2 warnings." */
function inWords({ errors, warnings }: Count): string {
  const all = errors + warnings
  if (all === 0) return 'No problems.'
  const parts = [some(errors, 'error'), some(warnings, 'warning')].filter(part => part !== null)
  return `${some(all, 'problem')}: ${parts.join(', ')}.`
}

const some = (count: number, what: string): string | null =>
  count === 0 ? null : `${count} ${what}${count === 1 ? '' : 's'}`
