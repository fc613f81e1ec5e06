/** Types of chunks.mjs for the TypeScript configurations that import it. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

export const chunks: {
  name: string | ((id: string, graph: Graph) => string | null)
  debugName: string
  priority: number
}[]

export const COMPILED_AHEAD: string

export function isShared(file: { readonly name: string }): boolean
