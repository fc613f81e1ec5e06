import type { Picture } from './svg'

/** What browsers can draw at once: pixels along a side, and in all. */
const LONGEST = 8192
const MOST = 32_000_000
/** Sharp on the screens of today, and in print. */
const FINE = 2

/** How large a picture is drawn: 1 is full size. */
export const scaleOf = ({ width, height }: Pick<Picture, 'width' | 'height'>): number =>
  Math.min(FINE, LONGEST / width, LONGEST / height, Math.sqrt(MOST / (width * height)))

/** An SVG as a PNG. Fails where the browser can't draw it. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const scale = scaleOf(picture)
  const url = URL.createObjectURL(new Blob([picture.text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The picture can’t be drawn.'))))
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
