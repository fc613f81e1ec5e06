import { TextArea } from '@/ui/TextArea'
import type { FormProps } from '../face'
import type { Choice } from './card'

export function ChoiceForm({ settings, onChange }: FormProps<Choice>) {
  return <TextArea label="Text" value={settings.text} onChange={text => onChange({ ...settings, text }, 'text')} />
}
