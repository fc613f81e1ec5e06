import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lint } from '@/core/flow/lint'
import { open } from '@/core/flow/open'
import { save } from '@/core/flow/save'
import { act } from '@/core/rehearsal/act'
import { conversationOf, openWorld } from '@/core/rehearsal/world'
import { compile } from '@/core/runtime/program'
import { openWorkspace } from '@/core/workspace/open'
import { catalog } from './catalog'

/** Each card folder holds the smallest flow that shows the card at work. */
const placeOf = (type: string): URL => new URL(`./${type}/example.json`, import.meta.url)

const { workspace: people } = openWorkspace(
  readFileSync(new URL('../core/workspace/demo.json', import.meta.url), 'utf8'),
)

const shown = [...catalog.keys()].filter(type => existsSync(placeOf(type)))

test.each(shown)('%s: its example is canonical, free of problems, and reaches the card', type => {
  const text = readFileSync(placeOf(type), 'utf8')
  const { flow, problems } = open(text, catalog)
  expect(problems).toEqual([])
  if (!flow || !people) throw new Error('unreadable')
  expect(save(flow, catalog)).toBe(text)
  expect(lint(flow, catalog)).toEqual([])

  const at = '2026-03-02T09:00:00.000Z'
  let world = openWorld(compile(flow, catalog), { ...people, bots: [] })
  world = act(world, { do: 'start', at, conversation: 'c1', contact: people.contacts[0]?.id ?? null }).world
  for (const text of ['A refund, please', '700']) {
    world = act(world, { do: 'say', at, conversation: 'c1', text }).world
  }
  const entered = conversationOf(world, 'c1')?.events.flatMap(event =>
    event.type === 'card.entered' ? [flow.cards[event.card]?.type] : [],
  )
  expect(entered).toContain(type)
})
