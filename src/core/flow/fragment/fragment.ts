import type { Shapes } from '../card-shape'
import { type Flow, FORMAT, VERSION } from '../document'
import { isObject } from '../json'
import { bytesOf, depthOf, LIMITS } from '../limits'
import { openFile } from '../open'
import { error, type Problem } from '../problem'

export const FRAGMENT = 'baton.fragment'

/** A part of a flow, as the clipboard holds it: cards with where they lay, the variables they use, frames and notes. */
export interface Fragment
  extends Pick<Flow, 'version' | 'variables' | 'cards' | 'layout' | 'frames' | 'notes'> {
  readonly format: typeof FRAGMENT
}

export const fragmentText = (fragment: Fragment): string => JSON.stringify(fragment, null, 2)

export interface OpenedFragment {
  /** What was copied, or `null` where the text holds nothing that can be pasted. */
  readonly fragment: Fragment | null
  readonly problems: readonly Problem[]
}

/** Reads what was copied, from here or elsewhere, with the limits of files. Never throws. */
export function openFragment(text: string, shapes: Shapes): OpenedFragment {
  if (text.length > LIMITS.bytes || bytesOf(text) > LIMITS.bytes || depthOf(text) > LIMITS.depth)
    return refused(
      'fragment_too_large',
      'What was copied is too large to paste.',
      'Copy fewer cards at once.',
    )
  const value = parsed(text)
  if (!isObject(value) || value.format !== FRAGMENT)
    return refused(
      'not_a_fragment',
      'The clipboard holds no cards.',
      'Copy cards of a flow, then paste them.',
    )
  if (typeof value.version === 'number' && value.version > VERSION)
    return refused('fragment_newer', 'This was copied from a newer Baton.', 'Update Baton to paste it.')
  const { version, variables, cards, layout, frames, notes } = value
  const document = { format: FORMAT, version, id: 'fragment', name: 'Fragment', start: null }
  const { flow, problems } = openFile(
    { ...document, ...present({ variables, cards, layout, frames, notes }) },
    shapes,
  )
  if (!flow) return { fragment: null, problems: problems.map(problem => ({ ...problem, fix: AGAIN })) }
  return { fragment: fragmentOf(flow), problems: [] }
}

const AGAIN = 'Copy the cards once more.'

export const fragmentOf = ({
  version,
  variables,
  cards,
  layout,
  frames,
  notes,
}: Omit<Fragment, 'format'>): Fragment => ({
  format: FRAGMENT,
  version,
  variables,
  cards,
  layout,
  ...(frames ? { frames } : {}),
  ...(notes ? { notes } : {}),
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

const present = (parts: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))

const refused = (code: string, message: string, fix: string): OpenedFragment => ({
  fragment: null,
  problems: [error(code, message, fix)],
})
