import { expect } from 'vitest'
import { decide } from '@/core/desk/decide'
import { allCustody, answerTo } from '@/core/desk/desk'
import { act } from '@/core/rehearsal/act'
import { conversationsOf, told, type World } from '@/core/rehearsal/world'
import type { Input } from '@/core/runtime/input'
import { LAWS, pending } from './laws'
import { type Life, live, openLife } from './life'
import { identicalWorlds, stored } from './stored'
import { WORLD_LAWS } from './worldLaws'

/**
 * Lives a life, and looks at all that has to hold of it: every law after every action; that the same action comes to the
 * same, to the byte, in a world that was stored and opened again after every action; every law of every conversation; and
 * that nothing happens when what came once comes again. Gives the number of its conversations.
 */
export function liveWholly(life: Life): number {
  let twin = openLife(life)
  let kept: World | null = null
  const { world } = live(life, moment => {
    const { before, action, after, why } = moment
    for (const [name, law] of Object.entries(WORLD_LAWS)) obey(name, law(moment))
    kept ??= { ...twin, ...stored(before, null, null) }
    const again = act(kept, action)
    if (again.why !== why) throw new Error(`${why}, and stored: ${again.why}`)
    if (!identicalWorlds(after, again.world, before, kept)) {
      expect(again.world.conversations).toEqual(after.conversations)
      expect(again.world.desk).toEqual(after.desk)
      throw new Error('What was stored goes on in another order.')
    }
    twin = again.world
    kept = { ...twin, ...stored(after, before, kept) }
  })
  const conversations = conversationsOf(world)
  for (const [, { events, ...talk }] of conversations)
    for (const [name, law] of Object.entries(LAWS)) obey(name, law(events, talk))
  repeated(world)
  return conversations.length
}

function obey(name: string, wrong: string | null): void {
  if (wrong !== null) throw new Error(`${name}: ${wrong}`)
}

/** What was answered or ended before changes nothing when it comes again. */
function repeated(world: World): void {
  for (const [id, { events, ...talk }] of conversationsOf(world)) {
    const open = pending(talk)
    for (const event of events) {
      if (event.type === 'assignment.answered') ignored(world, id, event.answer)
      if (event.type === 'handoff.ended' && !open.has(event.request)) ignored(world, id, event)
    }
  }
  for (const custody of allCustody(world.desk)) {
    const { request } = custody
    const before = answerTo(custody, request.id)
    if (!before) continue
    const again = decide(world.desk, request, '2030-01-01T00:00:00.000Z')
    if (again.desk !== world.desk || again.answer !== before)
      throw new Error(`${request.id} was answered anew`)
  }
}

function ignored(world: World, conversation: string, input: Input): void {
  const after = told(world, conversation, input)
  if (after.world !== world || after.events.length > 0) throw new Error(`${input.type} did something`)
}
