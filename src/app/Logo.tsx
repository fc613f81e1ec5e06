/** A baton on its way from one hand to the next: two halves, passed across a gap. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
      <rect width="24" height="24" rx="6.5" className="fill-accent" />
      <g className="fill-none stroke-accent-ink" strokeWidth="3.4" strokeLinecap="round">
        <path d="M6.6 17.4 10 14" />
        <path d="M14 10l3.4-3.4" opacity="0.72" />
      </g>
      <path
        d="M7 9.6A6 6 0 0 1 10.2 6.4M17 14.4a6 6 0 0 1-3.2 3.2"
        className="fill-none stroke-accent-ink"
        strokeWidth="1.5"
        strokeLinecap="round"
        opacity="0.72"
      />
    </svg>
  )
}
