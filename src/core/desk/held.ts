import { same } from '@/core/flow/json'
import type { LedgerEntry } from './ledger'

/** For how long somebody then had the floor. */
export interface Held {
  readonly from: string
  /** `null` while it lasts. */
  readonly to: string | null
}

/** How long each entry's holder had the floor from then on; `null` where the entry gave it to nobody else. */
export const heldOf = (ledger: readonly LedgerEntry[]): readonly (Held | null)[] =>
  ledger.map((entry, i) =>
    passes(entry) && !ends(entry)
      ? { from: entry.at, to: ledger.slice(i + 1).find(one => passes(one) || ends(one))?.at ?? null }
      : null,
  )

const passes = ({ from, to }: LedgerEntry): boolean => !same(from, to)

/** After it nobody has the floor. */
const ends = ({ what }: LedgerEntry): boolean => what === 'resolved' || what === 'visitor_left'
