import { useCallback } from 'react'
import { TemplateField } from '@/cards/fields/TemplateField'
import { useSetting } from '@/cards/fields/useSetting'
import { VariablePicker } from '@/cards/fields/VariablePicker'
import type { FormProps } from '../face'
import type { Choice } from './card'
import { Options } from './Options'

/** A question, its buttons, and where the answer goes. */
export function ChoiceForm(props: FormProps<Choice>) {
  const { settings, onChange } = props
  const setOptions = useSetting(props, 'options')
  const setStore = useSetting(props, 'store')
  const onStore = useCallback((store: string) => setStore(store, `store=${store}`), [setStore])
  return (
    <div className="grid gap-5">
      <TemplateField
        form={props}
        path="text"
        label="Question"
        value={settings.text}
        onChange={text => onChange({ ...settings, text }, 'text')}
      />
      <Options options={settings.options} problems={props.problems} onChange={setOptions} />
      <VariablePicker
        form={props}
        path="store"
        label="Store answer in"
        optional
        hint="Takes the label of the button, or what the visitor wrote instead."
        access="write"
        accepts={['text']}
        creates={{ type: 'text', scope: 'flow' }}
        value={settings.store}
        onChange={onStore}
      />
    </div>
  )
}
