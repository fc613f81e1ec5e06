import * as z from 'zod/mini'
import type { Known } from '@/core/flow/document'

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** What stands in for the answer wherever nothing is sent: in a rehearsal and on the command line. */
const recorded = z.looseObject({
  status: z.int().check(z.minimum(100), z.maximum(599)),
  /** JSON, or any other text. */
  body: z._default(z.string(), ''),
})

export const schema = z.looseObject({
  method: z._default(z.enum(METHODS), 'GET'),
  /** A template, as are the values of headers and the body. */
  url: z.string(),
  headers: z._default(
    z.array(z.looseObject({ name: z.string(), value: z.string() })).check(z.maxLength(30)),
    [],
  ),
  body: z._default(z.string(), ''),
  /** What of the answer is kept: the value at a path such as `items.0.price`, in a variable. */
  response: z._default(
    z.array(z.looseObject({ path: z.string(), variable: z.string() })).check(z.maxLength(50)),
    [],
  ),
  /** Variable that takes the status, such as 200; empty for none. */
  status: z._default(z.string(), ''),
  /** Which of the recorded answers a rehearsal gets; `none`: no answer in time. */
  rehearse: z._default(z.enum(['ok', 'error', 'none']), 'ok'),
  ok: z._default(recorded, { status: 200, body: '' }),
  error: z._default(recorded, { status: 500, body: '' }),
})

export type Http = Known<z.infer<typeof schema>>

/** Whether the method sends something along. */
export const hasBody = ({ method }: Pick<Http, 'method'>): boolean => method !== 'GET' && method !== 'DELETE'
