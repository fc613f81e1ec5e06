import { inWords } from '@/cards/fields/duration'
import { joined } from '@/cards/fields/pieces'
import type { Reference } from '@/core/flow/document'
import type { MatchBy } from '@/core/runtime/assignment'
import { whyAbsent } from './absent'
import { applies } from './applies'
import { backWords, passWords, replyWords } from './backWords'
import { membersNow, membersWords, type Now } from './membersWords'
import type { Assign } from './settings'

/**
 * The whole decision read back: "Round robin among 3 online members of Accounts in business hours; waits up to 15
 * minutes, then leaves by Unavailable." With a workspace and an
 * instant, a team's members are counted as they are then.
 */
export function sentence(settings: Assign, around?: Now): string {
  const { to } = settings
  if (to.type !== 'contact_owner') {
    if (to.pick === 'static' && !to.ref)
      return 'Nobody is chosen yet, so the conversation would leave by Not found.'
    if (to.pick === 'variable' && to.variable === '')
      return 'No variable is chosen yet, so the conversation would leave by Not found.'
  }
  const absent = around ? whyAbsent(settings, around.workspace) : null
  if (absent !== null) return withoutThem(settings, absent)
  return to.type === 'contact_owner' && to.fallback?.type === 'team'
    ? ownerOrTeam(settings, to.fallback.ref, around)
    : read(decision(settings, around), unmatched(to), replyWords(settings), backWords(settings))
}

/** Who is named can never take over: it leaves at once; an owner is asked all the same. */
function withoutThem(settings: Assign, absent: string): string {
  if (settings.to.type !== 'contact_owner')
    return read(`${absent}, so the conversation would leave by Not found`)
  const alone: Assign = { ...settings, to: { type: 'contact_owner', fallback: null } }
  return read(`${decision(alone, undefined)}, since ${absent}`, replyWords(alone), backWords(alone))
}

/** One sentence for the owner and one for the team, each as if it were the target: what acts on the one need not act on the other. */
function ownerOrTeam(settings: Assign, ref: Reference, around: Now | undefined): string {
  const toTeam: Assign = { ...settings, to: { type: 'team', pick: 'static', ref } }
  const toOwner: Assign = { ...settings, to: { type: 'contact_owner', fallback: null } }
  const sentences = [
    read(agent(toOwner, 'the contact owner'), replyWords(toOwner)),
    read(`where there is no owner, ${team(toTeam, ref.name, around)}`, replyWords(toTeam)),
    read(backWords(settings)),
  ]
  return sentences.filter(one => one !== '').join(' ')
}

/** Clauses as a sentence; empty where none says anything. */
function read(...clauses: readonly string[]): string {
  const said = clauses.filter(clause => clause !== '').join('; ')
  return said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

function decision(settings: Assign, around: Now | undefined): string {
  switch (settings.to.type) {
    case 'contact_owner':
      return owner(settings)
    case 'bot':
      return `hands over to ${nameOf(settings, 'the bot')}${passWords(settings)}`
    case 'team':
      return team(settings, nameOf(settings, 'the team'), around)
    case 'agent':
      return agent(settings, nameOf(settings, 'the agent'))
  }
}

const unmatched = (to: Assign['to']): string =>
  to.type !== 'contact_owner' && to.pick === 'variable' ? `leaves by Not found if ${MATCH[to.matchBy]}` : ''

/** One rule or several; with all three on, people just say *available*. */
function agent(settings: Assign, name: string): string {
  const { online, capacity, hours } = settings.availability
  const asked = [
    ...(online ? ['online'] : []),
    ...(capacity ? ['below capacity'] : []),
    ...(hours ? ['in business hours'] : []),
  ]
  if (asked.length === 0 || settings.ifUnavailable === 'assign_anyway') return `${name}, available or not`
  return `${name}, if ${asked.length === 3 ? 'available' : joined(asked)}; otherwise ${outcome(settings)}`
}

function team(settings: Assign, name: string, around: Now | undefined): string {
  const { strategy } = settings
  const members = membersNow(settings, around)
  if (strategy === 'queue') {
    const many = members ? `, with ${members.now} active ${members.now === 1 ? 'member' : 'members'},` : ''
    return `${name}${many} holds it until a member accepts; ${waits(settings)}`
  }
  const who = membersWords(settings, name, members)
  const choice =
    strategy === 'round_robin' ? `round robin among ${who}` : `fewest open conversations among ${who}`
  if (!applies(settings).ifUnavailable) return choice
  switch (settings.ifUnavailable) {
    case 'assign_anyway':
      return `${choice}; if there is none, among all members`
    case 'leave':
      return `${choice}; otherwise ${outcome(settings)}`
    case 'wait':
      return `${choice}; ${outcome(settings)}`
  }
}

/** The owner, and the agent who is asked in their place by the same rules; where there is nobody else, the way out. */
function owner(settings: Assign): string {
  const { to } = settings
  const fallback = to.type === 'contact_owner' ? to.fallback : null
  if (fallback) return agent(settings, `the contact owner, or ${fallback.ref.name} where there is no owner`)
  return `${agent(settings, 'the contact owner')}; leaves by Not found where there is no owner`
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
