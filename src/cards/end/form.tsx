import { TemplateField } from '@/cards/fields/TemplateField'
import type { FormProps } from '../face'
import type { End } from './card'

/** What the bot says last. */
export function EndForm(props: FormProps<End>) {
  const { settings, onChange } = props
  return (
    <TemplateField
      form={props}
      path="text"
      label="Closing message"
      optional
      hint="The run ends here. What the visitor writes next starts the flow again."
      value={settings.text}
      onChange={text => onChange({ ...settings, text }, 'text')}
    />
  )
}
