import type { VariableRow } from '@/core/flow/variables/table'
import type { Tone } from '@/ui/tone'

/** What there is to know about a variable at a glance: a few words, and the sentence behind them. */
export interface Standing {
  readonly tone: Tone
  readonly text: string
  readonly title: string
}

/** Whether a variable is there, of use, and surely set wherever it is read. */
export function standingOf({ variable, unused, sets, reads, unset }: VariableRow): Standing {
  if (!variable)
    return {
      tone: 'danger',
      text: 'Unknown',
      title: 'Cards use this name, but the flow has no such variable.',
    }
  if (unused) return { tone: 'neutral', text: 'Unused', title: 'No card sets it or reads it.' }
  if (unset.length > 0 && sets.length === 0)
    return { tone: 'warning', text: 'Never set', title: 'It is read, but no card sets it.' }
  if (unset.length > 0)
    return {
      tone: 'warning',
      text: 'Not on all paths',
      title: 'Some path leads to a card that reads it before it is set.',
    }
  if (reads.length === 0)
    return { tone: 'neutral', text: 'Never read', title: 'It is set, but no card reads it.' }
  return { tone: 'success', text: 'Set on all paths', title: 'Wherever it is read, it has been set before.' }
}
