import type { FormAround } from './form'
import { sampled } from './sampled'

export type SampledProps = { id: string; text: string; form: Pick<FormAround, 'variables' | 'workspace'> }

/** Below a text: how it reads with the samples of its variables, to the contact that a rehearsal begins with. */
export function Sampled({ id, text, form: { variables, workspace } }: SampledProps) {
  const pieces = sampled(text, variables, workspace.contacts[0])
  if (!pieces) return null
  return (
    <p
      id={id}
      data-sampled
      className="wrap-anywhere mt-1 line-clamp-4 whitespace-pre-line text-muted text-xs"
    >
      <span className="text-faint">With samples: </span>
      {pieces.map((piece, place) =>
        'text' in piece ? (
          piece.text
        ) : (
          <span key={String(place)} className="rounded-sm border border-line px-0.5">
            {piece.variable}
          </span>
        ),
      )}
    </p>
  )
}
