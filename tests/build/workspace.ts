import demo from '@/core/workspace/demo.json?raw'
import { openWorkspace } from '@/core/workspace/open'
import type { Workspace } from '@/core/workspace/workspace'

const files = import.meta.glob<string>('../vectors/workspaces/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** A workspace that tests share, by name: a file of `tests/vectors/workspaces`, or the demo. */
export function workspace(name: string): Workspace {
  const { workspace, problems } = openWorkspace(workspaceFile(name))
  if (!workspace) throw new Error(`${name}: ${problems.map(({ message }) => message).join(' ')}`)
  return { bots: [], ...workspace }
}

/** The text of such a file. */
export function workspaceFile(name: string): string {
  const text = name === 'demo' ? demo : files[`../vectors/workspaces/${name}.json`]
  if (text === undefined) throw new Error(`There is no workspace "${name}".`)
  return text
}
