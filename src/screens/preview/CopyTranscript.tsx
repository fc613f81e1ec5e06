import { Check, Copy, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { transcript } from '@/core/rehearsal/transcript'
import type { Event } from '@/core/runtime/event'
import { IconButton } from '@/ui/IconButton'

type Result = 'copied' | 'failed' | null

const SAYS = { copied: 'Copied', failed: 'Copying was not allowed' }
const ICONS = { copied: Check, failed: TriangleAlert }

/** The conversation as text, for a colleague or a bug report. */
export function CopyTranscript({ events }: { events: readonly Event[] }) {
  const [result, setResult] = useState<Result>(null)
  useEffect(() => {
    if (result === null) return
    const timer = setTimeout(() => setResult(null), 4000)
    return () => clearTimeout(timer)
  }, [result])

  async function copy() {
    try {
      await navigator.clipboard.writeText(transcript(events))
      setResult('copied')
    } catch {
      setResult('failed')
    }
  }

  const Icon = result ? ICONS[result] : Copy
  return (
    <>
      <span role="status" className="text-right text-muted text-xs">
        {result && SAYS[result]}
      </span>
      <IconButton label="Copy transcript" icon={<Icon />} tip="top" onClick={() => void copy()} />
    </>
  )
}
