/** The veil behind a dialog. */
export const backdropStyle =
  'fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0'

/** Where a dialog stands: centred, a little above the middle. */
export const dialogPlace =
  'fixed inset-0 z-40 grid grid-rows-[minmax(1rem,1fr)_minmax(0,auto)_minmax(1rem,1.5fr)] justify-items-center px-4'

/** The sheet of a dialog. */
export const dialogStyle =
  'relative row-start-2 flex min-h-0 max-h-full w-full flex-col overflow-hidden rounded-xl bg-raised text-ink shadow-overlay outline-none ' +
  'transition duration-150 ease-out data-ending-style:scale-[0.98] data-ending-style:opacity-0 ' +
  'data-starting-style:scale-[0.98] data-starting-style:opacity-0 forced-colors:border'
