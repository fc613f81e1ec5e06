import { CountField } from '@/cards/fields/CountField'
import { TemplateField } from '@/cards/fields/TemplateField'
import { VariablePicker } from '@/cards/fields/VariablePicker'
import type { VariableType } from '@/core/flow/document'
import { takers } from '@/core/flow/uses'
import { NativeSelect } from '@/ui/NativeSelect'
import type { FormProps } from '../face'
import { ANSWER_KINDS, type AnswerKind, type Ask } from './card'

/** A question, what fits as an answer, and where the answer goes. */
export function AskForm(props: FormProps<Ask>) {
  const { settings, onChange } = props
  const { kind } = settings
  const type = STORED_AS[kind]
  return (
    <div className="grid gap-5">
      <TemplateField
        form={props}
        path="text"
        label="Question"
        value={settings.text}
        onChange={text => onChange({ ...settings, text }, 'text')}
      />
      <NativeSelect
        label="Kind of answer"
        options={ANSWER_KINDS.map(value => ({ value, label: KINDS[value] }))}
        value={kind}
        onChange={next => onChange({ ...settings, kind: next }, `kind=${next}`)}
      />
      {kind !== 'text' && <Retry {...props} />}
      <VariablePicker
        form={props}
        path="store"
        label="Store answer in"
        optional
        access="write"
        accepts={takers(type)}
        creates={{ type, scope: 'flow' }}
        value={settings.store}
        onChange={store => onChange({ ...settings, store }, `store=${store}`)}
      />
    </div>
  )
}

function Retry(props: FormProps<Ask>) {
  const { settings, onChange } = props
  return (
    <>
      <TemplateField
        form={props}
        path="retry"
        label="If the answer does not fit"
        optional
        rows={2}
        placeholder="The question is asked again."
        value={settings.retry}
        onChange={retry => onChange({ ...settings, retry }, 'retry')}
      />
      <CountField
        label="Attempts"
        hint="After the last one the visitor leaves by “Gave up”."
        min={1}
        max={10}
        unit="answers"
        value={settings.attempts}
        onChange={attempts => onChange({ ...settings, attempts }, 'attempts')}
      />
    </>
  )
}

const KINDS: Readonly<Record<AnswerKind, string>> = {
  text: 'Any text',
  email: 'E-mail address',
  number: 'Number',
  phone: 'Phone number',
  date: 'Date',
}

const STORED_AS: Readonly<Record<AnswerKind, VariableType>> = {
  text: 'text',
  email: 'text',
  number: 'number',
  phone: 'text',
  date: 'date',
}
