import demo from '@/core/workspace/demo.json'
import { openWorkspace, type Workspace } from '@/core/workspace/workspace'
import hours from '../vectors/workspaces/hours.json'
import shop from '../vectors/workspaces/shop.json'

const files = { demo, hours, shop }

/** The workspaces that tests share, by name. */
export function workspace(name: string): Workspace {
  const file = Object.entries<object>(files).find(([known]) => known === name)?.[1]
  const { workspace, problems } = openWorkspace(JSON.stringify(file))
  if (!workspace) throw new Error(`${name}: ${problems.map(({ message }) => message).join(' ')}`)
  return { bots: [], ...workspace }
}
