import type { TargetKind } from '@/core/flow/card-shape'
import type { Reference } from '@/core/flow/document'
import { fold } from '@/core/flow/text'
import type { Agent, Workspace } from './workspace'

/** Everybody of one kind, as references. */
export function directory(workspace: Workspace, kind: TargetKind): readonly Reference[] {
  switch (kind) {
    case 'agent':
      return workspace.agents.map(referTo)
    case 'team':
      return workspace.teams.map(({ id, name }) => ({ id, name }))
    case 'bot':
      return workspace.bots.map(({ id, name }) => ({ id, name }))
  }
}

/** An agent as a reference. People are values, so each has one reference, however often somebody refers to them. */
export function referTo(agent: Agent): Reference {
  const before = references.get(agent)
  if (before) return before
  const { id, name, email } = agent
  const reference = { id, name, ...(email ? { email } : {}) }
  references.set(agent, reference)
  return reference
}

const references = new WeakMap<Agent, Reference>()

/** That nobody of the workspace goes by that id: of a person, that they have left. A clause, to which a full stop belongs. */
export const departed = (kind: TargetKind, { name }: Reference): string =>
  kind === 'agent'
    ? `${name} has left: no such agent is in this workspace any more`
    : `The ${kind} “${name}” is not in this workspace`

/** Agents and teams and bots whose id, e-mail or name is exactly the given one. No fuzzy match, no first in the list. */
export function lookUp(
  workspace: Workspace,
  kind: TargetKind,
  by: 'id' | 'email' | 'name',
  value: string,
): readonly Reference[] {
  const wanted = by === 'id' ? value.trim() : fold(value)
  if (wanted === '') return []
  return directory(workspace, kind).filter(({ id, email, name }) => {
    if (by === 'id') return id === wanted
    return fold(by === 'email' ? (email ?? '') : name) === wanted
  })
}
