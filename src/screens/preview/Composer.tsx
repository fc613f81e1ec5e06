import { SendHorizontal } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react'
import { classes } from '@/ui/classes'
import { Field } from '@/ui/Field'
import { IconButton } from '@/ui/IconButton'

export interface ComposerProps {
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly label: string
  readonly labelHidden?: boolean
  /** A picture of who writes. */
  readonly leading: ReactNode
  readonly placeholder: string
  readonly sendLabel: string
  readonly className?: string
  onSend(text: string): void
}

/** Where one writes. Enter sends, Shift + Enter begins a new line. */
export function Composer(props: ComposerProps) {
  const { box, label, labelHidden, leading, placeholder, sendLabel, className, onSend } = props
  const [text, setText] = useState('')

  function send() {
    box.current?.focus()
    const said = text.trim()
    if (said === '') return
    setText('')
    onSend(said)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }

  return (
    <div className={classes('flex items-end gap-2', className)}>
      <span className="flex h-8 shrink-0 items-center coarse:h-10">{leading}</span>
      <Field label={label} labelHidden={labelHidden} className="flex-1">
        {wiring => (
          <textarea
            {...wiring}
            ref={box}
            rows={1}
            value={text}
            maxLength={4000}
            placeholder={placeholder}
            onChange={event => setText(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            className="control field-sizing-content block max-h-28 resize-none px-2.5 py-[0.3125rem] placeholder:truncate coarse:py-2"
          />
        )}
      </Field>
      <IconButton
        label={sendLabel}
        icon={<SendHorizontal />}
        variant={text.trim() === '' ? 'secondary' : 'primary'}
        tip="top"
        onClick={send}
      />
    </div>
  )
}
