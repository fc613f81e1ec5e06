/** The form in which names, e-mails and keywords are compared: trimmed, without regard to case. */
export const fold = (text: string): string => text.trim().toLowerCase()

/** A text that may be of any length, to be named in a sentence or a line: its first 60 characters. */
export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
