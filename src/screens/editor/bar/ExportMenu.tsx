import { Download } from 'lucide-react'
import { LazyMenu } from './LazyMenu'

/** The flow as a file: to go on with, or to read. */
export const ExportMenu = ({ className }: { readonly className?: string | undefined }) => (
  <LazyMenu label="Export" icon={<Download size={16} />} load={load} className={className} />
)

const load = async () => (await import('./OpenExportMenu')).OpenExportMenu
