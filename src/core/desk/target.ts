import type { Reference } from '@/core/flow/document'
import type { Json } from '@/core/flow/json'
import type { Fallback, Refusal, Target } from '@/core/runtime/assignment'
import { departed, directory, lookUp, referTo } from '@/core/workspace/directory'
import { ownerOf } from '@/core/workspace/owner'
import type { Contact, Workspace } from '@/core/workspace/workspace'
import { agentIn, teamIn } from './people'
import { emptyVariable } from './refusal'

/** Who is meant: the request's target found in the workspace, or the reason why it can't be. */
export type Resolved =
  | { readonly kind: 'agent' | 'team' | 'bot'; readonly ref: Reference; readonly by: string }
  | {
      readonly refused: Refusal
      readonly because: string
      readonly candidates?: readonly Reference[]
      /** Somebody was found, who can't have it. */
      readonly found?: Extract<Resolved, { readonly kind: string }>
    }

export function resolveTarget(workspace: Workspace, target: Target, contact: string | null): Resolved {
  if (target.type === 'contact_owner') return resolveOwner(workspace, contact)
  return target.pick === 'static' ? resolveReference(workspace, target) : resolveValue(workspace, target)
}

/** The target as it was given, for outputs and ledger. */
export function rawOf(workspace: Workspace, target: Target, contact: string | null): Json {
  if (target.type === 'contact_owner')
    return workspace.contacts.find(({ id }) => id === contact)?.owner || null
  return target.pick === 'static' ? target.ref.id : target.value
}

type Picked = Fallback | Extract<Target, { pick: 'static' }>

/** A reference picked on the card: by its id alone, since a person chose exactly this one. */
export function resolveReference(workspace: Workspace, { type, ref }: Picked): Resolved {
  const found = picked(workspace, type, ref.id.trim())
  if (found) return { kind: type, ref: found, by: 'picked on the card' }
  return { refused: 'target_missing', because: `${departed(type, ref)}.` }
}

function picked(workspace: Workspace, type: Picked['type'], id: string): Reference | undefined {
  if (type === 'agent') {
    const agent = agentIn(workspace, id)
    return agent && referTo(agent)
  }
  const found = type === 'team' ? teamIn(workspace, id) : workspace.bots.find(bot => bot.id === id)
  return found && { id, name: found.name }
}

function resolveValue(workspace: Workspace, target: Extract<Target, { pick: 'variable' }>): Resolved {
  const { type, value, matchBy, variable } = target
  if (typeof value === 'object' && value !== null) {
    return { refused: 'target_wrong_type', because: `${variable} holds a record, not an id, e-mail or name.` }
  }
  const text = value === null ? '' : String(value).trim()
  if (text === '') return { refused: 'target_empty', because: emptyVariable(variable) }
  for (const by of matchBy === 'auto' ? (['id', 'email'] as const) : [matchBy]) {
    const found = lookUp(workspace, type, by, text)
    const [only] = found
    if (found.length > 1) return ambiguous(found, text, by)
    if (only) return { kind: type, ref: only, by: `${by} from ${variable}` }
  }
  const other = otherKind(workspace, type, text)
  if (other)
    return {
      refused: 'target_wrong_type',
      because: `“${text}” is ${ONE[other]}, and the card asks for ${ONE[type]}.`,
    }
  const how = matchBy === 'auto' ? 'id or e-mail' : BY[matchBy]
  return { refused: 'target_not_found', because: `No ${type} has the ${how} “${text}”.` }
}

const ONE = { agent: 'an agent', team: 'a team', bot: 'a bot' }
const BY = { id: 'id', email: 'e-mail', name: 'name' }

function ambiguous(found: readonly Reference[], text: string, by: keyof typeof BY): Resolved {
  const names = found.map(({ name, id }) => `${name} (${id})`).join(', ')
  return {
    refused: 'target_ambiguous',
    because: `“${text}” is the ${BY[by]} of ${found.length}: ${names}.`,
    candidates: found,
  }
}

function otherKind(workspace: Workspace, type: 'agent' | 'team' | 'bot', id: string) {
  const kinds = ['agent', 'team', 'bot'] as const
  return kinds.find(kind => kind !== type && directory(workspace, kind).some(one => one.id === id))
}

/** The owner as the CRM knows it. */
function resolveOwner(workspace: Workspace, contact: string | null): Resolved {
  const known = workspace.contacts.find(({ id }) => id === contact)
  if (!known) return { refused: 'owner_missing', because: 'The visitor is not a contact of the workspace.' }
  const match = ownerOf(workspace, known)
  switch (match.is) {
    case 'none':
      return { refused: 'owner_missing', because: `${known.name} has no owner in the CRM.` }
    case 'agent':
      return { kind: 'agent', ref: referTo(match.agent), by: ownedBy(known, match.by) }
    case 'left':
      return {
        refused: 'target_inactive',
        because: `${known.name} belongs to ${match.agent.name}, who has left.`,
        found: { kind: 'agent', ref: referTo(match.agent), by: ownedBy(known, match.by) },
      }
    case 'ambiguous':
      return ambiguous(match.agents.map(referTo), match.owner, match.by)
    case 'unknown':
      return {
        refused: 'owner_unmapped',
        because: `${known.name} belongs to ${match.owner}, and no agent has that id or e-mail.`,
      }
  }
}

const ownedBy = ({ name }: Contact, by: 'id' | 'email'): string => `owner of ${name}, by ${by}`
