import * as z from 'zod/mini'
import type { Known } from '@/core/flow/document'
import { CONTACT_FIELDS } from '@/core/runtime/contact'

const LINE_FIELDS = [...CONTACT_FIELDS, 'attribute'] as const

export const schema = z.looseObject({
  fields: z._default(
    z
      .array(
        z.looseObject({
          field: z.enum(LINE_FIELDS),
          /** For an attribute: the contact variable that holds it. */
          variable: z._default(z.string(), ''),
          /** A template. Empty text clears the field; a text that comes out empty leaves it as it is. */
          value: z.string(),
          /** The empty value is meant: nobody need be warned. What happens does not depend on it. */
          clear: z.optional(z.boolean()),
        }),
      )
      .check(z.maxLength(30)),
    [],
  ),
  tag: z._default(z.array(z.string()).check(z.maxLength(50)), []),
  untag: z._default(z.array(z.string()).check(z.maxLength(50)), []),
})

export type Contact = Known<z.infer<typeof schema>>
export type Line = Contact['fields'][number]
