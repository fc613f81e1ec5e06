import type { Flow } from '@/core/flow/document'
import { own } from '@/core/flow/json'
import { transcript } from '@/core/rehearsal/transcript'
import { botOf } from '@/core/workspace/bot'
import { fold } from '@/core/workspace/directory'
import type { Contact, StoredWorkspace, Workspace } from '@/core/workspace/workspace'
import { type Command, misused, type ReadFile, type Words } from './command'
import { readFlow, readText, readWorkspace } from './files'
import { rehearse } from './rehearse'
import { openScript, type Script } from './script'

/** `baton run`: plays a written-down conversation and tells what happened, and why. */
export const run: Command = {
  name: 'run',
  summary: 'Play a script of a conversation against a flow',
  help: `Usage: baton run FILE --script SCRIPT.json [--workspace FILE] [--json]

Plays the steps of a script against a flow and prints the transcript: what was
said, who was assigned and why, who holds the conversation. The same files give
the same output, byte for byte.

  --script FILE     What visitor and assignee do, and when. See docs/cli.md.
  --workspace FILE  Who is around, instead of the demo workspace.
  --json            Print the events, one JSON object a line, instead of text.

Exit code: 0 if every step was done, 1 if one could not be (the sentence is on
stderr, the transcript up to there on stdout), 2 if nothing could be played.
`,
  options: { values: ['script', 'workspace'], flags: ['json'] },

  run(words, read) {
    const ready = prepare(words, read)
    if ('why' in ready) return misused(...ready.why)
    const { flow, workspace, script, contact, warnings } = ready
    const { events, why } = rehearse(flow, workspace, script, contact)
    const stdout = words.flag('json')
      ? events.map(event => `${JSON.stringify(event)}\n`).join('')
      : transcript(events)
    const sentences = why === null ? warnings : [...warnings, why]
    return { stdout, stderr: sentences.map(sentence => `${sentence}\n`).join(''), code: why === null ? 0 : 1 }
  },
}

interface Ready {
  readonly flow: Flow
  readonly workspace: Workspace
  readonly script: Script
  readonly contact: string | null
  readonly warnings: readonly string[]
}

/** All that a rehearsal needs, or the reasons why there can be none. */
function prepare(words: Words, read: ReadFile): Ready | { why: readonly string[] } {
  const [file, extra] = words.plain
  const scriptFile = words.value('script')
  if (file === undefined) return { why: ['Which flow should be played? See "baton help run".'] }
  if (extra !== undefined)
    return { why: [`One flow at a time: "${extra}" is one too many. See "baton help run".`] }
  if (scriptFile === undefined)
    return { why: ['Which script should be played? Name it with --script. See "baton help run".'] }
  const { flow, problems } = readFlow(file, read)
  const sentences = problems.map(({ message, fix }) => `${file}: ${message} ${fix}`)
  if (!flow) return { why: sentences }
  const people = readWorkspace(words.value('workspace'), read)
  if ('why' in people) return { why: [people.why] }
  const { text, why } = readText(scriptFile, read)
  if (text === null) return { why: [why] }
  const opened = openScript(text)
  if ('why' in opened) return { why: [`${scriptFile}: ${opened.why}`] }
  const { script } = opened
  const contact = contactOf(people.workspace, script.contact)
  if (typeof contact === 'string') return { why: [`${scriptFile}: ${contact}`] }
  if (script.from !== undefined && !own(flow.cards, script.from)) {
    return { why: [`${scriptFile}: The flow has no card "${script.from}" to begin at.`] }
  }
  const bots = [botOf(flow), ...script.bots.filter(({ id }) => id !== flow.id)]
  const workspace = { ...people.workspace, bots }
  return { flow, workspace, script, contact: contact?.id ?? null, warnings: sentences }
}

/** The contact with that id or e-mail, `null` for a stranger, or a sentence where nobody or several have it. */
function contactOf({ contacts }: StoredWorkspace, wanted: string | null): Contact | null | string {
  if (wanted === null) return null
  const byId = contacts.find(({ id }) => id === wanted)
  if (byId) return byId
  const [only, second] = contacts.filter(({ email }) => email !== '' && fold(email) === fold(wanted))
  if (second) return `More than one contact has the e-mail "${wanted}"; name the id.`
  return only ?? `The workspace has no contact with the id or e-mail "${wanted}"; null stands for a stranger.`
}
