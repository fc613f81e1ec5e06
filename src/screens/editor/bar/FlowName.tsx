import { useEffect, useState } from 'react'
import { useActions } from '../actions/context'
import { useEditor, useEditorContext } from '../context'

/** The flow's name, changed where it stands, and saved with every letter. An empty name is not taken. */
export function FlowName() {
  const { store } = useEditorContext()
  const { stage } = useActions()
  const name = useEditor(state => state.flow.name)
  const readOnly = useEditor(state => state.readOnly)
  const [draft, setDraft] = useState(name)
  // A space at the end is not part of the name, but may be part of what is being typed.
  useEffect(() => setDraft(draft => (draft.trim() === name ? draft : name)), [name])
  return (
    // It gives way before anything else in the bar does.
    <h1 className="min-w-24 max-w-80 flex-[0_1000_auto] max-sm:max-w-none max-sm:flex-[1_0_50%]">
      <input
        data-flow-name
        aria-label="Name of the flow"
        value={draft}
        readOnly={readOnly}
        maxLength={200}
        spellCheck={false}
        onChange={event => {
          const name = event.target.value
          setDraft(name)
          if (name.trim() !== '') store.getState().apply({ set: 'name', name: name.trim() }, 'name')
        }}
        onBlur={() => setDraft(name)}
        onKeyDown={event => {
          if (event.key === 'Enter') stage.view.focus()
        }}
        className="field-sizing-content h-8 w-full min-w-24 truncate rounded-md border border-transparent bg-transparent px-2 font-semibold text-base text-ink hover:border-line-mid"
      />
    </h1>
  )
}
