import { error, type Problem, type Remedy, warning } from '@/core/flow/problem'
import { bodyOf, isAddress, valueIn } from './answer'
import { type Http, hasBody } from './settings'

/** What can be wrong with one card, seen alone. */
export const lint = (settings: Http): readonly Problem[] => [
  ...lintAddress(settings),
  ...lintHeaders(settings),
  ...lintBody(settings),
  ...lintResponse(settings),
]

function lintAddress({ url }: Http): readonly Problem[] {
  const path = 'url'
  if (url.trim() === '')
    return [error('url_empty', 'The card does not say whom to ask.', 'Type the address.', { path })]
  if (!isAddress(url.replace(/\{\{[\s\S]*?\}\}/g, 'x').trim()) && !url.trim().startsWith('{{'))
    return [
      error('url_invalid', 'This is no address on the web.', 'Begin it with https:// and a host.', {
        path,
        ...(/^[\w-]+(\.[\w-]+)+/.test(url.trim())
          ? {
              fixes: [
                {
                  label: 'Begin with https://',
                  steps: [{ do: 'put', path, value: `https://${url.trim()}` }],
                },
              ],
            }
          : {}),
      }),
    ]
  const secret = SECRET_QUERY.exec(url)
  if (!secret) return []
  const [found, start = ''] = secret
  return [
    warning(
      'secret_in_file',
      `The address holds what looks like a secret (${start.slice(1, -1)}).`,
      KEEP_OUT,
      {
        path,
        fixes: [byVariable(path, url.replace(found, `${start}{{${TOKEN}}}`))],
      },
    ),
  ]
}

const SECRET_QUERY = /([?&](?:api[_-]?key|apikey|key|token|access[_-]?token|secret|password)=)[^&{#\s]+/i

function lintHeaders({ headers }: Http): readonly Problem[] {
  return headers.flatMap(({ name, value }, i): readonly Problem[] => {
    const path = `headers.${i}.name`
    if (name.trim() === '')
      return [error('header_unnamed', 'A header has no name.', 'Name it, or remove it.', { path })]
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name.trim()))
      return [
        error('header_invalid', `A header can't be called “${name}”.`, 'Use letters, digits and hyphens.', {
          path,
        }),
      ]
    const isSecret = SECRET_HEADER.test(name.trim()) && value.trim() !== '' && !value.includes('{{')
    if (!isSecret) return []
    const [, scheme = ''] = /^((?:Bearer|Basic|Token|ApiKey)\s+)/i.exec(value.trim()) ?? []
    const place = `headers.${i}.value`
    return [
      warning('secret_in_file', `The header “${name.trim()}” holds its secret in plain sight.`, KEEP_OUT, {
        path: place,
        fixes: [byVariable(place, `${scheme}{{${TOKEN}}}`)],
      }),
    ]
  })
}

const SECRET_HEADER =
  /^(authorization|proxy-authorization|cookie|(x-)?(api|auth|access)-?(key|token)|x-auth)$/i

const KEEP_OUT = 'Whoever gets the file gets the secret: name a variable instead, which the host fills in.'
const TOKEN = 'api_token'

const byVariable = (path: string, value: string): { label: string; steps: readonly Remedy[] } => ({
  label: `Use the variable “${TOKEN}” instead`,
  steps: [
    { do: 'declare', variable: TOKEN, as: { type: 'text', scope: 'conversation' } },
    { do: 'put', path, value },
  ],
})

function lintBody(settings: Http): readonly Problem[] {
  const { headers, body } = settings
  const json = headers.some(({ name, value }) => /^content-type$/i.test(name.trim()) && /json/i.test(value))
  if (!hasBody(settings) || !json || body.trim() === '') return []
  // A value may stand in quotes or alone.
  const plain = body.replace(/\{\{[\s\S]*?\}\}/g, '1')
  return typeof bodyOf(plain) === 'string' && !/^\s*"/.test(plain)
    ? [
        warning(
          'body_not_json',
          'The body is to be JSON and is none.',
          'Look for a missing quote or comma.',
          { path: 'body' },
        ),
      ]
    : []
}

function lintResponse({ response, ok, error: failed }: Http): readonly Problem[] {
  const bodies = [ok, failed].map(({ body }) => bodyOf(body))
  return response.flatMap(({ path, variable }, i): readonly Problem[] => {
    if (variable === '')
      return [
        error('response_unstored', 'A line names no variable.', 'Choose the variable that keeps the value.', {
          path: `response.${i}.variable`,
        }),
      ]
    if (bodies.some(body => valueIn(body, path) !== null)) return []
    return [
      warning(
        'path_missing',
        path === '' ? 'The line names no value.' : `No recorded answer has anything at “${path}”.`,
        'Correct the path, or record an answer that has it.',
        { path: `response.${i}.path` },
      ),
    ]
  })
}
