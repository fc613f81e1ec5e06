import { type Flow, FORMAT, SCHEMA_URL, VERSION } from '@/core/flow/document'
import { isObject } from '@/core/flow/json'
import type { Problem } from '@/core/flow/problem'
import { openValue } from '@/core/flow/stored'
import type { Catalog } from '@/core/runtime/card-type'
import { compile } from '@/core/runtime/program'
import { botOf } from '@/core/workspace/bot'
import { openWorkspace } from '@/core/workspace/open'
import type { Bot, Workspace } from '@/core/workspace/workspace'
import { frozen } from './frozen'
import type { Vector } from './vector-schema'
import { openWorld, type World } from './world'

type Parts = Vector['flow']

/** The world a vector begins in. `base`: the text of the workspace file that it names. Frozen all the way down. */
export function worldOf(
  { flow, bots, workspace }: Vector,
  base: string,
  catalog: Catalog,
): { world: World } | { why: string } {
  const first = flowOf(flow, 'vector', 'Vector', catalog)
  if ('why' in first) return first
  const others: Flow[] = []
  for (const [id, parts] of Object.entries(bots)) {
    const other = flowOf(parts, id, id, catalog)
    if ('why' in other) return other
    others.push(other.flow)
  }
  const people = peopleOf(workspace, base)
  if ('why' in people) return people
  const given = new Set(others.map(({ id }) => id))
  const listed = people.workspace.bots.filter(({ id }) => !given.has(id))
  const all = frozen({ ...people.workspace, bots: [...listed, ...others.map(botOf)] })
  const programs = others.map(other => compile(other, catalog))
  return { world: openWorld(compile(first.flow, catalog), all, programs) }
}

function flowOf(parts: Parts, id: string, name: string, catalog: Catalog): { flow: Flow } | { why: string } {
  const whole = { $schema: SCHEMA_URL, format: FORMAT, version: VERSION, id, name, start: 'start', ...parts }
  const { flow, problems } = openValue(whole, catalog)
  return flow ? { flow: frozen(flow) } : { why: `The flow "${id}": ${sentences(problems)}` }
}

function peopleOf(wanted: Vector['workspace'], base: string): { workspace: Workspace } | { why: string } {
  const file = typeof wanted === 'string' ? base : changed(wanted, base)
  if (file === null) return { why: 'The workspace file is not a JSON object.' }
  const { workspace, problems } = openWorkspace(file)
  return workspace ? { workspace: { ...workspace, bots: botsIn(workspace) } } : { why: sentences(problems) }
}

const LISTS = ['agents', 'teams', 'contacts', 'bots'] as const

/** The base with the vector's changes, as text; `null` where the base is none. */
function changed(wanted: Exclude<Vector['workspace'], string>, base: string): string | null {
  const before = parsed(base)
  if (!before) return null
  const lists = LISTS.map(list => [list, changedList(before[list], wanted[list] ?? {})] as const)
  const hours = wanted.hours === undefined ? before.hours : wanted.hours
  return JSON.stringify({ ...before, hours, ...Object.fromEntries(lists) })
}

function changedList(list: unknown, changes: Readonly<Record<string, object | null>>): readonly object[] {
  const before = Array.isArray(list) ? list.filter(isObject) : []
  const known = new Set(before.map(({ id }) => id))
  const kept = before.filter(({ id }) => changes[String(id)] !== null)
  const after = kept.map(one => ({ ...one, ...changes[String(one.id)] }))
  const added = Object.entries(changes).filter(([id, fields]) => fields !== null && !known.has(id))
  return [...after, ...added.map(([id, fields]) => ({ id, ...fields }))]
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

/** The bots a workspace file of the tests lists; those of a person are the flows of the library. */
function botsIn(workspace: object): readonly Bot[] {
  const { bots = [] } = workspace as { bots?: unknown }
  return Array.isArray(bots) ? bots.filter(isBot) : []
}

const isBot = (value: unknown): value is Bot =>
  isObject(value) &&
  typeof value.id === 'string' &&
  typeof value.name === 'string' &&
  typeof value.active === 'boolean'

const sentences = (problems: readonly Problem[]): string => problems.map(({ message }) => message).join(' ')
