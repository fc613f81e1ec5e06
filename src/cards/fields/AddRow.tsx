import { Plus } from 'lucide-react'
import { type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/TextField'

export type AddRowProps = {
  label: string
  placeholder?: string | undefined
  hint?: ReactNode | undefined
  error?: string | undefined
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
    <div className="grid grid-cols-[1fr_auto] gap-x-2">
      <TextField
        ref={box}
        label={label}
        placeholder={placeholder}
        hint={hint}
        error={error}
        value={text}
        onChange={setText}
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
      />
      <Button
        icon={<Plus />}
        className="mt-6.5 self-start"
        // The box keeps the focus, so that pressing the button is not also leaving the box.
        onMouseDown={event => event.preventDefault()}
        onClick={() => {
          add([text])
          box.current?.focus()
        }}
        aria-label={`Add: ${label}`}
      >
        Add
      </Button>
    </div>
  )
}
