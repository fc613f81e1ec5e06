import { version } from '../../package.json'
import { check } from './check'
import { type Command, type ListFolder, misused, type ReadFile, type Result } from './command'
import { run } from './run'
import { schema } from './schema'
import { vectors } from './vectors'
import { visible } from './visible'
import { wordsFor } from './words'

const commands: readonly Command[] = [check, run, vectors, schema]

/** Answers one call of the command line. Never throws, writes nothing, and asks only `read` and `list` about the world. */
export function answer(args: readonly string[], read: ReadFile, list: ListFolder): Result {
  const { stdout, stderr, code } = attempt(args, read, list)
  return { stdout: visible(stdout), stderr: visible(stderr), code }
}

function attempt(args: readonly string[], read: ReadFile, list: ListFolder): Result {
  try {
    return dispatch(args, read, list)
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    return { stdout: '', stderr: `Baton itself failed: ${detail}\n`, code: 3 }
  }
}

function dispatch(args: readonly string[], read: ReadFile, list: ListFolder): Result {
  const [name, ...rest] = args
  if (name === undefined) return { stdout: '', stderr: overview(), code: 2 }
  if (name === '--help' || name === '-h') return printed(overview())
  if (name === '--version' || name === '-v') return printed(`${version}\n`)
  if (name === 'help') return helpOn(rest)
  const command = commands.find(one => one.name === name)
  if (!command) return unknown(name)
  if (rest.includes('--help') || rest.includes('-h')) return printed(command.help)
  const found = wordsFor(command, rest)
  return 'why' in found ? misused(found.why) : command.run(found.words, read, list)
}

function helpOn([name]: readonly string[]): Result {
  if (name === undefined || name === 'help') return printed(overview())
  const command = commands.find(one => one.name === name)
  return command ? printed(command.help) : unknown(name)
}

const printed = (stdout: string): Result => ({ stdout, stderr: '', code: 0 })

const unknown = (name: string): Result =>
  misused(
    `There is no command "${name}"; there are ${commands.map(one => one.name).join(', ')}. See "baton --help".`,
  )

const overview = (): string => `Usage: baton COMMAND …

${commands.map(({ name, summary }) => `  ${name.padEnd(9)}${summary}`).join('\n')}
  help     Explain a command

  --help     Print this text
  --version  Print the version

Baton reads files and prints text; it never writes a file.
`
