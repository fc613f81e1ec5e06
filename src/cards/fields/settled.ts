import type { FormAround } from './form'

/** The form for a field that comes after the card itself has set some variables: those are no longer unset there. */
export function settled<F extends Pick<FormAround, 'unset'>>(
  form: F,
  names: readonly (string | undefined)[],
): F {
  const { unset } = form
  if (!unset || !names.some(name => name !== undefined && unset.has(name))) return form
  return { ...form, unset: new Set([...unset].filter(name => !names.includes(name))) }
}
