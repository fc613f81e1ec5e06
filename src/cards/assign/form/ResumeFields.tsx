import { useRef } from 'react'
import type { FormProps } from '@/cards/face'
import { DurationField } from '@/cards/fields/DurationField'
import { Switch } from '@/ui/Switch'
import { TextField } from '@/ui/TextField'
import { applies } from '../applies'
import type { Assign } from '../settings'

/** What brings this bot back, beside the assignee who hands back. All of it leaves by *Returned*. */
export function ResumeFields({ settings, onChange }: FormProps<Assign>) {
  const { resume, to } = settings
  const kept = useRef(resume.after ?? 1800)
  function change(next: Partial<Assign['resume']>, field: string) {
    if (next.after) kept.current = next.after
    onChange({ ...settings, resume: { ...resume, ...next } }, field)
  }
  return (
    <>
      <p className="text-pretty text-muted text-xs">
        {to.type === 'bot'
          ? 'Always when the other bot has ended; the flow then goes on at Returned.'
          : 'Always when the assignee hands back; the flow then goes on at Returned.'}
      </p>
      <TextField
        label="Or when the visitor writes"
        optional
        placeholder="bot"
        hint="This word or phrase and nothing else; upper and lower case are the same."
        maxLength={100}
        value={resume.keyword}
        onChange={keyword => change({ keyword }, 'resume.keyword')}
      />
      {applies(settings).idle && (
        <div className="grid gap-2">
          <Switch
            label="Or after a time without agent activity"
            hint="Counted anew from each message of the agent."
            checked={resume.after !== null}
            onChange={on => change({ after: on ? kept.current : null }, `resume.after.on=${on}`)}
          />
          {resume.after !== null && (
            <DurationField
              label="Without activity for"
              value={resume.after}
              onChange={after => change({ after }, 'resume.after')}
            />
          )}
        </div>
      )}
    </>
  )
}
