import { TextArea } from '@/ui/TextArea'
import type { FormProps } from '../face'
import type { Message } from './card'

export function MessageForm({ settings, onChange }: FormProps<Message>) {
  return <TextArea label="Text" value={settings.text} onChange={text => onChange({ ...settings, text }, 'text')} />
}
