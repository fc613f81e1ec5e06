import { isObject } from '@/core/flow/json'
import { misfitOf } from '@/core/flow/misfit'
import { error, type Problem } from '@/core/flow/problem'
import { type StoredWorkspace, workspaceSchema } from './workspace'

/** Reads a workspace file. Never throws. */
export function openWorkspace(text: string): {
  workspace: StoredWorkspace | null
  problems: readonly Problem[]
} {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refused(
      'not_json',
      'The workspace file is not JSON.',
      'Choose the file that Download workspace wrote.',
    )
  }
  if (!isObject(value) || value.format !== 'baton.workspace') {
    return refused(
      'not_a_workspace',
      'This is not a workspace: `"format": "baton.workspace"` is missing.',
      'Choose a workspace file.',
    )
  }
  const parsed = workspaceSchema.safeParse(value)
  if (parsed.success) {
    const problems = misnamed(parsed.data)
    return { workspace: problems.length > 0 ? null : parsed.data, problems }
  }
  const issue = parsed.error.issues[0]
  return refused(
    'workspace_invalid',
    `The workspace does not fit: ${issue ? misfitOf(issue, value) : 'unknown form'}.`,
    'Correct it in the file.',
  )
}

/** Ids that do not name exactly one: whoever is looked up by them would be a guess. */
function misnamed({ agents, teams, contacts }: StoredWorkspace): readonly Problem[] {
  const known = new Set(agents.map(({ id }) => id))
  const lists = Object.entries({ agents, teams, contacts })
  return [
    ...lists.flatMap(([list, all]) =>
      repeated(all.map(({ id }) => id)).map(id =>
        invalid(`Several ${list} have the id “${id}”.`, 'Give each of them an id of its own in the file.'),
      ),
    ),
    ...teams.flatMap(({ name, members }) => [
      ...repeated(members).map(id =>
        invalid(`The team “${name}” lists the member “${id}” more than once.`, 'List each member once.'),
      ),
      ...[...new Set(members)]
        .filter(id => !known.has(id))
        .map(id =>
          invalid(
            `The team “${name}” has the member “${id}”, and no agent has that id.`,
            'Add the agent to the file, or take the id out of the team.',
          ),
        ),
    ]),
  ]
}

/** The ids that are there more than once, each told once. */
function repeated(ids: readonly string[]): readonly string[] {
  const once = new Set<string>()
  const again = new Set<string>()
  for (const id of ids) (once.has(id) ? again : once).add(id)
  return [...again]
}

const invalid = (message: string, fix: string): Problem => error('workspace_invalid', message, fix)

const refused = (code: string, message: string, fix: string) => ({
  workspace: null,
  problems: [error(code, message, fix)],
})
