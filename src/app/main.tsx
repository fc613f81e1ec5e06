import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { config } from 'zod/v4/core'
import { applyTheme } from '@/ui/theme'
import { App } from './App'
import { PATIENCE } from './Pending'
import { fetchScreen } from './Routes'
import './styles.css'

// zod would try `new Function` to be faster, which the page's security policy forbids and reports.
config({ jitless: true })
applyTheme()

const root = document.getElementById('root')
if (root) void show(createRoot(root))

/** Once the screen is there that was asked for; one that takes long, or can't be had, is waited for in its own place. */
async function show(page: Root): Promise<void> {
  const waited = new Promise(done => setTimeout(done, PATIENCE))
  const screen = fetchScreen(location.hash.slice(1) || '/').catch(() => undefined)
  await Promise.race([screen, waited])
  page.render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
