import type { FormProps } from '@/cards/face'
import { TemplateField } from '@/cards/fields/TemplateField'
import { applies } from '../applies'
import type { Assign } from '../settings'

/** What the visitor hears about the hand-off. An empty message is not sent. */
export function MessageFields(props: FormProps<Assign>) {
  const { settings, onChange } = props
  const { messages } = settings
  const { wait, back, pass, reply } = applies(settings)
  const said = { handoff: true, waiting: wait, failed: true, returned: back }
  const hints = {
    ...HINTS,
    ...(pass ? { handoff: 'Before the other bot says anything.' } : {}),
    ...(reply && settings.replyLimit !== null ? { failed: FAILED_LATE } : {}),
  }
  return (
    <>
      <p className="text-pretty text-muted text-xs">An empty message is not sent.</p>
      {MESSAGES.filter(({ name }) => said[name]).map(({ name, label }) => (
        <TemplateField
          key={name}
          form={props}
          path={`messages.${name}`}
          label={label}
          hint={hints[name]}
          handoff
          rows={1}
          value={messages[name]}
          onChange={text =>
            onChange({ ...settings, messages: { ...messages, [name]: text } }, `messages.${name}`)
          }
        />
      ))}
    </>
  )
}

const MESSAGES = [
  { name: 'handoff', label: 'On hand-off' },
  { name: 'waiting', label: 'While waiting' },
  { name: 'failed', label: 'On failure' },
  { name: 'returned', label: 'On hand-back' },
] as const

const HINTS = {
  handoff: 'When somebody is assigned.',
  waiting: 'When it goes into the queue.',
  failed: 'Before it leaves by Unavailable or Not found.',
  returned: 'When the bot has the floor again.',
}

const FAILED_LATE = 'Before it leaves by Unavailable, Not found or No reply.'
