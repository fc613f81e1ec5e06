import { type Held, heldOf } from '@/core/desk/held'
import { type LedgerEntry, ledgerOf } from '@/core/desk/ledger'
import { msOf } from '@/core/flow/time'
import { display } from '@/core/flow/value'
import { inOrder } from '@/core/rehearsal/transcript'
import type { World } from '@/core/rehearsal/world'
import { describeHolder } from '@/core/runtime/holder'

/** Who had the floor of each conversation, and why, a line for each time it was asked for or changed hands. */
export function ledgerText(world: World): string {
  const told = inOrder(world).map(([id, { events }]) => {
    const ledger = ledgerOf(events)
    const held = heldOf(ledger)
    return { id, lines: ledger.map((entry, i) => `${lineOf(entry, held[i] ?? null)}\n`).join('') }
  })
  const [only, second] = told
  if (!second) return only?.lines ?? ''
  return told.map(({ id, lines }) => `== ${id} ==\n${lines}`).join('\n')
}

/** The entries as JSON, one a line. Those that gave the floor to somebody also say `until` when; `null` while it lasts. */
export const ledgerJson = (world: World): string =>
  inOrder(world)
    .flatMap(([, { events }]) => {
      const ledger = ledgerOf(events)
      const held = heldOf(ledger)
      return ledger.map((entry, i) => `${JSON.stringify({ ...entry, until: held[i]?.to })}\n`)
    })
    .join('')

function lineOf(
  { at, what, card, reason, fallbackFor, raw, from, to }: LedgerEntry,
  held: Held | null,
): string {
  const parts = [
    at,
    what,
    held ? `${describeHolder(from)} -> ${describeHolder(to)}` : describeHolder(to),
    ...(held ? [lengthOf(held)] : []),
    ...(reason ? [`reason: ${reason}`] : []),
    ...(fallbackFor ? [`fallback for: ${fallbackFor}`] : []),
    ...(raw === null ? [] : [`target: ${display(raw)}`]),
    ...(card ? [`card: ${card}`] : []),
  ]
  // Names and reasons are somebody's own words: none may pass for a line.
  return parts.join(' | ').replace(/\r\n?|\n/g, ' ')
}

const lengthOf = ({ from, to }: Held): string =>
  to === null ? 'from then on' : `for ${(msOf(to) - msOf(from)) / 1000} s`
