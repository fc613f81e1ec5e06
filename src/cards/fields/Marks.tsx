import type { Variable } from '@/core/flow/document'
import { classes } from '@/ui/classes'
import { type ChipPart, marksOf } from './marks'

export type MarksProps = { text: string; variables: Readonly<Record<string, Variable>> }

/**
 * What is drawn behind a field: the text itself, unseen, its variables on a ground of their own, and what there is not
 * with a wave below. Nothing here may take room that the text in the field does not take.
 */
export function Marks({ text, variables }: MarksProps) {
  return marksOf(text, variables).map((piece, place) =>
    'chip' in piece ? <Chip key={String(place)} parts={piece.chip} /> : piece.words,
  )
}

function Chip({ parts }: { parts: readonly ChipPart[] }) {
  const wrong = parts.some(({ unknown }) => unknown)
  return (
    <span
      data-chip={wrong ? 'unknown' : 'known'}
      className={classes(
        'box-decoration-clone rounded-sm ring-1',
        wrong ? 'bg-danger-bg ring-danger-line' : 'bg-accent-soft ring-accent-line/40',
      )}
    >
      {parts.map(({ text, unknown }, place) => (
        <span key={String(place)} className={unknown ? UNKNOWN : undefined}>
          {text}
        </span>
      ))}
    </span>
  )
}

const UNKNOWN = 'underline decoration-danger-border decoration-2 decoration-wavy underline-offset-2'
