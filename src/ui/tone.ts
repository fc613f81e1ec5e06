/** What a colour says: nothing, attention to the product's own accent, or how something went. */
export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger' | 'info'

/** Soft ground, readable text and a quiet line for each tone. */
export const toneClasses: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted border-line',
  accent: 'bg-accent-soft text-accent-text border-accent-soft',
  success: 'bg-success-bg text-success-fg border-success-line',
  warning: 'bg-warning-bg text-warning-fg border-warning-line',
  danger: 'bg-danger-bg text-danger-fg border-danger-line',
  info: 'bg-info-bg text-info-fg border-info-line',
}
