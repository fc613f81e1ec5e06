/** Where the screens are. Hash routes work under any sub-path, and offline. */
export const LIBRARY = '#/'
export const WORKSPACE = '#/workspace'

/** The router decodes a path once before it compares it, so a percent sign needs one more coat. */
export const flowHref = (id: string): string => `#/flow/${encodeURIComponent(id).replaceAll('%25', '%2525')}`

export const openFlow = (id: string): void => {
  window.location.hash = flowHref(id)
}

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
