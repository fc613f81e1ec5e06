import { QueryClientProvider } from '@tanstack/react-query'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { ImportDropZone } from '@/screens/library/ImportDropZone'
import { ToastProvider } from '@/ui/Toasts'
import { openFlow } from './paths'
import { queryClient } from './queryClient'
import { Routes } from './Routes'

/** The browser host: what every screen stands on. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <ImportDropZone onOpen={openFlow}>
          <Router hook={useHashLocation}>
            <Routes />
          </Router>
        </ImportDropZone>
      </ToastProvider>
    </QueryClientProvider>
  )
}
