import type { Transform } from '@xyflow/react'
import type { Inks } from './inks'
import { paint, type Shown } from './paint'

/** What the surface is drawn for. */
export interface Frame {
  readonly transform: Transform
  readonly width: number
  readonly height: number
}

/**
 * A drawing somewhat larger than the view. While the view moves the drawing is only shifted and stretched; it is made anew
 * when the view leaves it or has been zoomed by much.
 */
export function mapSurface(canvas: HTMLCanvasElement) {
  const pen = canvas.getContext('2d')
  let drawn: Frame | null = null

  return {
    /** Shifts the drawing to where the view is now; false where it has to be made anew. */
    follow({ transform: [x, y, zoom], width, height }: Frame): boolean {
      if (!drawn || drawn.width !== width || drawn.height !== height) return false
      const scale = zoom / drawn.transform[2]
      if (scale > STRETCH || scale < 1 / STRETCH) return false
      const left = x - (drawn.transform[0] + MARGIN) * scale
      const top = y - (drawn.transform[1] + MARGIN) * scale
      const right = left + (width + 2 * MARGIN) * scale
      const bottom = top + (height + 2 * MARGIN) * scale
      if (left > 0 || top > 0 || right < width || bottom < height) return false
      canvas.style.transform = `translate(${left}px,${top}px) scale(${scale})`
      return true
    },

    draw(frame: Frame, shown: Shown, inks: Inks): void {
      const { transform, width, height } = frame
      const [x, y, zoom] = transform
      const dots = window.devicePixelRatio
      const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN]
      canvas.width = Math.round(wide * dots)
      canvas.height = Math.round(high * dots)
      canvas.style.width = `${wide}px`
      canvas.style.height = `${high}px`
      canvas.style.transform = `translate(${-MARGIN}px,${-MARGIN}px)`
      drawn = frame
      if (!pen) return
      pen.scale(dots, dots)
      const part = {
        x: (-x - MARGIN) / zoom,
        y: (-y - MARGIN) / zoom,
        width: wide / zoom,
        height: high / zoom,
      }
      paint(pen, [x + MARGIN, y + MARGIN, zoom], part, shown, inks)
    },

    /** Whether it shows the very view, or a shifted or stretched one. */
    exact: ({ transform: [, , zoom] }: Frame): boolean => drawn?.transform[2] === zoom,

    /** Gives the memory back. */
    clear(): void {
      if (!drawn) return
      drawn = null
      canvas.width = 0
      canvas.height = 0
    },
  }
}

/** Pixels of the screen drawn beyond each side of the view. */
const MARGIN = 200
const STRETCH = 1.3
