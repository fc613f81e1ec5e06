/** What the assignee says on handing back; the flow can read it at *returned*. */
export const DISPOSITIONS = [
  { value: 'solved', label: 'Solved' },
  { value: 'needs_bot', label: 'Needs the bot again' },
  { value: 'wrong_team', label: 'Wrong team' },
] as const

export const dispositionText = (disposition: string): string =>
  DISPOSITIONS.find(({ value }) => value === disposition)?.label ?? disposition
