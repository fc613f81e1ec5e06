import { heldOf } from '@/core/desk/held'
import { type LedgerEntry, ledgerOf } from '@/core/desk/ledger'
import { fallbackSentence, REFUSAL_SENTENCES } from '@/core/desk/refusal'
import { own } from '@/core/flow/json'
import type { Event } from '@/core/runtime/event'
import type { Holder } from '@/core/runtime/holder'
import { dispositionText } from '../disposition'
import { callsBack } from '../supersession'
import { lengthText } from './floorWords'

/** One line of the ledger, as people read it. */
export interface LedgerLine {
  readonly id: number
  readonly at: string
  readonly what: string
  /** Empty where what happened says it all. */
  readonly reason: string
  readonly from: Holder
  /** Who had the floor from then on; `null` where that changed nothing. */
  readonly to: Holder | null
  /** How long they had it; empty where it changed nothing. */
  readonly length: string
  /** When that ended; `null` for not yet, or where it changed nothing. */
  readonly until: string | null
}

/** The ledger of a conversation. `now`: what the clock shows, for who has the floor still. */
export function ledgerLines(events: readonly Event[], now: string): readonly LedgerLine[] {
  const ledger = ledgerOf(events)
  const lengths = heldOf(ledger)
  const back = callsBack(events).values()
  return ledger.map((entry, id) => {
    const held = lengths[id] ?? null
    return {
      id,
      at: entry.at,
      what: WHAT[entry.what],
      reason: isSuperseded(entry) && back.next().value ? CALLED_BACK : reasonText(entry),
      from: entry.from,
      to: held && entry.to,
      length: held ? lengthText(held, now) : '',
      until: held?.to ?? null,
    }
  })
}

const WHAT: Record<LedgerEntry['what'], string> = {
  requested: 'Asked for',
  queued: 'Queued',
  assigned: 'Assigned',
  reassigned: 'Reassigned',
  accepted: 'Accepted',
  refused: 'Refused',
  no_reply: 'No reply',
  taken_over: 'Taken over',
  handed_back: 'Handed back',
  ended: 'Hand-off ended',
  resolved: 'Resolved',
  visitor_left: 'Visitor left',
  unassigned: 'Unassigned',
  called: 'Runs a flow',
  returned: 'Flow came back',
  stopped: 'Stopped',
}

/** A reason the desk has a sentence or words for in those; somebody's own words, or a code, as it is. */
function reasonText({ what, reason, fallbackFor }: LedgerEntry): string {
  const own = reason === null ? '' : what === 'handed_back' ? dispositionText(reason) : wordsFor(reason)
  const waits = what === 'reassigned' && reason !== null && reason in REFUSAL_SENTENCES
  const told = waits ? `${wordsFor(what)} ${own}` : own
  return fallbackFor ? [told, `Fallback: ${fallbackSentence(fallbackFor)}`].filter(Boolean).join(' ') : told
}

const isSuperseded = ({ what, reason }: LedgerEntry): boolean => what === 'ended' && reason === 'superseded'

const CALLED_BACK = 'The visitor’s keyword called an earlier bot back.'

const wordsFor = (reason: string): string => own(WORDS, reason) ?? reason

const WORDS: Readonly<Record<string, string>> = {
  ...REFUSAL_SENTENCES,
  no_change: 'They had it already.',
  reassigned: 'Passed on by a person.',
  no_reply: 'No reply in time.',
  open_exit: 'The exit leads nowhere.',
  visitor_keyword: 'The visitor’s keyword.',
  resume_timer: 'Nobody did anything for too long.',
  resolved: 'The conversation was resolved.',
  visitor_left: 'The visitor left.',
  taken_over: 'Somebody took over.',
  superseded: 'Another bot took its place.',
}
