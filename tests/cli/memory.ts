import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { answer } from '@/cli/cli'
import type { Result } from '@/cli/command'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The text of a file of this repository. */
export const repositoryFile = (path: string): string => readFileSync(root + path, 'utf8')

/** Calls the command line with files that exist only here; other paths are read from the repository. */
export function baton(
  args: readonly string[],
  files: Readonly<Record<string, string | object>> = {},
): Result {
  const read = (path: string) => {
    const file = files[path]
    if (file === undefined) return repositoryFile(path)
    return typeof file === 'string' ? file : JSON.stringify(file)
  }
  const list = (path: string) => {
    const here = Object.keys(files).filter(name => name.startsWith(`${path}/`))
    return here.length > 0 ? here.map(name => name.slice(path.length + 1)) : readdirSync(root + path)
  }
  return answer(args, read, list)
}
