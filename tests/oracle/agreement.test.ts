/** Two interpreters, written from the same rules and sharing nothing, agree on what happens. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import type { Flow } from '@/core/flow/document'
import { open } from '@/core/flow/open'
import { act } from '@/core/rehearsal/act'
import type { Action } from '@/core/rehearsal/action'
import { openWorld } from '@/core/rehearsal/world'
import { compile } from '@/core/runtime/program'
import type { Workspace } from '@/core/workspace/workspace'
import { runs } from '../build/runs'
import { anyRun } from './generate'
import { interpret } from './interpreter'
import { observe } from './observe'

test('they agree on what everybody says, who has the floor, and what is written down', () => {
  fc.assert(
    fc.property(anyRun, run => {
      const { impossible, conversations } = interpret(JSON.parse(JSON.stringify(run)))
      const engine = played(run)
      expect(engine.impossible).toEqual(impossible)
      expect(engine.conversations).toEqual(conversations)
    }),
    { numRuns: runs(10_000) },
  )
})

function played({ flow, bots, workspace, actions }: typeof anyRun extends fc.Arbitrary<infer R> ? R : never) {
  const others = bots.map(bot => compile(flowOf(bot), catalog))
  let world = openWorld(compile(flowOf(flow), catalog), workspace as unknown as Workspace, others)
  const impossible: number[] = []
  for (const [i, action] of actions.entries()) {
    const outcome = act(world, action as Action)
    world = outcome.world
    if (outcome.why !== null) impossible.push(i)
  }
  return { impossible, conversations: observe(world) }
}

function flowOf(document: object): Flow {
  const { flow } = open(JSON.stringify(document), catalog)
  if (!flow) throw new Error('The generated flow does not open.')
  return flow
}
