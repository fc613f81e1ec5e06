import { TemplateField } from '@/cards/fields/TemplateField'
import type { FormProps } from '../face'
import type { Close } from './card'

/** What the bot says last, and what the team reads about it. */
export function CloseForm(props: FormProps<Close>) {
  const { settings, onChange } = props
  return (
    <div className="grid gap-5">
      <TemplateField
        form={props}
        path="text"
        label="Last message"
        optional
        rows={2}
        placeholder="Thank you, and goodbye!"
        value={settings.text}
        onChange={text => onChange({ ...settings, text }, 'text')}
      />
      <TemplateField
        form={props}
        path="reason"
        label="Reason"
        optional
        line
        placeholder="Answered by the bot"
        hint="For the team: it stands in the ledger. The visitor does not read it."
        value={settings.reason}
        onChange={reason => onChange({ ...settings, reason }, 'reason')}
      />
      <p className="text-pretty text-muted text-xs">
        Nothing more happens in this conversation. A visitor who writes again begins a new one; after an{' '}
        <em className="font-medium text-ink not-italic">End</em> card they would go on in the same.
      </p>
    </div>
  )
}
