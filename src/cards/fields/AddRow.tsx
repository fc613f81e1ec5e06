import { Plus } from 'lucide-react'
import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import { Button } from '@/ui/Button'
import { Field, type FieldText } from '@/ui/Field'

export type AddRowProps = Pick<FieldText, 'label' | 'hint' | 'error'> & {
  placeholder?: string | undefined
  /** Gives the box the focus. */
  ref?: Ref<{ focus: () => void }> | undefined
  onAdd: (texts: readonly string[]) => void
}

/**
 * Where the next one is typed. Enter adds it and leaves room for one more; leaving the box adds what stands in it, since
 * nothing else in a form waits to be saved. Several pasted lines are several new ones.
 */
export function AddRow({ label, placeholder, hint, error, ref, onAdd }: AddRowProps) {
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  useImperativeHandle(ref, () => ({ focus: () => box.current?.focus() }))
  function add(texts: readonly string[]) {
    const given = texts.map(one => one.trim()).filter(Boolean)
    setText('')
    if (given.length > 0) onAdd(given)
  }
  return (
    <Field label={label} hint={hint} error={error}>
      {wiring => (
        <div className="flex gap-2">
          <input
            {...wiring}
            ref={box}
            autoComplete="off"
            placeholder={placeholder}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
            onBlur={() => add([text])}
            onKeyDown={event => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              add([text])
            }}
            onPaste={event => {
              const lines = event.clipboardData.getData('text').split(/\r?\n/u)
              if (text !== '' || lines.filter(line => line.trim()).length < 2) return
              event.preventDefault()
              add(lines)
            }}
            className="control min-w-0 px-2.5 py-1"
          />
          <Button
            icon={<Plus />}
            aria-description={label}
            // The box keeps the focus, so that pressing the button is not also leaving the box.
            onMouseDown={event => event.preventDefault()}
            onClick={() => {
              add([text])
              box.current?.focus()
            }}
          >
            Add
          </Button>
        </div>
      )}
    </Field>
  )
}
