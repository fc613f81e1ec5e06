import { Copy, FileImage, FileText, Image, type LucideIcon, Workflow } from 'lucide-react'
import { cardCount } from '@/core/flow/compose'
import type { Kind } from '../export/handOut'
import type { Action } from './action'

/** Ways to hand out the flow for others to read; what makes the files is fetched when it is asked for. */
export const exportActions: readonly Action[] = [
  handing('mermaid', 'Export as Mermaid', Workflow, 'diagram flowchart text'),
  handing('markdown', 'Export as Markdown outline', FileText, 'print review document text'),
  handing('svg', 'Export as SVG', FileImage, 'picture image drawing vector print'),
  handing('png', 'Export as PNG', Image, 'picture image bitmap screenshot'),
  handing('copy-mermaid', 'Copy as Mermaid', Copy, 'clipboard diagram flowchart text'),
]

function handing(kind: Kind, label: string, icon: LucideIcon, words: string): Action {
  return {
    id: `export-${kind}`,
    group: 'flow',
    label,
    icon,
    words: `download save file ${words}`,
    needs: 'There are no cards.',
    applies: ({ flow }) => cardCount(flow) > 0,
    perform: async on => {
      const { handOut } = await import('../export/handOut')
      await handOut(on, kind)
    },
  }
}
