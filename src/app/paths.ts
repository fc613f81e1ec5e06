/** Where the screens are. Hash routes work under any sub-path, and offline. */
export const LIBRARY = '#/'
export const WORKSPACE = '#/workspace'

/** The router decodes a path once before it compares it, so a percent sign needs one more coat. */
export const flowHref = (id: string): string => `#/flow/${coated(id)}`

const coated = (id: string): string => encodeURIComponent(id).replaceAll('%25', '%2525')

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

/** Opens the workspace at one of its teams. */
export const openTeam = (id: string): void => {
  window.location.hash = `${workspaceHref('teams')}/${coated(id)}`
}

/** Opens the workspace at one of its agents. */
export const openAgent = (id: string): void => {
  window.location.hash = `${workspaceHref('agents')}/${coated(id)}`
}

/** Opens the workspace at one of its tables. */
export const openTable = (table: string): void => {
  window.location.hash = workspaceHref(table)
}

/** The flow, team or agent a path names. A path that was not written by us may not decode; then there is none such anyway. */
export function idOf(segment: string): string {
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

/** Where the page was when it was loaded: another place has been gone to since. */
export const FIRST_PLACE: string | undefined = globalThis.location?.hash
