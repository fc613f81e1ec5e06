import type { Flow } from '@/core/flow/document'
import type { StorageFailure } from './failure'
import { inBetween, type SaveResult, saveCards, save as saveFlow } from './library'
import { revisionAfter, type Summary, summaryOf } from './summary'

/** What became of the last edit. `saved` is only said of what the database has confirmed. */
export type AutosaveStatus =
  | { readonly state: 'saved'; readonly revision: string; readonly updatedAt: string | null }
  | { readonly state: 'saving' }
  /** Nothing that was done here is unsaved, but somebody else changed (`conflict`) or deleted (`missing`) the flow since. */
  | { readonly state: 'behind'; readonly reason: 'conflict' | 'missing' }
  | {
      readonly state: 'not-saved'
      readonly reason: StorageFailure['reason']
      readonly message: string
      readonly fix: string
    }

export interface Autosaver {
  /**
   * Writes this state of the flow now. Calls need not wait for each other: writes arrive in order. `card`: the only one that
   * became another since the state before.
   */
  save(flow: Flow, card?: string | null): void
  /** Tries again to write the last state that could not be. */
  retry(): void
  /** Looks whether what is stored still is what this tab read or wrote last. */
  look(): Promise<void>
  readonly status: AutosaveStatus
}

export interface AutosaverOptions {
  readonly id: string
  /** The revision the flow was read as. */
  readonly revision: string
  onStatus(status: AutosaveStatus): void
}

/**
 * Keeps one open flow saved. Each write expects the revision that the write before it will make, so a chain of writes
 * is under way at once; where one fails, those behind it fail too, and the next starts from what was confirmed last.
 */
export function createAutosaver({ id, revision, onStatus }: AutosaverOptions): Autosaver {
  let confirmed = revision
  let head = revision
  let chain = 0
  let latest: Flow | null = null
  /** To be looked as soon as what is being written is written. */
  let asked = false
  /** What is known of the flow as it was last written whole, and the cards that became others since. */
  let whole: { readonly summary: Summary; readonly cards: Set<string> } | null = null
  let status: AutosaveStatus = { state: 'saved', revision, updatedAt: null }

  function tell(next: AutosaveStatus): void {
    if (next.state === 'saving' && status.state === 'saving') return
    status = next
    onStatus(next)
  }

  function write(given: Flow, card: string | null): void {
    const flow = { ...given, id }
    const expected = head
    const next = revisionAfter(expected)
    const mine = chain
    head = next
    tell({ state: 'saving' })
    stored(flow, card, expected, next).then(
      result => settle(result, next, mine),
      cause => {
        settle(unexpected, next, mine)
        reportError(cause)
      },
    )
  }

  function stored(flow: Flow, card: string | null, expected: string, next: string): Promise<SaveResult> {
    if (card !== null && whole && whole.cards.size < MOST) {
      whole.cards.add(card)
      return saveCards(flow, whole.cards, { ...whole.summary, revision: expected }, next)
    }
    whole = { summary: summaryOf(flow, next, ''), cards: new Set() }
    return saveFlow(flow, expected, next)
  }

  function settle(result: SaveResult, made: string, of: number): void {
    if (of !== chain) return
    if (!result.ok) {
      chain += 1
      whole = null
      head = confirmed
      tell({ state: 'not-saved', reason: result.reason, message: result.message, fix: result.fix })
      return
    }
    confirmed = made
    if (made !== head) return
    latest = null
    tell({ state: 'saved', revision: made, updatedAt: result.updatedAt })
    if (asked) void look()
  }

  async function look(): Promise<void> {
    asked = status.state === 'saving'
    // What is being written, or could not be, finds out for itself what came in between.
    if (status.state !== 'saved' && status.state !== 'behind') return
    const known = head
    const found = await inBetween(id, confirmed)
    if (head !== known || !found || (found.reason !== 'conflict' && found.reason !== 'missing')) return
    if (status.state === 'behind' && status.reason === found.reason) return
    tell({ state: 'behind', reason: found.reason })
  }

  return {
    save(flow, card = null) {
      latest = flow
      if (!lost(status)) write(flow, card)
    },
    retry() {
      if (latest && status.state === 'not-saved') write(latest, null)
    },
    look,
    get status() {
      return status
    },
  }
}

/** When so many cards became others, the flow is written whole again. */
const MOST = 20

/** Somebody else has the flow now: writing again would fail again, until a person decides. */
const lost = (status: AutosaveStatus): boolean =>
  status.state === 'not-saved' && (status.reason === 'conflict' || status.reason === 'missing')

const unexpected: StorageFailure = {
  ok: false,
  reason: 'unavailable',
  message: 'Something unexpected happened while saving.',
  fix: 'Export the flow to keep a copy, then reload the page.',
}
