import { readFileSync } from 'node:fs'
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
  return answer(args, path => {
    const file = files[path]
    if (file === undefined) return repositoryFile(path)
    return typeof file === 'string' ? file : JSON.stringify(file)
  })
}
