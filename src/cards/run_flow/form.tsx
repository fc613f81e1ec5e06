import { TargetPicker } from '@/cards/fields/TargetPicker'
import { WayOut } from '@/cards/fields/WayOut'
import type { FormProps } from '../face'
import type { RunFlow } from './card'

/** Which flow runs, and what it shares with this one. */
export function RunFlowForm(props: FormProps<RunFlow>) {
  const { settings, onChange } = props
  const there = props.workspace.bots.find(({ id }) => id === settings.ref?.id && id !== props.flow)
  return (
    <div className="grid gap-5">
      <TargetPicker
        form={props}
        kind="bot"
        paths={['ref']}
        label="Flow"
        hint="It begins at its Start, whatever starts it otherwise, and comes back where it ends."
        value={settings.ref}
        onChange={ref =>
          onChange({ ...settings, ref: ref && { id: ref.id, name: ref.name } }, `ref=${ref?.id}`)
        }
      />
      {there && (
        <div className="-my-3 grid">
          <WayOut form={props} to={['flow', there.id]}>
            Open this flow
          </WayOut>
        </div>
      )}
      <p className="text-pretty text-muted text-xs">
        Variables of the conversation and of the contact are shared by name; those of a flow are its own.
        Where the flow is missing, has nothing to run or is running already, the visitor goes on by{' '}
        <em className="font-medium text-ink not-italic">Could not run</em>.
      </p>
    </div>
  )
}
