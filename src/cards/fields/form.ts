import type { FormProps } from '../face'

/** What every field of a form may know about the flow around it. A form passes its own props. */
export type FormAround = Omit<FormProps, 'settings' | 'onChange'>
