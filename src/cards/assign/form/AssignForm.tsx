import type { ReactNode } from 'react'
import type { FormProps } from '@/cards/face'
import { settled } from '@/cards/fields/settled'
import { TemplateField } from '@/cards/fields/TemplateField'
import { useMinute } from '@/cards/fields/useMinute'
import type { Workspace } from '@/core/workspace/workspace'
import { Section } from '@/ui/Section'
import { applies } from '../applies'
import { sentence } from '../sentence'
import type { Assign } from '../settings'
import { AvailabilityFields } from './AvailabilityFields'
import { MessageFields } from './MessageFields'
import { PassFields } from './PassFields'
import { ReplyFields } from './ReplyFields'
import { ResumeFields } from './ResumeFields'
import { StoreFields } from './StoreFields'
import { StrategyFields } from './StrategyFields'
import { TargetFields } from './TargetFields'

/** Who takes over, what happens if nobody can, what the visitor hears, how it comes back, and what is kept of it. */
export function AssignForm(props: FormProps<Assign>) {
  const { settings, workspace } = props
  const shown = applies(settings)
  // Outputs are written before the card says anything.
  const speaking = settled(props, Object.values(settings.store))
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
      {shown.reply && (
        <Part title="First reply">
          <ReplyFields {...props} />
        </Part>
      )}
      {shown.pass && (
        <Part title="Pass to the bot">
          <PassFields {...props} />
        </Part>
      )}
      <Part title="Messages to the visitor">
        <MessageFields {...speaking} />
      </Part>
      <Note {...speaking} />
      {shown.back && (
        <Part title="Back to this bot">
          <ResumeFields {...props} />
        </Part>
      )}
      <Part title="Store response">
        <StoreFields {...props} />
      </Part>
      <Summary settings={settings} workspace={workspace} />
    </div>
  )
}

/** For a person to read, or for the other bot as `handoff.why`. */
function Note(props: FormProps<Assign>) {
  const { settings, onChange } = props
  const toBot = settings.to.type === 'bot'
  return (
    <TemplateField
      form={props}
      path="note"
      label={toBot ? 'Why, for the other bot' : 'Note for the assignee'}
      handoff
      rows={2}
      hint={toBot ? 'The other bot reads it as {{handoff.why}}.' : 'Never shown to the visitor.'}
      className="border-line border-t pt-5"
      value={settings.note}
      onChange={note => onChange({ ...settings, note }, 'note')}
    />
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

function Summary({ settings, workspace }: { settings: Assign; workspace: Workspace }) {
  const at = useMinute()
  return (
    <section aria-label="In one sentence" className="rounded-lg border border-line bg-sunken px-3 py-2.5">
      <h3 className="font-medium text-faint text-xs">In one sentence</h3>
      <p className="wrap-anywhere mt-1 text-pretty text-ink text-sm">
        {sentence(settings, { workspace, at })}
      </p>
    </section>
  )
}
