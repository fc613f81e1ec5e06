import { openDB } from 'idb'
import { expect, test, vi } from 'vitest'
import { demoWorkspace, editWorkspace, readWorkspace, writeWorkspace } from './workspace'

test('the workspace begins as the demo, edits are kept, the demo can come back', async () => {
  await writeWorkspace(await demoWorkspace())
  const first = await readWorkspace()
  expect(first).toEqual({ ok: true, workspace: await demoWorkspace() })
  const renamed = (name: string) =>
    editWorkspace(workspace => ({ ...workspace, name: workspace.name + name }))
  await Promise.all([renamed('+a'), renamed('+b')])
  expect(await readWorkspace()).toMatchObject({ workspace: { name: 'Nordlicht (demo)+a+b' } })
  await writeWorkspace(await demoWorkspace())
  expect(await readWorkspace()).toEqual(first)
})

test('the demo holds together: members are agents, and the odd cases worth rehearsing are there', async () => {
  const { agents, teams, contacts } = await demoWorkspace()
  const ids = new Set(agents.map(({ id }) => id))
  expect(teams.flatMap(({ members }) => members).filter(id => !ids.has(id))).toEqual([])
  expect(ids.size).toBe(agents.length)
  const mails = new Map(agents.map(agent => [agent.email.toLowerCase(), agent]))
  const owners = contacts.map(({ owner }) =>
    owner === '' ? 'none' : (mails.get(owner.toLowerCase())?.active ?? 'unknown'),
  )
  expect(new Set(owners)).toEqual(new Set(['none', 'unknown', true, false]))
  expect(agents.filter(({ name }) => name === 'Daniel Kim')).toHaveLength(2)
  expect(agents.some(({ open, capacity }) => open >= capacity)).toBe(true)
})

/** The database as another tab has it open. */
const elsewhere = () => openDB('baton')

test('what another tab stored meanwhile is built upon', async () => {
  const demo = await demoWorkspace()
  await writeWorkspace(demo)
  const db = await elsewhere()
  const [stored] = await db.getAll('people')
  const tx = db.transaction('people', 'readwrite')
  await tx.store.delete(['current', stored.revision])
  await tx.store.add({ id: 'current', revision: '7-other', workspace: { ...demo, name: 'Theirs' } })
  await tx.done
  await editWorkspace(workspace => ({ ...workspace, name: `${workspace.name} and ours` }))
  await editWorkspace(workspace => ({ ...workspace, name: `${workspace.name}, twice` }))
  expect(await readWorkspace()).toMatchObject({ workspace: { name: 'Theirs and ours, twice' } })
  expect(await db.getAllKeys('people')).toEqual([['current', expect.stringMatching(/^9-/)]])
  db.close()
})

test('an edit of what is known is written with nothing to read first', async () => {
  await writeWorkspace(await demoWorkspace())
  const reads = [vi.spyOn(IDBIndex.prototype, 'get'), vi.spyOn(IDBObjectStore.prototype, 'get')]
  await editWorkspace(workspace => ({ ...workspace, name: 'One' }))
  await editWorkspace(workspace => ({ ...workspace, name: `${workspace.name} and two` }))
  expect(reads.flatMap(read => read.mock.calls)).toEqual([])
  for (const read of reads) read.mockRestore()
  expect(await readWorkspace()).toMatchObject({ workspace: { name: 'One and two' } })
})

test('a workspace of an older version is taken over as it is', async () => {
  const db = await elsewhere()
  await db.clear('people')
  await db.put('workspace', { ...(await demoWorkspace()), name: 'Of old' }, 'current')
  const read = await Promise.all([readWorkspace(), readWorkspace()])
  expect(read).toMatchObject([{ workspace: { name: 'Of old' } }, { workspace: { name: 'Of old' } }])
  await editWorkspace(workspace => ({ ...workspace, name: 'Of today' }))
  expect(await readWorkspace()).toMatchObject({ workspace: { name: 'Of today' } })
  expect(await db.get('workspace', 'current')).toMatchObject({ name: 'Of old' })
  await db.delete('workspace', 'current')
  db.close()
})
