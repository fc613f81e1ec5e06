import * as z from 'zod/mini'
import type { Known } from '@/core/flow/document'
import type { Json } from '@/core/flow/json'
import { warning } from '@/core/flow/problem'
import { isDate } from '@/core/flow/time'
import { numberFrom } from '@/core/flow/value'
import type { CardType } from '@/core/runtime/card-type'

export const ANSWER_KINDS = ['text', 'email', 'number', 'phone', 'date'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

const schema = z.looseObject({
  text: z.string(),
  kind: z.enum(ANSWER_KINDS),
  /** What the bot says to an answer that does not fit; empty to repeat the question. */
  retry: z._default(z.string(), ''),
  /** Answers accepted before giving up. */
  attempts: z._default(z.int().check(z.minimum(1), z.maximum(10)), 3),
  /** Variable that takes the answer; empty for none. */
  store: z._default(z.string(), ''),
})

export type Ask = Known<z.infer<typeof schema>>

/** Asks for free text, an e-mail, a number, a phone number or a date, and asks again where the answer does not fit. */
export const ask: CardType<Ask> = {
  type: 'ask',
  label: 'Ask',
  summary: 'Asks a question and checks the answer',
  schema,
  brings: {},
  blank: () => ({ text: '', kind: 'text', retry: '', attempts: 3, store: '' }),
  exits: ({ kind }) => [
    { name: 'next', label: 'Answered', open: 'idle' },
    ...(kind === 'text' ? [] : [{ name: 'gaveUp', label: 'Gave up', open: 'idle' as const }]),
  ],
  templates: ({ text, retry }) => [
    { path: 'text', text },
    { path: 'retry', text: retry },
  ],
  variables: ({ store }) =>
    store === '' ? [] : [{ path: 'store', access: 'write', name: store, exits: ['next'] }],
  references: () => [],
  lint: ({ text }) =>
    text.trim() === ''
      ? [warning('text_empty', 'The question is empty.', 'Write what the bot asks.', { path: 'text' })]
      : [],

  run:
    ({ text, kind, retry, attempts, store }) =>
    moment => {
      const { input, memory } = moment
      if (input?.type !== 'visitor.said' && input?.type !== 'visitor.chose') {
        moment.say(text)
        return moment.wait('visitor')
      }
      const answer = readAnswer(input.text, kind)
      if (answer !== undefined) {
        if (store !== '') moment.set(store, answer)
        return moment.leave('next')
      }
      const tried = triedBefore(memory) + 1
      if (isEnough({ kind, attempts }, tried)) return moment.leave('gaveUp')
      moment.say(retry || text)
      moment.remember(tried)
      return moment.wait('visitor')
    },
}

export const triedBefore = (memory: Json): number => (typeof memory === 'number' ? memory : 0)

/** Any words will do as text: nothing at all is no answer yet, however often. */
export const isEnough = ({ kind, attempts }: Pick<Ask, 'kind' | 'attempts'>, tried: number): boolean =>
  kind !== 'text' && tried >= attempts

/** The answer as its kind holds it, or `undefined` where it does not fit. */
export function readAnswer(text: string, kind: AnswerKind): Json | undefined {
  const answer = text.trim()
  switch (kind) {
    case 'text':
      return answer === '' ? undefined : answer
    case 'email':
      return z.email().safeParse(answer).success ? answer : undefined
    case 'number':
      return numberFrom(answer)
    case 'phone':
      return phoneFrom(answer)
    case 'date':
      return dateFrom(answer)
  }
}

/** Digits with an optional leading `+`; at most 15 of them (ITU-T E.164), at least 6. */
function phoneFrom(answer: string): string | undefined {
  if (!/^\+?[\d\s().\-/]+$/.test(answer)) return undefined
  const digits = answer.replace(/\D/g, '')
  return digits.length < 6 || digits.length > 15 ? undefined : `${answer.startsWith('+') ? '+' : ''}${digits}`
}

/** `2026-03-31`, or day first with dots: `31.3.2026`. Slashes are refused, since they mean different dates in different countries. */
function dateFrom(answer: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(answer) ?? []
  const iso = day === '' ? answer : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(iso) ? iso : undefined
}
