import { inWords } from '@/cards/fields/duration'
import { joined } from '@/cards/fields/pieces'
import type { MatchBy } from '@/core/runtime/assignment'
import type { Assign } from './settings'

/** The whole decision read back: "Round robin among the available members of Accounts; waits up to 15 minutes, then leaves by Unavailable." */
export function sentence(settings: Assign): string {
  const { to } = settings
  if (to.type === 'contact_owner') return `${upper(owner(settings))}.`
  if (to.pick === 'static' && !to.ref)
    return 'Nobody is chosen yet, so the conversation would leave by Not found.'
  if (to.pick === 'variable' && to.variable === '') {
    return 'No variable is chosen yet, so the conversation would leave by Not found.'
  }
  const unmatched = to.pick === 'variable' ? `; leaves by Not found if ${MATCH[to.matchBy]}` : ''
  if (to.type === 'bot') return `Hands over to ${nameOf(settings, 'the bot')}${unmatched}.`
  const whole =
    to.type === 'team'
      ? team(settings, nameOf(settings, 'the team'))
      : agent(settings, nameOf(settings, 'the agent'))
  return `${upper(whole)}${unmatched}.`
}

/** One rule or several; with all three on, people just say *available*. */
function rules({ availability: { online, capacity, hours } }: Assign): readonly string[] {
  return [
    ...(online ? ['online'] : []),
    ...(capacity ? ['below capacity'] : []),
    ...(hours ? ['within business hours'] : []),
  ]
}

function agent(settings: Assign, name: string): string {
  const asked = rules(settings)
  if (asked.length === 0 || settings.ifUnavailable === 'assign_anyway') return `${name}, available or not`
  return `${name}, if ${asked.length === 3 ? 'available' : joined(asked)}; otherwise ${outcome(settings)}`
}

function team(settings: Assign, name: string): string {
  const { strategy } = settings
  if (strategy === 'queue') return `${name} holds it until a member accepts; ${waits(settings)}`
  const asked = rules(settings)
  const members = asked.length === 3 ? `available members of ${name}` : `members of ${name}`
  const who = asked.length === 3 || asked.length === 0 ? members : `${members} who are ${joined(asked)}`
  const choice =
    strategy === 'round_robin' ? `round robin among the ${who}` : `fewest open conversations among the ${who}`
  if (asked.length === 0) return choice
  switch (settings.ifUnavailable) {
    case 'assign_anyway':
      return `${choice}; if there is none, among all members`
    case 'leave':
      return `${choice}; otherwise ${outcome(settings)}`
    case 'wait':
      return `${choice}; ${outcome(settings)}`
  }
}

function owner(settings: Assign): string {
  const { to } = settings
  const fallback = to.type === 'contact_owner' ? to.fallback : null
  const rest = agent(settings, 'the contact owner')
  if (!fallback) return `${rest}; leaves by Not found where there is no owner`
  if (fallback.type === 'agent') return `${rest}; ${fallback.ref.name} where there is no owner`
  const how = {
    round_robin: 'by round robin',
    least_open: 'by fewest open conversations',
    queue: 'in its queue',
  }
  return `${rest}; the team ${fallback.ref.name}, ${how[settings.strategy]}, where there is no owner`
}

const outcome = (settings: Assign): string =>
  settings.ifUnavailable === 'leave' ? 'leaves by Unavailable at once' : waits(settings)

const waits = ({ waitLimit }: Assign): string =>
  waitLimit === null
    ? 'waits as long as it takes'
    : `waits up to ${inWords(waitLimit)}, then leaves by Unavailable`

function nameOf({ to }: Assign, kind: string): string {
  if (to.type === 'contact_owner') return ''
  if (to.pick === 'variable') return `${kind} that {{${to.variable}}} names`
  return kind === 'the bot' ? `the bot ${to.ref?.name}` : (to.ref?.name ?? '')
}

const MATCH: Readonly<Record<MatchBy, string>> = {
  auto: 'no id or e-mail matches',
  id: 'no id matches',
  email: 'no e-mail matches',
  name: 'no name matches',
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
