/** Where the screens are. Hash routes work under any sub-path, and offline. */
export const LIBRARY = '#/'
export const WORKSPACE = '#/workspace'

/** The router decodes a path once before it compares it, so a percent sign needs one more coat. */
export const flowHref = (id: string): string => `#/flow/${encodeURIComponent(id).replaceAll('%25', '%2525')}`

export const openFlow = (id: string): void => {
  window.location.hash = flowHref(id)
}

/** A card of a flow, and where it is meant, one of its settings. */
export function cardHref(flow: string, card: string, path?: string): string {
  const parts = path === undefined ? [card] : [card, path]
  return [flowHref(flow), 'card', ...parts.map(encodeURIComponent)].join('/')
}

/** One of the workspace's tables. */
export const workspaceHref = (table: string): string => `${WORKSPACE}/${table}`

/** The flow a path names. A path that was not written by us may not decode; then there is no such flow anyway. */
export function flowIdOf(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** Opens a flow with its rehearsal under way. */
export const rehearseFlow = (id: string): void => {
  window.location.hash = `${flowHref(id)}/rehearse`
}
