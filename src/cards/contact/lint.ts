import { error, type Problem, warning } from '@/core/flow/problem'
import { fold } from '@/core/flow/text'
import type { Contact } from './settings'

/** What can be wrong with one card, seen alone. */
export const lint = (settings: Contact): readonly Problem[] => [
  ...lintIdle(settings),
  ...lintLines(settings),
  ...lintEmptied(settings),
  ...lintTags(settings),
]

function lintIdle({ fields, tag, untag }: Contact): readonly Problem[] {
  if (fields.length + tag.length + untag.length > 0) return []
  return [
    warning('contact_unchanged', 'The card changes nothing about the contact.', 'Add a field or a tag.', {
      path: 'fields',
    }),
  ]
}

function lintLines({ fields }: Contact): readonly Problem[] {
  return fields.flatMap(({ field, variable }, i) => {
    if (field === 'attribute' && variable === '')
      return [
        error('attribute_missing', 'A line names no attribute.', 'Choose the attribute to set.', {
          path: `fields.${i}.variable`,
        }),
      ]
    const isSame = (one: Contact['fields'][number]) => one.field === field && one.variable === variable
    // Said once, however many lines there are: of the last of them, which is kept.
    if (!fields.slice(0, i).some(isSame) || fields.slice(i + 1).some(isSame)) return []
    const what = field === 'attribute' ? `“${variable}”` : `the ${NOUNS[field]}`
    return [
      warning('field_twice', `The card sets ${what} twice: the last line counts.`, 'Remove one of them.', {
        path: `fields.${i}.value`,
        fixes: [
          {
            label: 'Keep the last line only',
            steps: [
              {
                do: 'put',
                path: 'fields',
                value: fields.filter((one, at) => at === i || !isSame(one)),
              },
            ],
          },
        ],
      }),
    ]
  })
}

/** Nothing written as the value empties the field: what a line does that was only begun. */
function lintEmptied({ fields }: Contact): readonly Problem[] {
  return fields.flatMap(({ field, variable, value, clear }, i) => {
    if (clear || value.trim() !== '' || (field === 'attribute' && variable === '')) return []
    const what = field === 'attribute' ? `attribute “${variable}”` : NOUNS[field]
    return [
      warning(
        'field_cleared',
        `The ${what} of every contact that comes here is emptied.`,
        'Write a value, or remove the line.',
        {
          path: `fields.${i}.value`,
          fixes: [
            {
              label: 'Remove the line',
              steps: [{ do: 'put', path: 'fields', value: fields.filter((_, at) => at !== i) }],
            },
            {
              label: 'Clear it on purpose',
              steps: [{ do: 'put', path: `fields.${i}.clear`, value: true }],
            },
          ],
        },
      ),
    ]
  })
}

const NOUNS = { name: 'name', email: 'e-mail', phone: 'phone number' }

function lintTags({ tag, untag }: Contact): readonly Problem[] {
  const other = (tags: readonly string[], name: string) => tags.filter(one => fold(one) !== fold(name))
  return tag
    .filter(one => untag.some(gone => fold(gone) === fold(one)))
    .map(one =>
      warning(
        'tag_both',
        `The tag “${one}” is both removed and added: it ends up added.`,
        'Keep it in one list.',
        {
          path: 'tag',
          fixes: [
            { label: `Only add “${one}”`, steps: [{ do: 'put', path: 'untag', value: other(untag, one) }] },
            { label: `Only remove “${one}”`, steps: [{ do: 'put', path: 'tag', value: other(tag, one) }] },
          ],
        },
      ),
    )
}
