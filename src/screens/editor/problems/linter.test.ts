import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalog } from '@/cards/catalog'
import type { Flow } from '@/core/flow/document'
import { edit } from '@/core/flow/edit'
import { openValue } from '@/core/flow/stored'
import { anyDocument } from '../../../../tests/build/arbitrary'
import { flowOf, say, start } from '../../../../tests/build/flow'
import { workspace } from '../../../../tests/build/workspace'
import { check } from './check'
import { createLinter, type Helper } from './linter'
import { createLinting, grouped } from './linting'
import { packed, unpacked } from './packing'
import type { Task } from './task'

const demo = { workspace: workspace('demo'), behind: [] }

/** A worker as far as a test can have one: what goes to and fro is copied, and written down. */
function helper(): Helper & { readonly tasks: Task[] } {
  const lint = createLinting(catalog)
  const tasks: Task[] = []
  return {
    tasks,
    ask: async task => {
      tasks.push(structuredClone(task))
      return unpacked(structuredClone(packed(lint(structuredClone(task)))))
    },
    stop: () => undefined,
  }
}

const openable = anyDocument.map(value => openValue(value, catalog).flow).filter(flow => flow !== null)

test('told only what changed, it finds what a look at the whole flow finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(openable, { minLength: 1, maxLength: 4 }), async flows => {
      const linter = createLinter(helper(), helper)
      for (const flow of flows) {
        const { groups } = await linter.look(flow, demo)
        expect(groups).toEqual(structuredClone(grouped(check(flow, catalog, demo.workspace, []))))
      }
    }),
  )
})

const flow: Flow = flowOf({
  cards: { start: start('a'), a: say('{{nobody}}', 'b'), b: say('{{nobody}}', 'c'), c: say('Bye') },
  layout: { start: { x: 0, y: 0 }, a: { x: 1, y: 0 }, b: { x: 2, y: 0 }, c: { x: 3, y: 0 } },
})

test('one card changed, one card is sent; moved ones are no news, and what stayed wrong is the very same', async () => {
  const worker = helper()
  const linter = createLinter(worker, helper)
  const before = await linter.look(flow, demo)
  const moved = edit(flow, { set: 'position', card: 'a', at: { x: 9, y: 9 } })
  expect((await linter.look(moved, demo)).groups).toBe(before.groups)
  expect(worker.tasks).toHaveLength(1)
  const mended = edit(moved, { set: 'settings', card: 'a', settings: { text: 'Hello' } })
  const after = await linter.look(mended, demo)
  expect(worker.tasks[1]).toEqual({ cards: { put: { a: mended.cards.a }, gone: [], order: null } })
  expect(Object.keys(after.groups)).toEqual(['b', 'c'])
  expect(after.groups.b).toBe(before.groups.b)
})

test('a worker that breaks is replaced, and the other is told everything', async () => {
  const first: Helper = { ask: () => Promise.reject(new Error('broken')), stop: () => undefined }
  const second = helper()
  const linter = createLinter(first, () => second)
  const { groups } = await linter.look(flow, demo)
  expect(Object.keys(groups)).toEqual(['a', 'b', 'c'])
  expect(Object.keys(second.tasks[0]?.cards.put ?? {})).toEqual(Object.keys(flow.cards))
  expect(second.tasks[0]?.workspace).toEqual(demo.workspace)
})

test('the page itself failing is no reason to try the same again', async () => {
  const broken: Helper = { ask: () => Promise.reject(new Error('broken')), stop: () => undefined }
  await expect(createLinter(null, () => broken).look(flow, demo)).rejects.toThrow('broken')
})
