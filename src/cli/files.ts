import { catalog } from '@/cards/catalog'
import type { Flow } from '@/core/flow/document'
import { isObject } from '@/core/flow/json'
import { open } from '@/core/flow/open'
import { error, type Problem } from '@/core/flow/problem'
import demo from '@/core/workspace/demo.json'
import { openWorkspace } from '@/core/workspace/open'
import { type StoredWorkspace, workspaceSchema } from '@/core/workspace/workspace'
import type { ReadFile } from './command'

export interface FlowFile {
  readonly file: string
  readonly flow: Flow | null
  readonly problems: readonly Problem[]
}

/** Opens a flow file. One that can't be read is a problem like any other. */
export function readFlow(file: string, read: ReadFile): FlowFile {
  const { text, why } = readText(file, read)
  if (text === null) return { file, flow: null, problems: [error('file_unreadable', why, 'Check the path.')] }
  const { flow, problems } = open(text, catalog)
  return { file, flow, problems }
}

/** The workspace of the named file, or the demo where none is named. */
export function readWorkspace(
  file: string | undefined,
  read: ReadFile,
): { workspace: StoredWorkspace } | { why: string } {
  if (file === undefined) return { workspace: workspaceSchema.parse(demo) }
  const { text, why } = readText(file, read)
  if (text === null) return { why }
  const { workspace, problems } = openWorkspace(text)
  return workspace
    ? { workspace }
    : { why: `${file}: ${problems.map(({ message, fix }) => `${message} ${fix}`).join(' ')}` }
}

/** The text of a file, or a sentence on why there is none. */
export function readText(
  file: string,
  read: ReadFile,
): { text: string; why: '' } | { text: null; why: string } {
  try {
    return { text: read(file), why: '' }
  } catch (cause) {
    return { text: null, why: whyUnreadable(file, cause) }
  }
}

function whyUnreadable(file: string, cause: unknown): string {
  const code = isObject(cause) && typeof cause.code === 'string' ? cause.code : 'unknown reason'
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file "${file}".`
  if (code === 'EISDIR') return `"${file}" is a folder, not a file.`
  if (code === 'EACCES' || code === 'EPERM') return `"${file}" may not be read by this user.`
  return `"${file}" can't be read (${code}).`
}
