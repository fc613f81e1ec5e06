import { CountField } from '@/cards/fields/CountField'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { TextArea } from '@/ui/TextArea'
import type { FormProps } from '../face'
import { bodyOf } from './answer'
import type { Http } from './settings'

/** What stands in for the answer where nothing is sent: one for each exit, and which of them it is. */
export function AnswerFields({ settings, onChange }: FormProps<Http>) {
  const { rehearse } = settings
  const recorded = rehearse === 'none' ? null : settings[rehearse]
  const change = (next: Partial<Http['ok']>, field: string) =>
    recorded && onChange({ ...settings, [rehearse]: { ...recorded, ...next } }, field)
  return (
    <div className="grid gap-4">
      <SegmentedControl
        label="Answer"
        wide
        segments={ANSWERS}
        value={rehearse}
        onChange={next => onChange({ ...settings, rehearse: next }, `rehearse=${next}`)}
      />
      {recorded ? (
        <>
          <CountField
            key={rehearse}
            label="Status"
            min={100}
            max={599}
            value={recorded.status}
            onChange={status => change({ status }, `${rehearse}.status`)}
          />
          <TextArea
            label="Recorded body"
            mono
            rows={4}
            spellCheck={false}
            hint={
              recorded.body.trim() === '' || typeof bodyOf(recorded.body) !== 'string'
                ? 'Paste an answer the other program gave, in JSON.'
                : 'This is no JSON, so it is kept as one text.'
            }
            value={recorded.body}
            onChange={body => change({ body }, `${rehearse}.body`)}
          />
        </>
      ) : (
        <p className="text-pretty text-muted text-xs">
          Nobody answers in time: the visitor goes on by{' '}
          <em className="font-medium text-ink not-italic">Error</em>, and there is no status.
        </p>
      )}
    </div>
  )
}

const ANSWERS = [
  { value: 'ok', label: 'Success' },
  { value: 'error', label: 'Error' },
  { value: 'none', label: 'No answer' },
] as const
