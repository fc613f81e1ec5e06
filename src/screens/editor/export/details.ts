import { sentence } from '@/cards/assign/sentence'
import type { Assign } from '@/cards/assign/settings'
import type { Close } from '@/cards/close/card'
import type { Condition } from '@/cards/condition/card'
import type { Contact } from '@/cards/contact/settings'
import { joined } from '@/cards/fields/pieces'
import type { HoursCard } from '@/cards/hours/card'
import { type Http, hasBody } from '@/cards/http/settings'
import { buttonsFor } from '@/cards/rating/scale'
import type { Rating } from '@/cards/rating/settings'
import type { RunFlow } from '@/cards/run_flow/card'
import type { SetVariable } from '@/cards/set_variable/card'
import type { Wait } from '@/cards/wait/card'
import { OPERATORS } from '@/core/flow/condition'
import { own } from '@/core/flow/json'

/** What there is to know about a card of some type beyond its summary, a sentence each; `null` for types that say it all there. */
export const detailsOf = (type: string, settings: object): readonly string[] | null =>
  own<Details>(DETAILS, type)?.(settings) ?? null

type Details = (settings: object) => readonly string[]

const DETAILS: Readonly<Record<string, Details>> = {
  assign: settings => [sentence(settings as Assign)],
  close: settings => closing(settings as Close),
  condition: settings => branches(settings as Condition),
  contact: settings => updates(settings as Contact),
  hours: settings => opening(settings as HoursCard),
  http: settings => request(settings as Http),
  rating: settings => marks(settings as Rating),
  run_flow: settings => part(settings as RunFlow),
  set_variable: settings => assignments(settings as SetVariable),
  wait: settings => pause(settings as Wait),
}

const closing = ({ text }: Close) => [
  ...(text.trim() === '' ? ['Says nothing to the visitor.'] : []),
  'A visitor who writes again begins a new conversation.',
]

const branches = ({ branches }: Condition) =>
  branches.map(({ key, label, match, tests }) => {
    const words = tests.map(({ left, operator, right }) => {
      const { label, operand } = OPERATORS[operator]
      return `${left || 'nothing yet'} ${label}${operand ? ` “${right}”` : ''}`
    })
    return `${label || key}: if ${joined(words, match === 'all' ? 'and' : 'or') || 'nothing yet'}`
  })

const updates = ({ fields, tag, untag }: Contact) => [
  ...fields.map(({ field, variable, value }) => {
    const name = field === 'attribute' ? `the attribute ${variable || 'nobody chose yet'}` : FIELDS[field]
    return value.trim() === '' ? `Clears ${name}` : `Sets ${name} to ${value}`
  }),
  ...(tag.length > 0 ? [`Adds the ${tagWords(tag)}`] : []),
  ...(untag.length > 0 ? [`Removes the ${tagWords(untag)}`] : []),
]

const FIELDS = { name: 'the name', email: 'the e-mail', phone: 'the phone number' }

const tagWords = (tags: readonly string[]): string =>
  `${tags.length === 1 ? 'tag' : 'tags'} ${joined(tags.map(tag => `“${tag}”`))}`

const opening = ({ of, team, store }: HoursCard) => [
  of === 'workspace' || !team
    ? 'Open, closed or on holiday by the hours of the workspace.'
    : `Open, closed or on holiday by the hours of the workspace and of ${team.name}.`,
  ...(store === '' ? [] : [`Keeps the next opening in ${store}`]),
]

const request = (settings: Http) => {
  const { headers, body, response, status, rehearse, ok, error } = settings
  const answer = { ok: 'Success', error: 'Error', none: 'Error, as if no answer came' }[rehearse]
  return [
    ...headers.map(({ name, value }) => `Header ${name}: ${value}`),
    ...(hasBody(settings) && body.trim() !== '' ? [`Sends ${body}`] : []),
    ...response.map(({ path, variable }) => `Keeps ${path} in ${variable || 'no variable yet'}`),
    ...(status === '' ? [] : [`Keeps the status in ${status}`]),
    `Recorded for Success: ${recorded(ok)}`,
    `Recorded for Error: ${recorded(error)}`,
    `A rehearsal goes on by ${answer}.`,
  ]
}

const recorded = ({ status, body }: Http['ok']): string =>
  body.trim() === '' ? String(status) : `${status} ${body}`

const marks = ({ scale, words, retry, attempts, exits, comment, store }: Rating) => [
  `Answers: ${joined(buttonsFor(scale, words).map(({ label }) => label))}`,
  exits === 'rated' ? 'Every mark goes the same way.' : 'Low, neutral and high marks go ways of their own.',
  attempts === 1
    ? 'An answer that is no mark goes on by “No rating”.'
    : `An answer that is no mark is asked again${retry.trim() === '' ? '' : ` (“${retry}”)`}; after ${attempts} it goes on by “No rating”.`,
  ...(store === '' ? ['The mark is kept nowhere.'] : []),
  ...(comment.after === 'never'
    ? []
    : [
        `After ${comment.after === 'low' ? 'low marks' : 'every mark'} asks “${comment.text}”${
          comment.store === '' ? '' : `, kept in ${comment.store}`
        }`,
      ]),
]

const part = ({ ref }: RunFlow) =>
  ref
    ? [
        'Both share what is known of the conversation and of the contact; no hand-off is made.',
        'Where the flow is missing or empty, or would run inside itself, it goes on by “Could not run”.',
      ]
    : []

const assignments = ({ assignments }: SetVariable) =>
  assignments.map(({ variable, value }) =>
    value === '' ? `Clears ${variable}` : `Sets ${variable} to ${value}`,
  )

const pause = ({ until, onReply }: Wait) => [
  ...(until === 'opening' ? ['Goes on at once where it is open, or never opens.'] : []),
  onReply === 'leave'
    ? 'A visitor who writes meanwhile goes on by “Replied”.'
    : 'A visitor who writes meanwhile waits on.',
]
