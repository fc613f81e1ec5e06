import { catalog } from '@/cards/catalog'
import { titleOf } from '@/core/flow/compose'
import type { Flow } from '@/core/flow/document'
import { LIMITS } from '@/core/flow/limits'
import { lint } from '@/core/flow/lint'
import { open } from '@/core/flow/open'
import { error, type Problem } from '@/core/flow/problem'
import type { Opened } from '@/core/flow/stored'
import { botOf } from '@/core/workspace/bot'
import { lintReferences, resolveReferences, type Unresolved } from '@/core/workspace/resolve'
import type { Workspace } from '@/core/workspace/workspace'

/** What a file holds, found out before anything is stored. */
export interface Inspected {
  readonly file: string
  /**
   * Ready to be stored: people and teams found in this workspace; as the file has it where it is of a newer version.
   * `null` where the file holds no flow.
   */
  readonly flow: Flow | null
  readonly counts: readonly { readonly label: string; readonly count: number }[]
  readonly problems: readonly Problem[]
  readonly unresolved: readonly Unresolved[]
  /** What people call the card of a key. */
  titleOf(card: string): string
}

/** Looks into files that arrive together: one flow may hand over to another among them. */
export async function inspectFiles(
  files: readonly File[],
  workspace: Workspace,
): Promise<readonly Inspected[]> {
  const opened = await Promise.all(files.map(openFile))
  const arriving = new Map(opened.flatMap(({ flow }) => (flow ? [[flow.id, botOf(flow)] as const] : [])))
  // An id that arrives means the flow that arrives, also where the library has another of that id.
  const others = workspace.bots.filter(({ id }) => !arriving.has(id))
  const together = { ...workspace, bots: [...others, ...arriving.values()] }
  return files.map((file, index) => inspect(file.name, opened[index] ?? nothing(unreadable), together))
}

async function openFile(file: File): Promise<Opened> {
  if (file.size > LIMITS.bytes) return nothing(tooLarge)
  const text = await file.text().catch(() => null)
  return text === null ? nothing(unreadable) : open(text, catalog)
}

function inspect(file: string, opened: Opened, workspace: Workspace): Inspected {
  const { problems } = opened
  if (!opened.flow) return { file, flow: null, counts: [], problems, unresolved: [], titleOf: String }
  const { flow: resolved, unresolved } = resolveReferences(opened.flow, catalog, workspace)
  const flow = opened.readOnly ? opened.flow : resolved
  const references = lintReferences(flow, catalog, workspace).filter(({ code }) => code !== 'target_missing')
  return {
    file,
    flow,
    counts: countTypes(flow),
    problems: [...problems, ...lint(flow, catalog), ...references],
    unresolved,
    titleOf: key => (flow.cards[key] ? titleOf(catalog, flow.cards[key]) : key),
  }
}

/** How many cards of each type, most first. */
function countTypes(flow: Flow): Inspected['counts'] {
  const counts = new Map<string, number>()
  for (const { type } of Object.values(flow.cards)) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([type, count]) => ({ label: catalog.get(type)?.label ?? `Unknown: ${type}`, count }))
}

const nothing = (problem: Problem): Opened => ({ flow: null, readOnly: false, problems: [problem] })

const tooLarge = error(
  'file_too_large',
  'The file is larger than 10 MB.',
  'Split the flow into smaller ones.',
)
const unreadable = error(
  'file_unreadable',
  'The browser can’t read it: it may be a folder, or have been moved meanwhile.',
  'Choose a single JSON file that Export wrote.',
)
