import { expect, test } from 'vitest'
import { list, save } from './library'
import { create, purge, remove } from './libraryChanges'
import { publish, readPublished, unpublish } from './publication'
import { moved, sample, shownAs } from './samples'

const shapes = new Map()

async function stored(name: string) {
  const flow = sample(name)
  const created = await create(flow)
  if (!created.ok) throw new Error(created.message)
  return { flow: { ...flow, id: created.id, name: created.name }, revision: created.revision }
}

async function listed(id: string) {
  const all = await list()
  return all.ok ? all.flows.find(one => one.id === id) : undefined
}

test('what is published stays as it was while the draft goes on, until somebody publishes again', async () => {
  const { flow, revision } = await stored('Published')
  expect((await listed(flow.id))?.publication).toBeNull()
  expect(await publish(flow, revision)).toMatchObject({ ok: true, publication: { id: flow.id, revision } })
  const after = moved(flow, 640)
  expect(await save(after, revision, 'two')).toMatchObject({ ok: true })
  expect(await readPublished(flow.id, shapes)).toEqual(flow)
  expect(await listed(flow.id)).toMatchObject({ revision: 'two', publication: { revision } })
  await publish(after, 'two')
  expect(await readPublished(flow.id, shapes)).toEqual(after)
})

test('taken back, it is a draft again; what is deleted for good leaves nothing published', async () => {
  const { flow, revision } = await stored('Taken back')
  await publish(flow, revision)
  await unpublish(flow.id)
  expect((await listed(flow.id))?.publication).toBeNull()
  expect(await readPublished(flow.id, shapes)).toBeNull()
  await publish(flow, revision)
  await remove(await shownAs(flow.id))
  await purge(new Date(Date.now() + 1000))
  expect(await readPublished(flow.id, shapes)).toBeNull()
})

test('a flow that is deleted can’t be published', async () => {
  const { flow, revision } = await stored('Gone')
  await remove(await shownAs(flow.id))
  expect(await publish(flow, revision)).toMatchObject({ ok: false, reason: 'missing' })
})
