import { TextArea } from '@/ui/TextArea'
import type { FormProps } from '../face'
import type { Ask } from './card'

export function AskForm({ settings, onChange }: FormProps<Ask>) {
  return <TextArea label="Text" value={settings.text} onChange={text => onChange({ ...settings, text }, 'text')} />
}
