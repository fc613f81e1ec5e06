import type { Workspace } from '@/core/workspace/workspace'
import { useProblems } from './useProblems'

/** Keeps the problems up to date for as long as it is there. It comes after the first paint. */
export function Linting({ workspace }: { workspace: Workspace }) {
  useProblems(workspace)
  return null
}
