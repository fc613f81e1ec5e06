import { CountField } from '@/cards/fields/CountField'
import { replaced } from '@/cards/fields/rows'
import { TemplateField } from '@/cards/fields/TemplateField'
import { VariablePicker } from '@/cards/fields/VariablePicker'
import { takers } from '@/core/flow/uses'
import { classes } from '@/ui/classes'
import { FieldGroup } from '@/ui/FieldGroup'
import { NativeSelect } from '@/ui/NativeSelect'
import { Section } from '@/ui/Section'
import { SegmentedControl } from '@/ui/SegmentedControl'
import { TextField } from '@/ui/TextField'
import type { FormProps } from '../face'
import { CommentFields } from './CommentFields'
import { SIGNS } from './scale'
import type { Rating } from './settings'

/** What is rated and how, where the mark goes, and which way the visitor goes on. */
export function RatingForm(props: FormProps<Rating>) {
  const { settings, onChange } = props
  return (
    <div className="grid gap-5">
      <TemplateField
        form={props}
        path="text"
        label="Question"
        rows={2}
        value={settings.text}
        onChange={text => onChange({ ...settings, text }, 'text')}
      />
      <SegmentedControl
        label="Scale"
        wide
        segments={SCALES}
        value={settings.scale}
        onChange={scale => onChange({ ...settings, scale }, `scale=${scale}`)}
      />
      <Words {...props} />
      <VariablePicker
        form={props}
        path="store"
        label="Store rating in"
        optional
        hint="Takes the number, 1 for the worst to 5 for the best."
        access="write"
        accepts={takers('number')}
        creates={{ type: 'number', scope: 'conversation' }}
        suggest="rating"
        value={settings.store}
        onChange={store => onChange({ ...settings, store }, `store=${store}`)}
      />
      <NativeSelect
        label="Ways on"
        options={WAYS}
        value={settings.exits}
        onChange={exits => onChange({ ...settings, exits }, `exits=${exits}`)}
      />
      <CommentFields {...props} />
      <Retry {...props} />
    </div>
  )
}

const SCALES = [
  { value: 'smileys', label: 'Smileys' },
  { value: 'stars', label: 'Stars' },
  { value: 'numbers', label: 'Numbers' },
] as const

const WAYS = [
  { value: 'rated', label: 'One way, whatever the rating' },
  { value: 'levels', label: 'Low (1–2), neutral (3) and high (4–5)' },
] as const

/** The words beside the signs, worst first. */
function Words({ settings, onChange }: FormProps<Rating>) {
  const { words, scale } = settings
  return (
    <FieldGroup
      label="Words on the buttons"
      hint="Optional, from worst to best. The visitor may also write them."
    >
      <div className="grid gap-1.5">
        {SIGNS[scale].map((sign, place) => (
          <div key={sign} className="flex items-center gap-2">
            <span
              aria-hidden="true"
              className={classes('shrink-0 text-muted', scale === 'stars' ? 'w-22' : 'w-6 text-center')}
            >
              {sign}
            </span>
            <TextField
              label={`Word for ${place + 1}`}
              labelHidden
              className="flex-1"
              maxLength={40}
              value={words[place] ?? ''}
              onChange={word =>
                onChange({ ...settings, words: replaced(words, place, word) }, `words.${place}`)
              }
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}

function Retry(props: FormProps<Rating>) {
  const { settings, onChange } = props
  return (
    <Section title="If the answer is no rating" collapsible>
      <div className="grid gap-4">
        <CountField
          label="Attempts"
          hint="After the last one the visitor goes on by “No rating”."
          min={1}
          max={10}
          unit="answers"
          value={settings.attempts}
          onChange={attempts => onChange({ ...settings, attempts }, 'attempts')}
        />
        {settings.attempts > 1 && (
          <TemplateField
            form={props}
            path="retry"
            label="What the bot says then"
            optional
            rows={2}
            placeholder="The question is asked again."
            value={settings.retry}
            onChange={retry => onChange({ ...settings, retry }, 'retry')}
          />
        )}
      </div>
    </Section>
  )
}
