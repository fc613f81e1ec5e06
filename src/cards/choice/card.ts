import * as z from 'zod/mini'
import { type Known, NAME } from '@/core/flow/document'
import { error, warning } from '@/core/flow/problem'
import type { CardType, Play } from '@/core/runtime/card-type'
import type { Button } from '@/core/runtime/event'
import type { Input } from '@/core/runtime/input'

export const OTHERWISE = 'otherwise'

const option = z.looseObject({ key: z.string().check(z.regex(NAME)), label: z.string() })

const schema = z.looseObject({
  text: z.string(),
  options: z.array(option).check(
    z.maxLength(50),
    z.refine(
      options => new Set(options.map(({ key }) => key)).size === options.length,
      'two options share a key',
    ),
    z.refine(
      options => options.every(({ key }) => key !== OTHERWISE),
      "an option can't be called “otherwise”",
    ),
  ),
  /** Variable that takes the label of the option chosen; empty for none. */
  store: z._default(z.string(), ''),
})

export type Choice = Known<z.infer<typeof schema>>

/** Asks with buttons. Each option has its own exit; an answer that is none of them leaves by *otherwise*. */
export const choice: CardType<Choice> = {
  type: 'choice',
  label: 'Choice',
  summary: 'Offers buttons, one way out for each',
  schema,
  brings: {},
  // Options come with their labels, so that their keys mean something.
  blank: () => ({ text: '', options: [], store: '' }),
  exits: ({ options }) => [
    ...options.map(({ key, label }) => ({ name: key, label: label || key, open: 'idle' as const })),
    { name: OTHERWISE, label: 'Otherwise', open: 'idle' },
  ],
  templates: ({ text }) => [{ path: 'text', text }],
  variables: ({ options: [first], store }) =>
    store === ''
      ? []
      : [{ path: 'store', access: 'write', name: store, ...(first?.label ? { example: first.label } : {}) }],
  references: () => [],
  lint: ({ text, options }) => [
    ...(text.trim() === ''
      ? [warning('text_empty', 'The question is empty.', 'Write what the bot asks.', { path: 'text' })]
      : []),
    ...(options.length === 0
      ? [error('options_missing', 'There is nothing to choose from.', 'Add an option.', { path: 'options' })]
      : []),
    ...options.flatMap(({ label }, i) =>
      label.trim() === ''
        ? [
            error('label_empty', `Option ${i + 1} has no label.`, 'Write what its button says.', {
              path: `options.${i}.label`,
            }),
          ]
        : [],
    ),
  ],

  run: ({ text, options, store }, once = list => list) => ({
    play: ask,
    text,
    buttons: once(buttonsOf(options)),
    variable: store === '' ? null : store,
  }),
}

const ask: Play = (moment, { text, buttons, variable }) => {
  const { input } = moment
  if (input?.type !== 'visitor.said' && input?.type !== 'visitor.chose') {
    moment.say(text ?? '', buttons)
    return moment.wait('visitor')
  }
  const picked = pickedBy(buttons, input)
  if (variable !== null) moment.set(variable, picked ? picked.label : input.text)
  return moment.leave(picked ? picked.key : OTHERWISE)
}

/** Settings are immutable: their buttons are made once. */
const known = new WeakMap<Choice['options'], readonly Button[]>()

export function buttonsOf(options: Choice['options']): readonly Button[] {
  const before = known.get(options)
  if (before) return before
  const buttons = options.map(({ key, label }) => ({ key, label }))
  known.set(options, buttons)
  return buttons
}

type Heard = Extract<Input, { readonly type: 'visitor.said' | 'visitor.chose' }>

/** A button pressed, or its label written. */
const pickedBy = (options: readonly Button[], input: Heard): Button | undefined =>
  input.type === 'visitor.chose' ? pressed(options, input.option) : written(options, input.text)

export const pressed = <T extends Button>(options: readonly T[], option: string): T | undefined =>
  options.find(({ key }) => key === option)

export const written = <T extends Button>(options: readonly T[], text: string): T | undefined =>
  options.find(({ label }) => fold(label) === fold(text))

const fold = (text: string): string => text.trim().toLowerCase()
