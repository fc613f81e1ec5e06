import { useCallback, useLayoutEffect, useRef } from 'react'
import type { FormProps } from '../face'

/**
 * Changes one setting of a card, and is the very same function from drawing to drawing: fields that get it need not be drawn
 * because something was typed in another.
 */
export function useSetting<S extends object, K extends keyof S>(
  { settings, onChange }: Pick<FormProps<S>, 'settings' | 'onChange'>,
  key: K,
): (value: S[K], field: string) => void {
  const now = useRef(settings)
  useLayoutEffect(() => {
    now.current = settings
  })
  return useCallback((value, field) => onChange({ ...now.current, [key]: value }, field), [onChange, key])
}
