import { useEffect, useState } from 'react'
import { useEditor, useEditorContext } from '../context'

/** The flow's name, changed where it stands. An empty name is not taken. */
export function FlowName() {
  const { store } = useEditorContext()
  const name = useEditor(state => state.flow.name)
  const readOnly = useEditor(state => state.readOnly)
  const [draft, setDraft] = useState(name)
  useEffect(() => setDraft(name), [name])
  return (
    <h1 className="min-w-24 max-w-80 flex-[0_1_auto] max-sm:max-w-none max-sm:flex-[1_0_50%]">
      <input
        aria-label="Name of the flow"
        value={draft}
        readOnly={readOnly}
        maxLength={200}
        spellCheck={false}
        data-undo={draft === name ? undefined : 'native'}
        onChange={event => setDraft(event.target.value)}
        onBlur={() => {
          if (draft.trim() === '') setDraft(name)
          else store.getState().apply({ set: 'name', name: draft.trim() })
        }}
        onKeyDown={event => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') setDraft(name)
        }}
        className="field-sizing-content h-8 w-full min-w-24 truncate rounded-md border border-transparent bg-transparent px-2 font-semibold text-base text-ink hover:border-line-mid"
      />
    </h1>
  )
}
