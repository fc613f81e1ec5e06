import { Undo2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '@/ui/Button'
import { NativeSelect } from '@/ui/NativeSelect'
import { TextField } from '@/ui/TextField'
import { DISPOSITIONS } from './disposition'

const OTHER = 'other'
const choices = [...DISPOSITIONS, { value: OTHER, label: 'Other…' }] as const
type Choice = (typeof choices)[number]['value']

export interface HandBackProps {
  /** At the start of the row. */
  readonly leading: ReactNode
  /** Why it can't be done now, or `null`. */
  readonly why: string | null
  onHandBack(disposition: string): void
}

/** Gives the conversation back to the bot, with a word on how it stands. */
export function HandBack({ leading, why, onHandBack }: HandBackProps) {
  const [choice, setChoice] = useState<Choice>('solved')
  const [words, setWords] = useState('')
  const own = choice === OTHER
  const disposition = own ? words.trim() : choice
  return (
    <form
      className="flex min-h-8 flex-wrap items-center justify-end gap-2"
      onSubmit={event => {
        event.preventDefault()
        if (disposition !== '' && why === null) onHandBack(disposition)
      }}
    >
      <span className="mr-auto">{leading}</span>
      <NativeSelect
        label="Disposition"
        labelHidden
        options={choices}
        value={choice}
        onChange={setChoice}
        className={own ? 'basis-1/2 grow' : 'min-w-24 max-w-44 flex-1'}
      />
      {own && (
        <TextField
          label="Disposition in other words"
          labelHidden
          placeholder="How does it stand?"
          value={words}
          onChange={setWords}
          maxLength={200}
          className="basis-3/5 grow"
        />
      )}
      <Button
        type="submit"
        icon={<Undo2 aria-hidden="true" />}
        aria-disabled={disposition === '' || why !== null}
      >
        Hand back
      </Button>
    </form>
  )
}
