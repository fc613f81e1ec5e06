import { catalog } from '@/cards/catalog'
import { type Flow, FORMAT, SCHEMA_URL, type Variable, VERSION } from '@/core/flow/document'
import { openValue } from '@/core/flow/stored'

export interface FlowParts {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly start?: string | null | undefined
  readonly variables?: Readonly<Record<string, Variable>> | undefined
  readonly cards: Readonly<Record<string, CardParts>>
  readonly layout?: Flow['layout'] | undefined
}

export interface CardParts {
  readonly type: string
  readonly title?: string | undefined
  readonly settings?: object | undefined
  readonly exits?: Readonly<Record<string, string | null>> | undefined
}

/** A whole flow from the parts a test cares for: opened as a file would be, defaults and open exits filled in. */
export function flowOf(parts: FlowParts): Flow {
  const { flow, problems } = openValue(
    {
      $schema: SCHEMA_URL,
      format: FORMAT,
      version: VERSION,
      id: 'vector',
      name: 'Vector',
      start: 'start',
      ...parts,
    },
    catalog,
  )
  if (!flow) throw new Error(problems.map(({ message }) => message).join(' '))
  return flow
}

/** A Start card that leads to the given one. */
export const start = (next: string): CardParts => ({
  type: 'start',
  settings: { trigger: { on: 'conversation' } },
  exits: { next },
})

export const say = (text: string, next: string | null = null): CardParts => ({
  type: 'message',
  settings: { text },
  exits: { next },
})

export const agent = (id: string, name = id) => ({ type: 'agent', pick: 'static', ref: { id, name } })
export const team = (id: string, name = id) => ({ type: 'team', pick: 'static', ref: { id, name } })

const FAILING = { returned: 'back', unavailable: 'sorry', notFound: 'sorry', noReply: 'sorry' }

/** A flow whose only work is one assign card, `a`. *Returned* leads to `back`, its other exits to `sorry`. */
export const assigning = (settings: object, variables: FlowParts['variables'] = {}): Flow =>
  flowOf({
    variables,
    cards: {
      start: start('a'),
      a: { type: 'assign', settings, exits: FAILING },
      back: say('The bot is back.'),
      sorry: say('Sorry.'),
    },
  })
