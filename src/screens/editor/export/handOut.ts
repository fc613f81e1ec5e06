import { markdownOf } from '@/core/flow/export/markdown'
import { mermaidOf } from '@/core/flow/export/mermaid'
import { downloadBlob, downloadText, fileName } from '@/storage/download'
import type { Stage } from '../actions/stage'
import { upToDate } from '../problems/watch'
import { paper } from './paper'
import { pngOf, scaleOf } from './raster'
import { svgOf } from './svg'
import { saidBy, settingsWords } from './words'

/** The ways to hand out a flow for others to read. Each file is named after the flow. */
export type Kind = 'mermaid' | 'markdown' | 'svg' | 'png' | 'copy-mermaid'

export async function handOut(on: Stage, kind: Kind): Promise<void> {
  const { flow, catalog } = on
  switch (kind) {
    case 'mermaid':
      return downloadText(mermaidOf(flow, catalog), fileName(flow.name, 'mmd'), 'text/plain')
    case 'markdown':
      // It tells the problems: those of the flow as it is now.
      await upToDate(on.store)
      return downloadText(markdown(on), fileName(flow.name, 'md'), 'text/markdown')
    case 'svg':
      return downloadText(svgOf(flow, on, paper()).text, fileName(flow.name, 'svg'), 'image/svg+xml')
    case 'png':
      return png(on)
    case 'copy-mermaid':
      return copy(on, mermaidOf(flow, catalog))
  }
}

function markdown(on: Stage): string {
  const { flow, catalog, state } = on
  return markdownOf(flow, catalog, {
    words: card => settingsWords(on, card),
    says: card => saidBy(on, card),
    sizeOf: on.view.sizeOf,
    problems: state.problems,
  })
}

async function png(on: Stage): Promise<void> {
  const picture = svgOf(on.flow, on, paper())
  try {
    downloadBlob(await pngOf(picture), fileName(on.flow.name, 'png'))
  } catch {
    on.toast({
      tone: 'danger',
      text: 'This browser can’t draw a picture of that size. Export the SVG instead.',
    })
    return
  }
  const scale = scaleOf(picture)
  if (scale < 1)
    on.toast({
      text: `The flow is too large for a picture at full size: it is drawn at ${Math.round(scale * 100)} %. The SVG is sharp at any size.`,
    })
}

async function copy(on: Stage, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    on.toast({ text: 'Copied as Mermaid.' })
  } catch {
    on.toast({ tone: 'danger', text: 'Copying was not allowed. Export the Mermaid file instead.' })
  }
}
