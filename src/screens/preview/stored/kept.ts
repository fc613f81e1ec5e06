import * as z from 'zod/mini'
import { catalog } from '@/cards/catalog'
import type { Flow } from '@/core/flow/document'
import { isObject } from '@/core/flow/json'
import { open } from '@/core/flow/open'
import { save } from '@/core/flow/save'
import { msOf } from '@/core/flow/time'
import type { Action } from '@/core/rehearsal/action'
import { type Workspace, workspaceSchema } from '@/core/workspace/workspace'
import { frozenAt, letRun, timeOn } from '../clock'
import { looksBack, type Play, playOf } from '../play'
import { endOf, opened, type Run, replayed } from '../run'

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

/** All runs of a rehearsal, and the one that is played. */
export interface Kept {
  readonly play: Play
  readonly runs: readonly Run[]
}

/** What was done in every run, and how it is looked at, as plain JSON. `now`: real time, in milliseconds. */
export function deedsOf({ play, runs }: Kept, now: number): object {
  const { run, shown, moment, ran, front, chair, clock, pilot, pilotSince } = play
  return {
    runs: runs.map(({ id, name, steps }) => ({ id, name, actions: steps.map(({ action }) => action) })),
    played: run.id,
    version: run.version,
    shown,
    moment,
    ran,
    front,
    chair,
    at: timeOn(clock, now),
    running: clock.set !== null,
    pilot,
    pilotSince,
  }
}

/** The rehearsal again; `null` where what was kept can't be read any more. `now`: real time, in milliseconds. */
export function revived(stage: Stage, deeds: unknown, now: number): Kept | null {
  const flow = flowIn(stage.flow)
  const workspace = workspaceIn(stage.workspace)
  const kept = deedsSchema.safeParse(deeds)
  if (!flow || !workspace || !kept.success) return null
  const { data } = kept
  const others = stage.others.flatMap(text => flowIn(text) ?? [])
  // All runs begin in one and the same world.
  const empty = opened({ id: 1, version: data.version, flow, others, workspace })
  const runs = data.runs
    .map(({ id, name, actions }) => replayed({ ...empty, id, name }, actions.filter(isAction)))
    .filter(({ steps }) => steps.length > 0)
  const run = runs.find(({ id }) => id === data.played)
  if (!run) return null
  return { runs, play: looked(run, data, now) }
}

/** The run as it was looked at: in the past, or at its end, where the clock never shows less than the latest step. */
function looked(run: Run, kept: z.infer<typeof deedsSchema>, now: number): Play {
  const { moment, front, chair, at, running, ran, pilot, pilotSince } = kept
  const last = run.steps.length - 1
  const shown = Math.max(0, Math.min(kept.shown, last))
  const end = endOf(run) ?? at
  const clock = letRun(frozenAt(shown === last && msOf(at) < msOf(end) ? end : at), running, now)
  const play = { ...playOf(run, clock, front), shown, moment, chair, pilot, pilotSince }
  return looksBack(play) ? { ...play, ran } : play
}

const instant = z.string().check(z.refine(text => !Number.isNaN(msOf(text)), 'is not a time'))

const deedsSchema = z.object({
  runs: z.array(z.object({ id: z.number(), name: z.string(), actions: z.array(z.unknown()) })),
  played: z.number(),
  version: z._default(z.enum(['draft', 'published']), 'draft'),
  shown: z.number(),
  moment: z._default(z.nullable(z.object({ conversation: z.string(), place: z.number() })), null),
  ran: z.boolean(),
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
