import { TemplateField } from '@/cards/fields/TemplateField'
import type { FormProps } from '../face'
import type { Message } from './card'

/** What the bot says. */
export function MessageForm(props: FormProps<Message>) {
  const { settings, onChange } = props
  return (
    <TemplateField
      form={props}
      path="text"
      label="Message"
      rows={4}
      placeholder="Hello {{contact.name}}!"
      value={settings.text}
      onChange={text => onChange({ ...settings, text }, 'text')}
    />
  )
}
