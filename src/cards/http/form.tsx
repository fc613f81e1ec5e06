import { TemplateField } from '@/cards/fields/TemplateField'
import { NativeSelect } from '@/ui/NativeSelect'
import { Section } from '@/ui/Section'
import type { FormProps } from '../face'
import { AnswerFields } from './AnswerFields'
import { HeaderFields } from './HeaderFields'
import { ResponseFields } from './ResponseFields'
import { type Http, hasBody, METHODS } from './settings'

/** What is asked, what of the answer is kept, and what stands in for it in a rehearsal. */
export function HttpForm(props: FormProps<Http>) {
  const { settings, onChange } = props
  return (
    <div className="grid gap-5">
      <NativeSelect
        label="Method"
        options={METHODS.map(value => ({ value, label: value }))}
        value={settings.method}
        onChange={method => onChange({ ...settings, method }, `method=${method}`)}
      />
      <TemplateField
        form={props}
        path="url"
        label="Address"
        line
        placeholder="https://api.example.com/orders/{{order}}"
        value={settings.url}
        onChange={url => onChange({ ...settings, url }, 'url')}
      />
      <HeaderFields {...props} />
      {hasBody(settings) && (
        <TemplateField
          form={props}
          path="body"
          label="Body"
          optional
          rows={3}
          placeholder={'{ "name": "{{contact.name}}" }'}
          value={settings.body}
          onChange={body => onChange({ ...settings, body }, 'body')}
        />
      )}
      <Section
        title="In a rehearsal"
        description="Nothing is sent. The answer recorded here stands in, also on the command line."
      >
        <AnswerFields {...props} />
      </Section>
      <Section title="What is kept of the answer">
        <ResponseFields {...props} />
      </Section>
    </div>
  )
}
