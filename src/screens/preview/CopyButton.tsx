import { Check, Copy, FileCode, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from '@/ui/IconButton'

type Result = 'copied' | 'failed' | null

const SAYS = { copied: 'Copied', failed: 'Copying was not allowed' }
const ICONS = { copied: Check, failed: TriangleAlert }

export interface CopyButtonProps {
  readonly label: string
  /** A file rather than words to read. */
  readonly file?: boolean
  textOf(): string | Promise<string>
}

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ label, file, textOf }: CopyButtonProps) {
  const [result, setResult] = useState<Result>(null)
  useEffect(() => {
    if (result === null) return
    const timer = setTimeout(() => setResult(null), 4000)
    return () => clearTimeout(timer)
  }, [result])

  async function copy() {
    try {
      await navigator.clipboard.writeText(await textOf())
      setResult('copied')
    } catch {
      setResult('failed')
    }
  }

  const Icon = result ? ICONS[result] : file ? FileCode : Copy
  return (
    <>
      <span role="status" className="text-right text-muted text-xs">
        {result && SAYS[result]}
      </span>
      <IconButton label={label} icon={<Icon />} tip="top" onClick={() => void copy()} />
    </>
  )
}
