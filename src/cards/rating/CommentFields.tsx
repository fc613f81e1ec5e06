import { settled } from '@/cards/fields/settled'
import { TemplateField } from '@/cards/fields/TemplateField'
import { VariablePicker } from '@/cards/fields/VariablePicker'
import { NativeSelect } from '@/ui/NativeSelect'
import type { FormProps } from '../face'
import type { Rating } from './settings'

/** Whether the visitor is asked for more than a mark, and where their words go. */
export function CommentFields(props: FormProps<Rating>) {
  const { settings, onChange } = props
  const { comment } = settings
  const change = (next: Partial<Rating['comment']>, field: string) =>
    onChange({ ...settings, comment: { ...comment, ...next } }, field)
  return (
    <div className="grid gap-4">
      <NativeSelect
        label="Ask for a comment"
        options={AFTER}
        value={comment.after}
        onChange={after =>
          change({ after, text: comment.text || 'What could we do better?' }, `comment.after=${after}`)
        }
      />
      {comment.after !== 'never' && (
        <>
          <TemplateField
            form={settled(props, [settings.store])}
            path="comment.text"
            label="Question for the comment"
            rows={2}
            hint="The visitor may skip it."
            value={comment.text}
            onChange={text => change({ text }, 'comment.text')}
          />
          <VariablePicker
            form={props}
            path="comment.store"
            label="Store comment in"
            optional
            access="write"
            accepts={['text']}
            creates={{ type: 'text', scope: 'conversation' }}
            suggest="comment"
            value={comment.store}
            onChange={store => change({ store }, `comment.store=${store}`)}
          />
        </>
      )}
    </div>
  )
}

const AFTER = [
  { value: 'never', label: 'Never' },
  { value: 'low', label: 'After a low rating (1–2)' },
  { value: 'any', label: 'After every rating' },
] as const
