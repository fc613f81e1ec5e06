import { TextArea } from '@/ui/TextArea'
import type { FormProps } from '../face'
import type { End } from './card'

export function EndForm({ settings, onChange }: FormProps<End>) {
  return <TextArea label="Text" value={settings.text} onChange={text => onChange({ ...settings, text }, 'text')} />
}
