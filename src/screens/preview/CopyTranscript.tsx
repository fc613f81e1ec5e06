import { transcript } from '@/core/rehearsal/transcript'
import type { Event } from '@/core/runtime/event'
import { CopyButton } from './CopyButton'

/** The conversation as text, for a colleague or a bug report. */
export const CopyTranscript = ({ events }: { events: readonly Event[] }) => (
  <CopyButton label="Copy transcript" textOf={() => transcript(events)} />
)
