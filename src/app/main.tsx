import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/v4/core'
import { applyTheme } from '@/ui/theme'
import { App } from './App'
import './styles.css'

// zod would try `new Function` to be faster, which the page's security policy forbids and reports.
config({ jitless: true })
applyTheme()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
