import type { ReactNode } from 'react'
import type { FormProps } from '@/cards/face'
import { TemplateField } from '@/cards/fields/TemplateField'
import { Notice } from '@/ui/Notice'
import { Section } from '@/ui/Section'
import { applies } from '../applies'
import { sentence } from '../sentence'
import type { Assign } from '../settings'
import { AvailabilityFields } from './AvailabilityFields'
import { MessageFields } from './MessageFields'
import { StoreFields } from './StoreFields'
import { StrategyFields } from './StrategyFields'
import { TargetFields } from './TargetFields'

/** Who takes over, what happens if nobody can, what the visitor hears, and what is kept of it. */
export function AssignForm(props: FormProps<Assign>) {
  const { settings, onChange } = props
  const shown = applies(settings)
  return (
    <div className="grid gap-6">
      <div className="grid gap-4">
        <TargetFields {...props} />
        {shown.strategy && <StrategyFields {...props} />}
      </div>
      {(shown.availability || shown.wait) && (
        <Part title="Availability">
          <AvailabilityFields {...props} />
        </Part>
      )}
      <Part title="Messages to the visitor">
        <MessageFields {...props} />
      </Part>
      {settings.to.type !== 'bot' && (
        <TemplateField
          form={props}
          path="note"
          label="Note for the assignee"
          handoff
          rows={2}
          hint="Never shown to the visitor."
          className="border-line border-t pt-5"
          value={settings.note}
          onChange={note => onChange({ ...settings, note }, 'note')}
        />
      )}
      <Part title="Store response">
        <StoreFields {...props} />
      </Part>
      <Summary settings={settings} />
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-line border-t pt-3">
      <Section title={title} collapsible defaultOpen>
        <div className="grid gap-4">{children}</div>
      </Section>
    </div>
  )
}

function Summary({ settings }: { settings: Assign }) {
  const { replyLimit, resume } = settings
  const unplayed = replyLimit !== null || resume.keyword !== '' || resume.after !== null
  return (
    <div className="grid gap-3">
      {unplayed && (
        <Notice>
          First-reply limit and automatic resume are set in the file. They are kept, but this version does not
          play them.
        </Notice>
      )}
      <section aria-label="In one sentence" className="rounded-lg border border-line bg-sunken px-3 py-2.5">
        <h3 className="font-medium text-faint text-xs">In one sentence</h3>
        <p className="wrap-anywhere mt-1 text-pretty text-ink text-sm">{sentence(settings)}</p>
      </section>
    </div>
  )
}
