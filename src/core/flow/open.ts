import type { Shapes } from './card-shape'
import { bytesOf, depthOf, LIMITS, tooDeep } from './limits'
import { misfitOf } from './misfit'
import { type Opened, openParsed, refused, rejected } from './stored'

/**
 * Reads a flow file. Never throws: what is wrong comes back as problems. Cards of unknown types, settings that do not
 * fit and unknown fields are kept as they stand and come out again on saving.
 */
export function open(text: string, shapes: Shapes): Opened {
  if (text.trim() === '')
    return refused('file_empty', 'The file is empty.', 'Choose the JSON file that Export wrote.')
  if (text.length > LIMITS.bytes || bytesOf(text) > LIMITS.bytes) {
    return refused('file_too_large', 'The file is larger than 10 MB.', 'Split the flow into smaller ones.')
  }
  if (depthOf(text) > LIMITS.depth) return rejected([tooDeep()])
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    const detail = cause instanceof Error ? ` (${cause.message})` : ''
    return refused(
      'not_json',
      `The file is not JSON${detail}.`,
      'Choose the file that Export wrote, unchanged.',
    )
  }
  return openFile(value, shapes)
}

/** Reads what the text of a file was parsed to, with all the limits of files. */
export const openFile = (value: unknown, shapes: Shapes): Opened =>
  openParsed(value, shapes, 'file', misfitOf)
