import type { Shapes } from '@/core/flow/card-shape'
import type { Flow } from '@/core/flow/document'
import { isObject } from '@/core/flow/json'
import { bytesOf, depthOf, LIMITS } from '@/core/flow/limits'
import { open } from '@/core/flow/open'
import { isoOf, msOf } from '@/core/flow/time'
import { openWorkspace } from '@/core/workspace/open'
import type { Bot, StoredWorkspace } from '@/core/workspace/workspace'
import type { Action } from './action'
import { FIRST, type ScriptStep, scriptSchema, shown } from './script-schema'
import { actionOf, contactIn, timeOf } from './script-step'

/** A rehearsal written down: who takes part, and what visitors, assignees, roster and clock do. See docs/cli.md. */
export interface Script {
  /** When it begins: ISO 8601 UTC. */
  readonly at: string
  /** Id or e-mail of the contact who writes, `null` for a stranger; where a step starts a conversation, it says so itself. */
  readonly contact: string | null
  readonly from?: string | undefined
  readonly begins: boolean
  readonly steps: readonly ScriptStep[]
  readonly bots: readonly Bot[]
  /** The flow that is played and those it may hand over to, where the file holds them. */
  readonly flow: Flow | null
  readonly flows: readonly Flow[]
  /** As it is when the script begins. */
  readonly workspace: StoredWorkspace | null
}

/** Flow and workspace are inside the file, one level deeper than in files of their own. */
const DEPTH = LIMITS.depth + 2

/** Reads a script. Never throws: what is wrong comes back as a sentence; what is only odd, as warnings. */
export function openScript(
  text: string,
  shapes: Shapes,
): { script: Script; warnings: readonly string[] } | { why: string } {
  if (text.length > LIMITS.bytes || bytesOf(text) > LIMITS.bytes) {
    return { why: 'The script is larger than 10 MB.' }
  }
  if (depthOf(text) > DEPTH) return { why: `The script nests deeper than ${DEPTH} levels.` }
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    return { why: `The script is not JSON (${cause instanceof Error ? cause.message : String(cause)}).` }
  }
  if (!isScript(value)) return { why: 'This is not a script: `"format": "baton.script"` is missing.' }
  if (value.version !== 1)
    return { why: `The script is of version ${shown(value.version)}; this Baton plays version 1.` }
  const parsed = scriptSchema.safeParse(value)
  if (!parsed.success) return { why: parsed.error.issues.slice(0, LIMITS.problems).map(misfit).join(' ') }
  const { at, steps, contact, from, begins = true, bots } = parsed.data
  const start = isoOf(msOf(at))
  const why = oddTimes(steps, start) ?? oddStarts(parsed.data)
  if (why !== null) return { why }
  const cast = castOf(parsed.data, shapes)
  if ('why' in cast) return cast
  const { warnings, ...inside } = cast
  return { script: { at: start, contact, from, begins, steps, bots, ...inside }, warnings }
}

/** Whether a parsed file says that it is a script. */
export const isScript = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) && value.format === 'baton.script'

/**
 * What a script does, with its times and the people meant; a button may still go by its label. One action a step, and
 * before them the conversation that begins by itself, where no step starts one.
 */
export function actionsOf(
  { at, contact, from, begins, steps }: Script,
  people: StoredWorkspace,
): { actions: readonly Action[] } | { why: string } {
  const alone = begins && !steps.some(startsOne)
  const actions: Action[] = alone ? [{ do: 'start', at, conversation: FIRST, contact, from }] : []
  let now = at
  for (const step of steps) {
    now = timeOf(step, now)
    actions.push(actionOf(step, now, people))
  }
  for (const [i, action] of actions.entries()) {
    if (action.do !== 'start') continue
    const found = contactIn(people, action.contact)
    if (typeof found === 'string') return { why: found }
    actions[i] = { ...action, contact: found.id }
  }
  return { actions }
}

const startsOne = (step: ScriptStep): boolean => 'start' in step

/** A sentence on the first step whose time can't be. */
function oddTimes(steps: readonly ScriptStep[], start: string): string | null {
  let now = start
  for (const [i, step] of steps.entries()) {
    const name = `Step ${i + 1}, ${shown(step)},`
    if (step.at !== undefined && step.after !== undefined) {
      return `${name} has both "at" and "after": one of them says when.`
    }
    if (step.at !== undefined && msOf(step.at) < msOf(now))
      return `${name} is earlier than what comes before it.`
    now = timeOf(step, now)
  }
  return null
}

/** A sentence where it is not clear who begins, or to whom somebody passes a conversation. */
function oddStarts({ steps, contact, from }: Pick<Script, 'steps' | 'contact' | 'from'>): string | null {
  if (steps.some(startsOne) && (contact !== null || from !== undefined)) {
    return 'A step starts a conversation, so "contact" and "from" belong into that step: {"start": {"contact": …}}.'
  }
  const unclear = steps.findIndex(
    step => 'reassign' in step && (step.reassign.agent === undefined) === (step.reassign.team === undefined),
  )
  return unclear < 0 ? null : `Step ${unclear + 1} passes on to exactly one: "agent" or "team".`
}

type Cast = Pick<Script, 'flow' | 'flows' | 'workspace'> & { readonly warnings: readonly string[] }

/** The flows and the workspace inside the file, each read as a file of its own would be. */
function castOf(
  { flow, flows, workspace }: { flow?: unknown; flows: readonly unknown[]; workspace?: unknown },
  shapes: Shapes,
): Cast | { why: string } {
  const warnings: string[] = []
  const read: Flow[] = []
  for (const [i, one] of (flow === undefined ? flows : [flow, ...flows]).entries()) {
    const opened = open(JSON.stringify(one), shapes)
    const words = opened.problems.map(({ message, fix }) => `${message} ${fix}`)
    if (!opened.flow) return { why: `A flow in the script (number ${i + 1}): ${words.join(' ')}` }
    if (read.some(({ id }) => id === opened.flow?.id)) {
      return { why: `Two flows in the script have the id "${opened.flow.id}".` }
    }
    read.push(opened.flow)
    warnings.push(...words)
  }
  const [first, ...others] = read
  const played = flow === undefined ? { flow: null, flows: read } : { flow: first ?? null, flows: others }
  if (workspace === undefined) return { ...played, workspace: null, warnings }
  const opened = openWorkspace(JSON.stringify(workspace))
  if (opened.workspace) return { ...played, workspace: opened.workspace, warnings }
  return {
    why: `The workspace in the script: ${opened.problems.map(({ message }) => message).join(' ')}`,
  }
}

/** Says where, in the words of a script: `Step 2` rather than `steps.1`. */
function misfit({ path, message }: { path: readonly PropertyKey[]; message: string }): string {
  const [root, index, ...rest] = path
  const inStep = root === 'steps' && typeof index === 'number'
  if (inStep && rest.length === 0) return `Step ${index + 1}: ${message}.`
  const place = (inStep ? rest : path).map(String).join('.')
  return `${inStep ? `Step ${index + 1}` : 'The script'} does not fit${place === '' ? '' : ` at "${place}"`}: ${message}.`
}
