import { piecesOf } from './pieces'

/** Height of a line on the canvas, in pixels at zoom 1. */
const LINE = 20

/** The first lines of a template as the canvas shows it: a speech bubble with the variables as chips. */
export function Excerpt({ text, lines }: { text: string; lines: number }) {
  if (text.trim() === '') return null
  return (
    // The padding stands apart: a clamped text would show the next line in its own.
    <div className="mt-2 rounded-lg rounded-tl-sm bg-sunken px-2.5 py-1.5">
      <p
        className="wrap-anywhere line-clamp-4 whitespace-pre-line text-ink"
        style={{ WebkitLineClamp: lines, height: lines * LINE }}
      >
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
