import { Braces } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Button } from '@/ui/Button'

export type InsertButtonProps = ComponentProps<'button'> & { label: string; iconOnly?: boolean | undefined }

/** Opens the list of variables; by itself also the picture of it while the list's code is on its way. */
export function InsertButton({ label, iconOnly, children: _none, ...rest }: InsertButtonProps) {
  const look = { ...rest, variant: 'ghost', icon: <Braces />, 'aria-description': `Into ${label}` } as const
  if (iconOnly) return <Button {...look} aria-label="Insert variable" title="Insert variable" />
  return (
    <Button {...look} size="sm" className="-my-1 -mr-2">
      Insert variable
    </Button>
  )
}
