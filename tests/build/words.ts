import fc from 'fast-check'

/** Text that looks for trouble: half templates, lone surrogates, control characters, names every object has. */
export const wild = fc.string({
  unit: fc.constantFrom(
    ...['a', 'Z', '7', ' ', '"', '\\', '\n', '\u0000', '\u202e', '\ud800', 'é', '陈', '👍', '<', '='],
    ...['{{', '}}', '{%', '__proto__', 'constructor', '{', '}', '[', ','],
  ),
  maxLength: 40,
})

export const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  wild,
  fc.constantFrom('{{who}}', 'Hi {{contact.name}}', '{{handoff.reason}}', '{{broken', '', ' ', '<b>', '=1+1'),
  fc.constantFrom(
    ' {{who}} ',
    '{{who}} {{count}}',
    '{{manager}}{{who}}.',
    '{{handoff.constructor}} {{handoff}}',
  ),
)

/** Names of variables. */
export const NAMES = ['who', 'manager', 'count', 'handoff', 'vip'] as const

export const name = fc.constantFrom(...NAMES)
