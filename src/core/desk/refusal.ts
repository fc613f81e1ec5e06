import type { Refusal } from '@/core/runtime/assignment'

/** What each refusal means, as a sentence for people. Completed by the trace's own words on this case. */
export const REFUSAL_SENTENCES: Readonly<Record<Refusal, string>> = {
  target_empty: 'The card names nobody.',
  target_not_found: 'Nobody in the workspace matches the value.',
  target_ambiguous: 'More than one matches the value, so none was picked.',
  target_wrong_type: 'The value names something of another kind than the card asks for.',
  target_inactive: 'The assignee has left, or is a bot with nothing to run.',
  target_missing: 'The assignee chosen on the card is no longer in the workspace.',
  owner_missing: 'The visitor has no contact owner.',
  owner_unmapped: 'The CRM names an owner, but no agent here has that id or e-mail.',
  self_assignment: 'The bot would hand the conversation to itself.',
  handoff_loop: 'Bots handed the conversation to each other more than ten times.',
  team_empty: 'The team has no active member.',
  nobody_online: 'Nobody who could take it is online.',
  at_capacity: 'Everybody who could take it has as many conversations as they may.',
  outside_hours: 'It is outside business hours.',
  wait_limit: 'Nobody became free within the time limit.',
}

/** Why the fallback of the contact owner was asked: the owner is a person, so *target_inactive* has one meaning only. */
export const fallbackSentence = (reason: Refusal): string =>
  reason === 'target_inactive' ? 'The contact owner has left.' : REFUSAL_SENTENCES[reason]

/** *target_empty*, where a variable was to name somebody. */
export const emptyVariable = (variable: string): string => `The variable ${variable} is empty.`
