import type { Seat } from '@/core/flow/card-shape'

/** Where a card names the team whose hours count. */
export const hoursSeat: Seat = {
  paths: ['team'],
  kinds: ['team'],
  wanted: 'team',
  put: (_, { id, name }) => ({ do: 'put', path: 'team', value: { id, name } }),
  label: 'Ask for the hours of',
}
