import { catalog } from '@/cards/catalog'
import type { Flow } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import type { Action } from '@/core/rehearsal/action'
import { actionsOf, isScript, openScript, type Script } from '@/core/rehearsal/script'
import { scriptWorld } from '@/core/rehearsal/script-world'
import { inOrder, transcriptOf } from '@/core/rehearsal/transcript'
import type { World } from '@/core/rehearsal/world'
import { type Command, misused, type ReadFile, type Words } from './command'
import { readFlow, readText, readWorkspace } from './files'
import { ledgerJson, ledgerText } from './ledger'
import { rehearse } from './rehearse'

/** `baton run`: plays written-down conversations and tells what happened, and why. */
export const run: Command = {
  name: 'run',
  summary: 'Play a script of conversations against a flow',
  help: `Usage: baton run FILE [--script FILE] [--with FILE]… [--workspace FILE]
                      [--ledger] [--json]

Plays the steps of a script against a flow and prints the transcript: what was
said, who was assigned and why, who holds the conversation. The same files give
the same output, byte for byte. FILE is the flow; or a script that holds its
flow, as "Copy as script" writes it.

  --script FILE     What visitors, assignees, roster and clock do, and when.
                    See docs/cli.md.
  --with FILE       Another flow that this one may hand over to. Repeatable.
  --workspace FILE  Who is around, instead of the script's own or the demo
                    workspace.
  --ledger          Print the ledger instead of the transcript: who had each
                    conversation, from when, for how long, and why.
  --json            Print the events, or the ledger, one JSON object a line,
                    instead of text.

Exit code: 0 if every step was done, 1 if one could not be (the sentence is on
stderr, the transcript up to there on stdout), 2 if nothing could be played.
`,
  options: { values: ['script', 'workspace'], lists: ['with'], flags: ['ledger', 'json'] },

  run(words, read) {
    const ready = prepare(words, read)
    if ('why' in ready) return misused(...ready.why)
    const { opened, script, actions, warnings } = ready
    const { world, why } = rehearse(opened, script, actions)
    const stdout = told(world, words)
    const sentences = why === null ? warnings : [...warnings, why]
    return { stdout, stderr: sentences.map(sentence => `${sentence}\n`).join(''), code: why === null ? 0 : 1 }
  },
}

function told(world: World, words: Words): string {
  if (words.flag('ledger')) return words.flag('json') ? ledgerJson(world) : ledgerText(world)
  return words.flag('json') ? asJson(world) : transcriptOf(world)
}

/** Each conversation's events after those of the one that began before it. */
const asJson = (world: World): string =>
  inOrder(world)
    .flatMap(([, { events }]) => events.map(event => `${JSON.stringify(event)}\n`))
    .join('')

interface Ready {
  readonly opened: World
  readonly script: Script
  readonly actions: readonly Action[]
  readonly warnings: readonly string[]
}

type OrWhy<T> = T | { readonly why: readonly string[] }

/** All that a rehearsal needs, or the reasons why there can be none. */
function prepare(words: Words, read: ReadFile): OrWhy<Ready> {
  const cast = castOf(words, read)
  if ('why' in cast) return cast
  const { flow, script, scriptFile } = cast
  const others = othersOf(words.values('with'), read)
  if ('why' in others) return others
  const given = new Set(others.flows.map(({ id }) => id))
  const flows = [...others.flows, ...script.flows.filter(({ id }) => !given.has(id))]
  const named = words.value('workspace')
  const people =
    named === undefined && script.workspace ? { workspace: script.workspace } : readWorkspace(named, read)
  if ('why' in people) return { why: [people.why] }
  const done = actionsOf(script, people.workspace)
  if ('why' in done) return { why: [`${scriptFile}: ${done.why}`] }
  if (script.from !== undefined && !own(flow.cards, script.from)) {
    return { why: [`${scriptFile}: The flow has no card "${script.from}" to begin at.`] }
  }
  const opened = scriptWorld(flow, flows, people.workspace, script.bots, catalog)
  return { opened, script, actions: done.actions, warnings: [...cast.warnings, ...others.warnings] }
}

interface Cast {
  readonly flow: Flow
  readonly script: Script
  readonly scriptFile: string
  readonly warnings: readonly string[]
}

/** The flow and the script: two files, or one that holds both. */
function castOf(words: Words, read: ReadFile): OrWhy<Cast> {
  const [file, extra] = words.plain
  const named = words.value('script')
  if (file === undefined) return { why: ['Which flow should be played? See "baton help run".'] }
  if (extra !== undefined) {
    return { why: [`One flow at a time: "${extra}" is one too many. See "baton help run".`] }
  }
  if (named === undefined) return alone(file, read)
  const { flow, problems } = readFlow(file, read)
  const sentences = problems.map(({ message, fix }) => `${file}: ${message} ${fix}`)
  if (!flow) return { why: sentences }
  const found = scriptIn(named, read)
  if ('why' in found) return found
  return { flow, script: found.script, scriptFile: named, warnings: [...sentences, ...found.warnings] }
}

/** A script that holds its flow. */
function alone(file: string, read: ReadFile): OrWhy<Cast> {
  const { text, why } = readText(file, read)
  if (text === null) return { why: [`${file}: ${why}`] }
  if (!looksLikeScript(text)) {
    return { why: ['Which script should be played? Name it with --script. See "baton help run".'] }
  }
  const found = scriptIn(file, read)
  if ('why' in found) return found
  const { script, warnings } = found
  if (script.flow) return { flow: script.flow, script, scriptFile: file, warnings }
  return {
    why: [`${file}: The script holds no flow: name the flow's file first, and this one with --script.`],
  }
}

function looksLikeScript(text: string): boolean {
  try {
    return isScript(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return false
  }
}

function scriptIn(file: string, read: ReadFile): OrWhy<{ script: Script; warnings: readonly string[] }> {
  const { text, why } = readText(file, read)
  if (text === null) return { why: [why] }
  const opened = openScript(text, catalog)
  if ('why' in opened) return { why: [`${file}: ${opened.why}`] }
  return { script: opened.script, warnings: opened.warnings.map(sentence => `${file}: ${sentence}`) }
}

/** The flows named with `--with`; the first that can't be read is the reason why nothing is played. */
function othersOf(
  files: readonly string[],
  read: ReadFile,
): OrWhy<{ flows: readonly Flow[]; warnings: readonly string[] }> {
  const flows: Flow[] = []
  const warnings: string[] = []
  for (const file of files) {
    const { flow, problems } = readFlow(file, read)
    const sentences = problems.map(({ message, fix }) => `${file}: ${message} ${fix}`)
    if (!flow) return { why: sentences }
    const { id } = flow
    if (flows.some(other => other.id === id))
      return { why: [`${file}: Another file holds the flow "${id}".`] }
    flows.push(flow)
    warnings.push(...sentences)
  }
  return { flows, warnings }
}
