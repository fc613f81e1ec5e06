/** The sheet of everything that opens beside what was pressed. */
export const popupStyle =
  'origin-(--transform-origin) rounded-lg bg-raised text-ink shadow-raised outline-none transition duration-100 ease-out ' +
  'data-ending-style:scale-[0.98] data-ending-style:opacity-0 data-starting-style:scale-[0.98] data-starting-style:opacity-0 ' +
  'data-instant:transition-none forced-colors:border'

export type PopupSide = 'top' | 'bottom' | 'left' | 'right'
export type PopupAlign = 'start' | 'center' | 'end'
