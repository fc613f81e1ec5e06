/** Lets a box for selecting begin on a connection: a pull with Shift is handed on to the empty canvas below. */
export interface BoxStart {
  press(event: PointerEvent): void
  move(event: PointerEvent): void
}

export function boxStart(): BoxStart {
  let pressed: PointerEvent | null = null
  return {
    press: event => {
      pressed = event.shiftKey && event.button === 0 ? event : null
    },
    move: event => {
      if (!pressed || event.pointerId !== pressed.pointerId || event.buttons !== 1) return
      const begun = pressed
      // Nearer it is a press, which adds the connection to the selection.
      if (Math.hypot(event.clientX - begun.clientX, event.clientY - begun.clientY) < SLIP) return
      pressed = null
      const pane = begun.target instanceof Element ? begun.target.closest('.react-flow__pane') : null
      pane?.dispatchEvent(new PointerEvent(begun.type, copied(begun)))
    },
  }
}

/** Pixels of the screen. */
const SLIP = 3

const copied = ({
  pointerId,
  pointerType,
  isPrimary,
  clientX,
  clientY,
  button,
  buttons,
  shiftKey,
}: PointerEvent): PointerEventInit => ({
  ...{ pointerId, pointerType, isPrimary, clientX, clientY, button, buttons, shiftKey },
  bubbles: true,
  cancelable: true,
})
