/** Milliseconds without an edit after which editing has paused: longer than between two keys. */
export const PAUSE = 250
