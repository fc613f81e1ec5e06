/** The form in which names, e-mails and keywords are compared: trimmed, without regard to case. */
export const fold = (text: string): string => text.trim().toLowerCase()
