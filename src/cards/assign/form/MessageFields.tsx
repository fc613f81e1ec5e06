import type { FormProps } from '@/cards/face'
import { TemplateField } from '@/cards/fields/TemplateField'
import { applies } from '../applies'
import type { Assign } from '../settings'

/** What the visitor hears about the hand-off. An empty message is not sent. */
export function MessageFields(props: FormProps<Assign>) {
  const { settings, onChange } = props
  const { messages } = settings
  const { wait } = applies(settings)
  return (
    <>
      <p className="text-pretty text-muted text-xs">An empty message is not sent.</p>
      {MESSAGES.filter(({ name }) => wait || name !== 'waiting').map(({ name, label, hint }) => (
        <TemplateField
          key={name}
          form={props}
          path={`messages.${name}`}
          {...{ label, hint }}
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
  { name: 'handoff', label: 'On hand-off', hint: 'When somebody is assigned.' },
  { name: 'waiting', label: 'While waiting', hint: 'When it goes into the queue.' },
  { name: 'failed', label: 'On failure', hint: 'Before it leaves by Unavailable or Not found.' },
  { name: 'returned', label: 'On hand-back', hint: 'When the bot has the floor again.' },
] as const
