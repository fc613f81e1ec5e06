import { expect, test } from 'vitest'
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
