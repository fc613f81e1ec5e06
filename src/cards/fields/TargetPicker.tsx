import type { TargetKind } from '@/core/flow/card-shape'
import type { Reference } from '@/core/flow/document'
import { departed, directory } from '@/core/workspace/directory'
import type { Workspace } from '@/core/workspace/workspace'
import type { FieldText } from '@/ui/Field'
import { LazyCombobox } from '@/ui/LazyCombobox'
import { Fixes } from './Fixes'
import type { FormAround } from './form'
import { targetItems } from './targetItems'
import { told, Warned } from './told'

export type TargetPickerProps = Omit<FieldText, 'error'> & {
  form: FormAround
  kind: TargetKind
  /** Where in the settings; the problems of these places are told here. */
  paths: readonly string[]
  value: Reference | null
  onChange: (ref: Reference | null) => void
}

/** Somebody of the workspace: an agent, a team or a bot. */
export function TargetPicker({ form, kind, paths, value, onChange, hint, ...rest }: TargetPickerProps) {
  const { workspace, flow, problems } = form
  const items = targetItems(workspace, kind, flow)
  const offered = value === null || items.some(item => item.value === value.id)
  const words = told(problems, paths, offered ? hint : <Warned>{absence(workspace, kind, value)}</Warned>)
  return (
    <div data-path={paths.join(' ')}>
      <LazyCombobox
        placeholder={PLACEHOLDERS[kind]}
        {...rest}
        {...words}
        // What is wrong is said once.
        hint={words.error ? undefined : words.hint}
        items={items}
        value={value?.id ?? null}
        onChange={id => onChange(directory(workspace, kind).find(ref => ref.id === id) ?? null)}
        missingLabel={value?.name}
        emptyText="Nobody found"
      />
      <Fixes form={form} paths={paths} />
    </div>
  )
}

const PLACEHOLDERS = { agent: 'Choose an agent', team: 'Choose a team', bot: 'Choose a bot' }

function absence(workspace: Workspace, kind: TargetKind, { id, name }: Reference): string {
  const there = directory(workspace, kind).some(ref => ref.id === id)
  if (!there) return `${departed(kind, { id, name })}. Choose another ${kind}.`
  return kind === 'bot'
    ? `“${name}” is this very bot. Choose another.`
    : `${name} has left the workspace. Choose another ${kind}.`
}
