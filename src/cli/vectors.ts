import { dirname, join } from 'node:path'
import { catalog } from '@/cards/catalog'
import { isObject } from '@/core/flow/json'
import type { Difference } from '@/core/rehearsal/difference'
import { differencesOf } from '@/core/rehearsal/vector'
import { baseOf, openVector } from '@/core/rehearsal/vector-schema'
import demo from '@/core/workspace/demo.json'
import { type Command, type ListFolder, misused, type ReadFile } from './command'
import { readText } from './files'

const USUAL = 'tests/vectors/assign'

/** `baton vectors`: does the card mean what the specification says? Case by case, each a file. */
export const vectors: Command = {
  name: 'vectors',
  summary: 'Play the cases that say what the Assign Conversation card means',
  help: `Usage: baton vectors [FILE|FOLDER…] [--json]

Plays vectors, each a file with a flow, a workspace, what happens and what is
to become of it, and tells how many passed for each rule. What comes out
otherwise is shown with the expected lines and the actual ones. Without a name:
the vectors in ${USUAL}. Their format: tests/vectors/README.md.

Workspaces are read from the folder "workspaces" beside the vectors' folder.

  --json  Print one JSON document instead of text.

Exit code: 0 if none failed, 1 if one did, 2 if there was none to play. One
that is skipped says why.
`,
  options: { values: [], flags: ['json'] },

  run(words, read, list) {
    const files = (words.plain.length > 0 ? words.plain : [USUAL]).flatMap(path => filesAt(path, list))
    if (files.length === 0) return misused('There are no vectors here. See "baton help vectors".')
    const [only] = files
    if (files.length === 1 && only === USUAL) {
      return misused(
        `There is no folder "${USUAL}" here: name the vectors to play. See "baton help vectors".`,
      )
    }
    const played = files.map(file => judge(file, read))
    const stdout = words.flag('json') ? asJson(played) : asText(played)
    return { stdout, stderr: '', code: count(played, 'failed') > 0 ? 1 : 0 }
  },
}

type Verdict = 'passed' | 'failed' | 'skipped'

interface Judged {
  readonly file: string
  /** What stands before the first dash of the file's name. */
  readonly rule: string
  readonly says: string
  readonly verdict: Verdict
  /** Why it was skipped, or could not be played; else `null`. */
  readonly why: string | null
  readonly differences: readonly Difference[]
}

/** The vectors in a folder by name, 9 before 10; or the path itself, which is then a file, or says why it is none. */
function filesAt(path: string, list: ListFolder): readonly string[] {
  try {
    const names = list(path).filter(name => name.endsWith('.json'))
    return names.toSorted(inOrder).map(name => join(path, name))
  } catch (cause) {
    const refused = isObject(cause) && (cause.code === 'EACCES' || cause.code === 'EPERM')
    return refused ? [] : [path]
  }
}

const { compare: inOrder } = new Intl.Collator('en', { numeric: true })

function judge(file: string, read: ReadFile): Judged {
  const [rule = ''] = file.replace(/^.*[\\/]/, '').split(/[-.]/)
  const failed = (says: string, why: string): Judged => ({
    file,
    rule,
    says,
    verdict: 'failed',
    why,
    differences: [],
  })
  const { text, why } = readText(file, read)
  if (text === null) return failed('', why)
  const opened = openVector(text)
  if ('why' in opened) return failed('', opened.why)
  const { vector } = opened
  const { says, skip } = vector
  if (skip !== undefined) return { file, rule, says, verdict: 'skipped', why: skip, differences: [] }
  const base = workspaceText(file, baseOf(vector), read)
  if (base.text === null) return failed(says, base.why)
  const differences = differencesOf(vector, base.text, catalog)
  return { file, rule, says, verdict: differences.length > 0 ? 'failed' : 'passed', why: null, differences }
}

const workspaceText = (file: string, name: string, read: ReadFile) =>
  name === 'demo'
    ? { text: JSON.stringify(demo), why: '' }
    : readText(join(dirname(file), '..', 'workspaces', `${name}.json`), read)

const count = (played: readonly Judged[], verdict: Verdict): number =>
  played.filter(one => one.verdict === verdict).length

function asJson(played: readonly Judged[]): string {
  const report = {
    passed: count(played, 'passed'),
    failed: count(played, 'failed'),
    skipped: count(played, 'skipped'),
    vectors: played,
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function asText(played: readonly Judged[]): string {
  const rules = [...new Set(played.map(({ rule }) => rule))].sort(inOrder)
  const width = Math.max(...rules.map(rule => rule.length))
  const table = rules.map(
    rule => `${rule.padEnd(width)}  ${tally(played.filter(one => one.rule === rule))}\n`,
  )
  const told = played.filter(({ verdict }) => verdict !== 'passed').map(storyOf)
  return `${table.join('')}${told.map(story => `\n${story}`).join('')}\n${tally(played)}.\n`
}

/** `12 passed, 1 failed`: what there is none of is left out. */
function tally(played: readonly Judged[]): string {
  const passed = `${count(played, 'passed')} passed`
  const others = (['failed', 'skipped'] as const).flatMap(verdict => {
    const n = count(played, verdict)
    return n === 0 ? [] : [`${n} ${verdict}`]
  })
  return [passed, ...others].join(', ')
}

function storyOf({ file, says, verdict, why, differences }: Judged): string {
  const head = `${verdict} ${file}\n${indented(says, 2)}`
  const reason = why === null ? '' : indented(why, 4)
  const details = differences.map(
    ({ what, expected, actual }) =>
      `${indented(what, 4)}${linesOf('expected', expected)}${linesOf('actual', actual)}`,
  )
  return `${head}${reason}${details.join('')}`
}

function linesOf(side: string, lines: readonly string[]): string {
  const shown = lines.length === 0 ? ['(nothing)'] : lines
  return shown.map(line => indented(`${side.padEnd(8)}  ${line}`, 6)).join('')
}

const indented = (text: string, by: number): string =>
  text === '' ? '' : `${text.replace(/^/gm, ' '.repeat(by))}\n`
