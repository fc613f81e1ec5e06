import { type ReferenceUse, readSettings, type Shapes } from '@/core/flow/card-shape'
import { type Flow, FORMAT, type Reference } from '@/core/flow/document'
import { type Change, edit } from '@/core/flow/edit'
import type { Fragment } from '@/core/flow/fragment/fragment'
import { same } from '@/core/flow/json'
import { error, type Problem, warning } from '@/core/flow/problem'
import { departed, directory, lookUp } from './directory'
import type { Workspace } from './workspace'

/** Finds a flow's people, teams and bots in this workspace: by id, then e-mail, then exact name. */

export interface Resolution {
  /** The flow with each reference that was found under another id brought up to date. The very same flow if none was. */
  readonly flow: Flow
  readonly unresolved: readonly Unresolved[]
}

export interface Unresolved {
  readonly card: string
  readonly path: string
  readonly kind: ReferenceUse['kind']
  readonly ref: Reference
  /** More than one of that name or e-mail: none of them is picked. */
  readonly candidates: readonly Reference[]
}

export function resolveReferences(flow: Flow, shapes: Shapes, workspace: Workspace): Resolution {
  const unresolved: Unresolved[] = []
  let resolved = flow
  for (const key of Object.keys(flow.cards)) {
    for (const { path, kind } of referencesOf(flow, shapes, key)) {
      // Settings change under our hands: each replacement starts from the card as the one before left it.
      const use = referencesOf(resolved, shapes, key).find(one => one.path === path)
      if (!use) continue
      const found = find(workspace, kind, use.ref)
      const [only] = found
      if (!only || found.length > 1)
        unresolved.push({ card: key, path, kind, ref: use.ref, candidates: found })
      else resolved = edit(resolved, update(key, use, only))
    }
  }
  return { flow: resolved, unresolved }
}

/** What was copied, perhaps where people have other ids, with each reference as this workspace knows it; what is not found stays. */
export function resolveFragment(fragment: Fragment, shapes: Shapes, workspace: Workspace): Fragment {
  const flow = { ...fragment, format: FORMAT, id: 'fragment', name: 'Fragment', start: null } as const
  return { ...fragment, cards: resolveReferences(flow, shapes, workspace).flow.cards }
}

/** The flow with each bot that is known under another id now named by that. The very same flow if none is. */
export function redirectBots(flow: Flow, shapes: Shapes, moved: ReadonlyMap<string, Reference>): Flow {
  let redirected = flow
  for (const key of Object.keys(flow.cards)) {
    for (const { path, kind, ref } of referencesOf(flow, shapes, key)) {
      const to = kind === 'bot' ? moved.get(ref.id) : undefined
      const use = to && referencesOf(redirected, shapes, key).find(one => one.path === path)
      if (to && use && to.id !== ref.id)
        redirected = edit(redirected, { set: 'settings', card: key, settings: use.replace(to) })
    }
  }
  return redirected
}

/** References whose target the workspace does not have, marked on their cards. */
export function lintReferences(flow: Flow, shapes: Shapes, workspace: Workspace): readonly Problem[] {
  return Object.keys(flow.cards).flatMap(card =>
    referencesOf(flow, shapes, card).flatMap(({ path, kind, ref }) => {
      const problem = lintReference(workspace, kind, ref, flow.id)
      return problem ? [{ ...problem, card, path, ...namesakes(workspace, kind, ref, path, flow.id) }] : []
    }),
  )
}

/** The one of the workspace who goes by the same e-mail or name, where the id is unknown: as opening the file would find them. */
function namesakes(
  workspace: Workspace,
  kind: ReferenceUse['kind'],
  ref: Reference,
  path: string,
  flow: string,
): Pick<Problem, 'fixes'> {
  const [only, other] = find(workspace, kind, ref)
  if (!only || other || only.id === ref.id || lintReference(workspace, kind, only, flow)) return {}
  return { fixes: [{ label: `Use “${only.name}”`, steps: [{ do: 'refer', path, ref: only }] }] }
}

function lintReference(
  workspace: Workspace,
  kind: ReferenceUse['kind'],
  ref: Reference,
  flow: string,
): Problem | null {
  if (!directory(workspace, kind).some(({ id }) => id === ref.id)) {
    return error(
      'target_missing',
      `${departed(kind, ref)}.`,
      kind === 'bot' ? 'Choose another bot, or add the flow of that bot.' : `Choose another ${kind}.`,
    )
  }
  if (kind === 'agent' && !workspace.agents.some(({ id, active }) => id === ref.id && active)) {
    return error('target_inactive', `${ref.name} has left the workspace.`, 'Choose another agent.')
  }
  const active = new Set(workspace.agents.filter(agent => agent.active).map(({ id }) => id))
  if (
    kind === 'team' &&
    !workspace.teams.some(({ id, members }) => id === ref.id && members.some(one => active.has(one)))
  ) {
    return error(
      'team_empty',
      `The team “${ref.name}” has no active member.`,
      'Add somebody to it, or choose another team.',
    )
  }
  if (kind !== 'bot') return null
  if (ref.id === flow)
    return error('self_assignment', 'The bot would hand over to itself.', 'Choose another bot.')
  const bot = workspace.bots.find(({ id, active }) => id === ref.id && active)
  if (!bot) {
    return error(
      'target_inactive',
      `The bot “${ref.name}” has nothing to run.`,
      'Add cards to it, or choose another bot.',
    )
  }
  return bot.published === false
    ? warning(
        'target_unpublished',
        `The bot “${ref.name}” is not published: until it is, nobody gets there.`,
        'Publish that flow, or choose another bot.',
      )
    : null
}

function referencesOf(flow: Flow, shapes: Shapes, key: string): readonly ReferenceUse[] {
  const card = flow.cards[key]
  const reading = card && readSettings(shapes, card)
  return reading ? reading.shape.references(reading.settings) : []
}

function find(workspace: Workspace, kind: ReferenceUse['kind'], ref: Reference): readonly Reference[] {
  const byId = lookUp(workspace, kind, 'id', ref.id)
  if (byId.length > 0) return byId
  const byEmail = lookUp(workspace, kind, 'email', ref.email ?? '')
  return byEmail.length > 0 ? byEmail : lookUp(workspace, kind, 'name', ref.name)
}

/** A reference found by its id is left as the file has it; only one that moved is rewritten. */
function update(card: string, use: ReferenceUse, found: Reference): Change {
  if (found.id === use.ref.id || same(found, use.ref)) return { set: 'all', changes: [] }
  return { set: 'settings', card, settings: use.replace(found) }
}
