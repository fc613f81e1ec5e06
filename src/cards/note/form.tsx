import { TemplateField } from '@/cards/fields/TemplateField'
import type { FormProps } from '../face'
import type { Note } from './card'

/** What the team should know. */
export function NoteForm(props: FormProps<Note>) {
  const { settings, onChange } = props
  return (
    <TemplateField
      form={props}
      path="text"
      label="Note"
      rows={4}
      placeholder="{{contact.name}} asked about {{topic}}."
      hint="Only the people of the workspace read it, whoever has the conversation then. The visitor never does."
      value={settings.text}
      onChange={text => onChange({ ...settings, text }, 'text')}
    />
  )
}
