import { transcriptOf } from '@/core/rehearsal/transcript'
import type { World } from '@/core/rehearsal/world'
import { CopyButton } from './CopyButton'

/** All conversations as text, for a colleague or a bug report: the words that the script of the rehearsal plays to. */
export const CopyTranscript = ({ world }: { world: World }) => (
  <CopyButton label="Copy transcript" textOf={() => transcriptOf(world)} />
)
