import { type Flow, FORMAT, SCHEMA_URL, VERSION } from './document'

/** A new flow: a Start card and nothing else. */
export const blankFlow = (id: string, name: string): Flow => ({
  $schema: SCHEMA_URL,
  format: FORMAT,
  version: VERSION,
  id,
  name,
  start: 'start',
  variables: {},
  cards: { start: { type: 'start', settings: { trigger: { on: 'conversation' } }, exits: { next: null } } },
  layout: { start: { x: 80, y: 200 } },
})
