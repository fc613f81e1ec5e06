import * as z from 'zod/mini'
import { catalog } from '@/cards/catalog'
import type { Flow } from '@/core/flow/document'
import { isObject } from '@/core/flow/json'
import { open } from '@/core/flow/open'
import { save } from '@/core/flow/save'
import { msOf } from '@/core/flow/time'
import type { Action } from '@/core/rehearsal/action'
import { type Workspace, workspaceSchema } from '@/core/workspace/workspace'
import { OFF } from '../autopilot'
import { frozenAt, letRun, timeOn } from '../clock'
import { type Play, playOf } from '../play'
import { opened, type Run, replayed } from '../run'

/** A rehearsal as it is kept over a reload, and how it is taken up again. */

export interface Stage {
  readonly flow: string
  readonly others: readonly string[]
  readonly workspace: string
}

/** What a run began with, as text. */
export const stageOf = ({ flow, others, workspace }: Run): Stage => ({
  flow: save(flow, catalog),
  others: others.map(other => save(other, catalog)),
  workspace: JSON.stringify(workspace),
})

/** What was done, and how it is looked at, as plain JSON. `now`: real time, in milliseconds. */
export function deedsOf({ run, front, chair, clock, pilot, pilotSince }: Play, now: number): object {
  const actions = run.steps.map(({ action }) => action)
  return { actions, front, chair, at: timeOn(clock, now), running: clock.set !== null, pilot, pilotSince }
}

/** The rehearsal again; `null` where what was kept can't be read any more. `now`: real time, in milliseconds. */
export function revived(stage: Stage, deeds: unknown, now: number): Play | null {
  const flow = flowIn(stage.flow)
  const workspace = workspaceIn(stage.workspace)
  const kept = deedsSchema.safeParse(deeds)
  if (!flow || !workspace || !kept.success) return null
  const { actions, front, chair, at, running, pilot, pilotSince } = kept.data
  const others = stage.others.flatMap(text => flowIn(text) ?? [])
  const run = replayed(opened({ id: 1, flow, others, workspace }), actions.filter(isAction))
  if (run.steps.length === 0) return null
  const clock = letRun(frozenAt(at), running, now)
  return { ...playOf(run, clock, front), chair, pilot: pilot ?? OFF, pilotSince }
}

const instant = z.string().check(z.refine(text => !Number.isNaN(msOf(text)), 'is not a time'))

const deedsSchema = z.object({
  actions: z.array(z.unknown()),
  front: z.string(),
  chair: z.nullable(z.string()),
  at: instant,
  running: z.boolean(),
  pilot: z.object({
    who: z.union([z.enum(['nobody', 'everybody']), z.object({ agent: z.string() })]),
    after: z.number(),
  }),
  pilotSince: z.string(),
})

/** What this very program wrote; the world refuses what does not apply. */
const isAction = (value: unknown): value is Action =>
  isObject(value) && typeof value.do === 'string' && typeof value.at === 'string'

const flowIn = (text: string): Flow | null => open(text, catalog).flow

const bots = z.array(z.object({ id: z.string(), name: z.string(), active: z.boolean() }))

function workspaceIn(text: string): Workspace | null {
  try {
    const value: unknown = JSON.parse(text)
    const stored = workspaceSchema.safeParse(value)
    const known = bots.safeParse(isObject(value) ? value.bots : null)
    if (!stored.success || !known.success) return null
    const { bots: _bots, ...people } = stored.data
    return { ...people, bots: known.data }
  } catch {
    return null
  }
}
