import { piecesOf } from './pieces'

/** The first lines of a template as the canvas shows it: a speech bubble with the variables as chips. */
export function Excerpt({ text }: { text: string }) {
  if (text.trim() === '') return null
  return (
    // The padding stands apart: a clamped text would show the next line in its own.
    <div className="mt-2 rounded-lg rounded-tl-sm bg-sunken px-2.5 py-1.5">
      <p className="wrap-anywhere line-clamp-4 whitespace-pre-line text-ink text-sm">
        {keyed(text).map(({ key, piece }) =>
          'variable' in piece ? (
            <span
              key={key}
              className="rounded-sm border border-line bg-surface px-0.5 text-accent-text text-xs"
            >
              {piece.variable}
            </span>
          ) : (
            piece.text
          ),
        )}
      </p>
    </div>
  )
}

/** More characters than four lines can take. */
const MOST = 400

/** The pieces of a text have no identity but their place. */
const keyed = (text: string) =>
  piecesOf(text.slice(0, MOST)).map((piece, place) => ({ key: String(place), piece }))
