import type { Assign } from './settings'

/** Which settings mean something, given the others: the form shows no more. What it hides is kept. */
export function applies({ to, strategy, ifUnavailable, availability }: Assign) {
  const toTeam = to.type === 'team' || (to.type === 'contact_owner' && to.fallback?.type === 'team')
  const people = to.type !== 'bot'
  /** The team's own queue asks nobody whether they are available. */
  const queued = to.type === 'team' && strategy === 'queue'
  const asks = people && !queued
  const restricted = availability.online || availability.capacity || availability.hours
  const mayWait =
    people && (queued || (toTeam && strategy === 'queue') || (restricted && ifUnavailable === 'wait'))
  return { strategy: toTeam, availability: asks, ifUnavailable: asks && restricted, wait: mayWait }
}
