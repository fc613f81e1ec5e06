import { catalog } from '@/cards/catalog'
import { lint } from '@/core/flow/lint'
import type { Problem } from '@/core/flow/problem'
import { botOf } from '@/core/workspace/bot'
import { lintCycles } from '@/core/workspace/cycles'
import { lintReferences } from '@/core/workspace/resolve'
import type { StoredWorkspace } from '@/core/workspace/workspace'
import { type Command, misused } from './command'
import { type FlowFile, readFlow, readWorkspace } from './files'

/** `baton check`: what is wrong with flow files, for people or for programs. */
export const check: Command = {
  name: 'check',
  summary: 'List what is wrong with flow files',
  help: `Usage: baton check FILE… [--workspace FILE] [--json]

Lists the problems of flow files: where, how bad, a code for programs, what is
wrong and what to do about it.

  --workspace FILE  Look for agents and teams here instead of in the demo
                    workspace. Bots are the flows among the given files.
  --json            Print one JSON document instead of text.

Exit code: 0 if there is no error (warnings are allowed), 1 if there is one,
2 if the command was not understood or the workspace can't be read.
`,
  options: { values: ['workspace'], flags: ['json'] },

  run(words, read) {
    if (words.plain.length === 0) return misused('Which flow should be checked? See "baton help check".')
    const found = readWorkspace(words.value('workspace'), read)
    if ('why' in found) return misused(found.why)
    const files = checkAll(
      words.plain.map(file => readFlow(file, read)),
      found.workspace,
    )
    const stdout = words.flag('json') ? asJson(files) : asText(files)
    return { stdout, stderr: '', code: count(files, 'error') > 0 ? 1 : 0 }
  },
}

/** Adds to what opening found: what the document alone tells, then what only the workspace does. */
function checkAll(files: readonly FlowFile[], people: StoredWorkspace): readonly FlowFile[] {
  const flows = files.flatMap(({ flow }) => (flow ? [flow] : []))
  const workspace = { ...people, bots: flows.map(botOf) }
  return files.map(one => {
    if (!one.flow) return one
    const problems = [
      ...one.problems,
      ...lint(one.flow, catalog),
      ...lintReferences(one.flow, catalog, workspace),
      ...lintCycles(one.flow, flows, catalog),
    ]
    return { ...one, problems }
  })
}

const count = (files: readonly FlowFile[], severity: Problem['severity']): number =>
  files.flatMap(({ problems }) => problems).filter(problem => problem.severity === severity).length

function asJson(files: readonly FlowFile[]): string {
  const report = {
    errors: count(files, 'error'),
    warnings: count(files, 'warning'),
    files: files.map(({ file, flow, problems }) => ({
      file,
      flow: flow && { id: flow.id, name: flow.name },
      problems,
    })),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function asText(files: readonly FlowFile[]): string {
  const blocks = files
    .filter(({ problems }) => problems.length > 0)
    .map(({ file, problems }) => `${file}\n${problems.map(problemText).join('')}\n`)
  const where = `in ${plural(files.length, 'file')}`
  const [errors, warnings] = [count(files, 'error'), count(files, 'warning')]
  if (errors + warnings === 0) return `No problems ${where}.\n`
  return `${blocks.join('')}${plural(errors, 'error')}, ${plural(warnings, 'warning')} ${where}.\n`
}

function problemText({ severity, code, card, path, message, fix }: Problem): string {
  const place = [card === undefined ? '' : `card ${card}`, path ?? ''].filter(part => part !== '').join(', ')
  const head = [severity.padEnd(7), code, place].filter(part => part !== '').join('  ')
  return `  ${head}\n    ${oneLine(message)}\n    ${oneLine(fix)}\n`
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
